import { wordsFor } from '../i18n/words-for.ts';

/** The builder's own words: they come with it. */
const en = {
  title: 'Embed this map',
  lead: 'Choose what your page shows, copy the code, and paste it where the map is to stand.',
  noSite: 'There is no code to offer here: this explorer is part of another page’s own code, or shows data from elsewhere. Open the explorer on its own site.',

  shows: 'What it shows',
  allAreas: 'All areas',
  language: 'Language',
  reader: 'Each reader’s own',
  layers: (shown: number, all: number) => `Layers on the map: ${shown} of ${all}`,
  keep: 'Open it as I see it now',
  keeps: (parts: string) => `Takes along ${parts}.`,
  parts: {
    selection: 'what is open',
    filters: (count: number) => (count === 1 ? '1 filter' : `${count} filters`),
    view: 'the part of the map',
    lists: 'what is compared and kept',
    drawn: 'what was drawn',
    look: 'how the map looks',
  },
  and: 'and',

  stands: 'How it stands on your page',
  kind: 'Kind of code',
  kinds: { iframe: 'Frame', tag: 'Tag' },
  kindHints: {
    iframe: 'An <iframe>: works on any page and in most publishing systems.',
    tag: 'A <script> and <area-explorer>: lighter, can take your page’s look, and your scripts can drive it. The page must allow scripts of this site.',
  },
  size: 'Size',
  sizes: { responsive: 'Responsive', ratio: 'By ratio', fixed: 'Fixed' },
  sizeHints: {
    responsive: 'As wide as the text around it.',
    ratio: (least: string) => `As wide as the text around it; the height follows, at least ${least} px.`,
    fixed: 'Never wider than the screen.',
  },
  widthPx: 'Width',
  heightPx: 'Height',
  ratioWidth: 'Width, in parts',
  ratioHeight: 'Height, in parts',
  px: 'px',
  outOfBounds: (least: string, most: string) => `Write a whole number from ${least} to ${most}. The code keeps the last one that fits.`,
  panels: 'Panels',
  panelsChoices: { beside: 'Map with panels', none: 'Map alone', only: 'Panels alone' },
  loading: 'Loads',
  loadingChoices: { lazy: 'When it comes into view', eager: 'With the page', click: 'When a reader asks for it' },

  more: 'More choices',
  gestures: 'One finger, or the wheel, over the map',
  gesturesChoices: { page: 'Scrolls the page', map: 'Moves the map' },
  version: 'Version',
  versions: { newest: 'Always the newest', pinned: (version: string) => `Stays ${version}, checked by its hash (SRI)` },
  versionHints: {
    newest: 'Gets every improvement by itself.',
    pinned: 'The browser refuses the script if a single letter of it has changed. Come back here for newer versions.',
  },
  sheet: 'Styles in my own style sheet',
  sheetHint: 'For pages whose Content-Security-Policy forbids style attributes.',
  origin: 'Address of your page',
  originHint: 'Only if your scripts are to talk to the frame: no other page may.',
  originWrong: 'Write an address such as https://www.example.org. Until then the code leaves it out.',

  preview: 'Preview',
  previewFrame: (title: string) => `Preview: ${title}`,
  previewWidth: 'Width of the preview',
  previewWidths: { phone: 'Phone', article: 'Article', wide: 'Wide page' },
  previewSize: (width: string, height: string) => `${width} × ${height} px`,
  previewScaled: (width: string, height: string, percent: string) => `${width} × ${height} px, shown at ${percent} %`,
  previewUpdated: 'The preview shows your choices.',

  codeFor: { html: 'Code', css: 'For your style sheet' },
  copy: { html: 'Copy code', css: 'Copy rules' },
  copied: { html: 'The code is copied: paste it into your page.', css: 'The rules are copied: paste them into your style sheet.' },
  copyDenied: 'The browser does not let this page copy. The text is selected: copy it with Ctrl+C, or ⌘C.',
  openPage: 'Open the same in the explorer',
  costs: {
    iframe: {
      lazy: 'Your page itself loads nothing for it. The frame loads at most 0.7 MB, once it comes near the screen.',
      eager: 'Your page itself loads nothing for it. The frame loads at most 0.7 MB along with the page.',
      click: 'Your page itself loads nothing for it. The frame loads a picture of at most 30 KB, and the map, at most 0.7 MB, when a reader asks for it.',
    },
    tag: {
      lazy: 'Your page loads at most 15 KB for it, and at most 0.7 MB more once the map comes near the screen.',
      eager: 'Your page loads at most 0.7 MB for it.',
      click: 'Your page loads at most 15 KB for it, and at most 0.7 MB more when a reader asks for the map.',
    },
  },
  private: 'No cookies, nobody is counted, and no other host is asked for anything.',
  linkText: (title: string) => `${title}: open it in full`,
};

export type BuilderWords = typeof en;

