import { wordsFor } from '../../i18n/words-for.ts';

const en = {
  title: 'Picture of the map (PNG)',
  about: 'What the map shows now, with title, legend, scale, north, sources and date, at print resolution. In light colours, as paper is white.',
  paper: 'Size',
  papers: { 'a4-landscape': 'A4, landscape', 'a4-portrait': 'A4, portrait', screen: 'As on the screen' },
  resolution: 'Resolution',
  dpi: (dpi: number) => `${dpi} dpi`,
  save: 'Save picture',
  cancel: 'Cancel',
  limits: 'An A4 sheet at 300 dpi has 8.7 million pixels and takes about 100 MB of memory while it is drawn, on slow devices up to a minute.',
  drawing: 'Drawing the map…',
  composing: 'Putting the sheet together…',
  saved: (file: string) => `Saved file ${file}`,
  tooLarge: 'This device can’t draw a picture that large. Take 150 dpi, or “As on the screen” in a smaller window.',
  tooSlow: 'The map did not come together in a minute and a half. Try again, or take 150 dpi.',
  noMap: 'There is no map here to picture: this browser can’t draw it, or it has not loaded yet.',
  failed: 'The picture could not be made. Try again.',
  noFile: 'No file? Pages inside other pages may not save any: open the map in a window of its own.',
  scale: (scale: string) => `1 : ${scale}`,
  scaleOnPaper: (scale: string) => `1 : ${scale} on paper`,
  shows: (layers: string) => `Shows: ${layers}`,
  onlyGround: 'Street map only',
  moreLegend: (count: number) => `and ${count} more`,
  north: 'N',
  licences: (names: string) => `Licences: ${names}.`,
  date: (date: string) => `Drawn on ${date}.`,
  indicative: 'Dashed outlines are indicative: no authority has published these limits.',
};

export type PictureWords = typeof en;

const pt: PictureWords = {
  title: 'Imagem do mapa (PNG)',
  about: 'O que o mapa mostra agora, com título, legenda, escala, norte, fontes e data, com resolução de impressão. Em cores claras, porque o papel é branco.',
  paper: 'Tamanho',
  papers: { 'a4-landscape': 'A4, ao baixo', 'a4-portrait': 'A4, ao alto', screen: 'Como no ecrã' },
  resolution: 'Resolução',
  dpi: (dpi) => `${dpi} ppp`,
  save: 'Guardar imagem',
  cancel: 'Cancelar',
  limits: 'Uma folha A4 a 300 ppp tem 8,7 milhões de píxeis e ocupa cerca de 100 MB de memória enquanto é desenhada; em dispositivos lentos demora até um minuto.',
  drawing: 'A desenhar o mapa…',
  composing: 'A compor a folha…',
  saved: (file) => `Ficheiro guardado: ${file}`,
  tooLarge: 'Este dispositivo não consegue desenhar uma imagem tão grande. Escolha 150 ppp, ou «Como no ecrã» numa janela mais pequena.',
  tooSlow: 'O mapa não ficou pronto em minuto e meio. Tente de novo ou escolha 150 ppp.',
  noMap: 'Não há aqui nenhum mapa para a imagem: este navegador não o consegue desenhar ou ainda não foi carregado.',
  failed: 'Não foi possível criar a imagem. Tente de novo.',
  noFile: 'O ficheiro não apareceu? As páginas dentro de outras páginas podem não conseguir guardá-lo: abra o mapa numa janela própria.',
  scale: (scale) => `1 : ${scale}`,
  scaleOnPaper: (scale) => `1 : ${scale} no papel`,
  shows: (layers) => `Mostra: ${layers}`,
  onlyGround: 'Apenas o mapa de ruas',
  moreLegend: (count) => `e mais ${count}`,
  north: 'N',
  licences: (names) => `Licenças: ${names}.`,
  date: (date) => `Desenhado em ${date}.`,
  indicative: 'Os contornos tracejados são indicativos: nenhuma autoridade publicou estes limites.',
};

/** The words of the picture of the map, and of the way to it. */
export function pictureWords(lang: string): PictureWords {
  return wordsFor({ en, pt }, lang);
}