const pt: BuilderWords = {
  title: 'Incorporar este mapa',
  lead: 'Escolha o que a sua página mostra, copie o código e cole-o no sítio onde o mapa deve ficar.',
  noSite: 'Aqui não há código para oferecer: este explorador faz parte do código de outra página ou mostra dados de outro sítio. Abra o explorador no seu próprio sítio.',

  shows: 'O que mostra',
  allAreas: 'Todas as áreas',
  language: 'Língua',
  reader: 'A de cada leitor',
  layers: (shown, all) => `Camadas no mapa: ${shown} de ${all}`,
  keep: 'Abrir como o vejo agora',
  keeps: (parts) => `Leva consigo ${parts}.`,
  parts: {
    selection: 'o que está aberto',
    filters: (count) => (count === 1 ? '1 filtro' : `${count} filtros`),
    view: 'a parte do mapa',
    lists: 'o que se compara e guarda',
    drawn: 'o que foi desenhado',
    look: 'o aspeto do mapa',
  },
  and: 'e',

  stands: 'Como fica na sua página',
  kind: 'Tipo de código',
  kinds: { iframe: 'Moldura', tag: 'Etiqueta' },
  kindHints: {
    iframe: 'Um <iframe>: funciona em qualquer página e na maioria dos sistemas de publicação.',
    tag: 'Um <script> e <area-explorer>: mais leve, pode ter o aspeto da sua página, e os seus scripts podem comandá-lo. A página tem de permitir scripts deste sítio.',
  },
  size: 'Tamanho',
  sizes: { responsive: 'Adaptável', ratio: 'Proporção', fixed: 'Fixo' },
  sizeHints: {
    responsive: 'Tão largo como o texto à volta.',
    ratio: (least) => `Tão largo como o texto à volta; a altura acompanha, com ${least} px no mínimo.`,
    fixed: 'Nunca mais largo do que o ecrã.',
  },
  widthPx: 'Largura',
  heightPx: 'Altura',
  ratioWidth: 'Largura, em partes',
  ratioHeight: 'Altura, em partes',
  px: 'px',
  outOfBounds: (least, most) => `Escreva um número inteiro de ${least} a ${most}. O código mantém o último que serve.`,
  panels: 'Painéis',
  panelsChoices: { beside: 'Mapa com painéis', none: 'Só o mapa', only: 'Só os painéis' },
  loading: 'Carrega',
  loadingChoices: { lazy: 'Quando fica à vista', eager: 'Com a página', click: 'Quando o leitor o pede' },

  more: 'Mais escolhas',
  gestures: 'Um dedo, ou a roda do rato, sobre o mapa',
  gesturesChoices: { page: 'Faz correr a página', map: 'Move o mapa' },
  version: 'Versão',
  versions: { newest: 'Sempre a mais recente', pinned: (version) => `Fica na ${version}, verificada pelo hash (SRI)` },
  versionHints: {
    newest: 'Recebe cada melhoria por si.',
    pinned: 'O navegador recusa o script se uma única letra tiver mudado. Volte aqui para obter versões mais recentes.',
  },
  sheet: 'Estilos na minha própria folha de estilos',
  sheetHint: 'Para páginas cuja Content-Security-Policy proíbe atributos style.',
  origin: 'Endereço da sua página',
  originHint: 'Só se os seus scripts tiverem de falar com a moldura: nenhuma outra página o pode fazer.',
  originWrong: 'Escreva um endereço como https://www.example.org. Até lá, o código deixa-o de fora.',

  preview: 'Pré-visualização',
  previewFrame: (title) => `Pré-visualização: ${title}`,
  previewWidth: 'Largura da pré-visualização',
  previewWidths: { phone: 'Telemóvel', article: 'Artigo', wide: 'Página larga' },
  previewSize: (width, height) => `${width} × ${height} px`,
  previewScaled: (width, height, percent) => `${width} × ${height} px, reduzido a ${percent} %`,
  previewUpdated: 'A pré-visualização mostra as suas escolhas.',

  codeFor: { html: 'Código', css: 'Para a sua folha de estilos' },
  copy: { html: 'Copiar código', css: 'Copiar regras' },
  copied: { html: 'O código está copiado: cole-o na sua página.', css: 'As regras estão copiadas: cole-as na sua folha de estilos.' },
  copyDenied: 'O navegador não deixa esta página copiar. O texto está selecionado: copie-o com Ctrl+C ou ⌘C.',
  openPage: 'Abrir o mesmo no explorador',
  costs: {
    iframe: {
      lazy: 'A sua página, em si, não carrega nada. A moldura carrega no máximo 0,7 MB, quando se aproxima do ecrã.',
      eager: 'A sua página, em si, não carrega nada. A moldura carrega no máximo 0,7 MB juntamente com a página.',
      click: 'A sua página, em si, não carrega nada. A moldura carrega uma imagem de 30 KB no máximo e, quando o leitor o pede, o mapa, no máximo 0,7 MB.',
    },
    tag: {
      lazy: 'A sua página carrega no máximo 15 KB e, quando o mapa se aproxima do ecrã, no máximo mais 0,7 MB.',
      eager: 'A sua página carrega no máximo 0,7 MB.',
      click: 'A sua página carrega no máximo 15 KB e, quando o leitor pede o mapa, no máximo mais 0,7 MB.',
    },
  },
  private: 'Sem cookies, sem contar ninguém e sem pedir nada a outro servidor.',
  linkText: (title) => `${title}: abrir por inteiro`,
};

/** @param lang BCP 47 */
export function builderWords(lang: string): BuilderWords {
  return wordsFor({ en, pt }, lang);
}
