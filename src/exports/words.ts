import { wordsFor } from '../i18n/words-for.ts';

const enExport = {
  button: 'Export',
  holds: (entries: string) => `Exactly what is shown, in this order: ${entries}, with sources, licences, date and a link back.`,
  formats: {
    csv: { name: 'CSV', use: 'for spreadsheets' },
    geojson: { name: 'GeoJSON', use: 'for map programs' },
    kml: { name: 'KML', use: 'for globes and map programs' },
    gpkg: { name: 'GeoPackage', use: 'for GIS programs' },
  },
  save: (format: string) => `Save ${format}`,
  saveShort: 'Save',
  copyShort: 'Copy',
  licence: (names: string) => `Licence: ${names}. Keep the sources with the data.`,
  copy: (format: string) => `Copy ${format}`,
  saved: (file: string) => `Saved file ${file}`,
  copied: (format: string) => `${format} copied`,
  failed: (format: string) => `${format} could not be made. Try again, or take another format.`,
  noFile: 'No file? Pages inside other pages may not save any: copy it instead.',
  copyByHand: 'Copy this text:',
  columns: {
    title: 'Title', id: 'Id', link: 'Link', name: 'Name', acronym: 'Acronym', layer: 'Layer', certainty: 'Passes the filters',
    latitude: 'Latitude (WGS 84)', longitude: 'Longitude (WGS 84)', accuracy: 'Position known to within (m)', yourNote: 'Your note',
    filters: 'Filters', date: 'Exported', count: 'Entries', source: 'Source', attribution: 'Attribution', group: 'Group', field: 'Field',
    limit: 'Limit', east: (grid: string) => `Easting (${grid}, m)`, north: (grid: string) => `Northing (${grid}, m)`,
  },
  against: (name: string, base: string) => `${name}, compared with ${base}`,
  upTo: (label: string) => `${label}: up to`,
  remarks: (label: string) => `${label}: remarks`,
  onFoot: (layer: string) => `${layer}: nearest on foot`,
  onFootM: (layer: string) => `${layer}: distance on foot (m)`,
  onFootUpToM: (layer: string) => `${layer}: distance on foot, up to (m)`,
  tooMany: (most: string) => `A page can write up to ${most} entries into a file. Narrow them down by filters, or take the layer’s own file, GeoJSON without dates of export and links:`,
  layerFile: 'The layer’s file',
  fetched: (done: string, all: string) => `${done} of ${all} fetched`,
  cancel: 'Cancel',
  noFilters: 'none',
  holdsAll: (entries: string) => `The whole layer whatever the filters say: ${entries}, with sources, licences, date and a link back.`,
  holdsOne: 'With sources, licences, date and a link back.',
  scope: 'What to export',
  shown: 'What is shown',
  wholeLayer: 'The whole layer',
  crs: 'Coordinate system',
  wgs84: 'WGS 84 (EPSG:4326)',
  noGeopackage: 'Not on this page: the policy of the site it stands in forbids WebAssembly, which GeoPackage files are written with. The other formats hold the same.',
  needsWork: (format: string) => `Writing ${format}…`,
  notOnMap: (names: string) => `Not on the map: ${names}`,
  own: { drawn: 'Drawn or typed in the explorer', link: 'Drawing opened from a link', file: (name: string) => `File ${name}`, noLicence: 'none stated' },
};

export type ExportWords = typeof enExport;

const ptExport: ExportWords = {
  button: 'Exportar',
  holds: (entries) => `Exatamente o que se vê, por esta ordem: ${entries}, com fontes, licenças, data e uma ligação de volta.`,
  formats: {
    csv: { name: 'CSV', use: 'para folhas de cálculo' },
    geojson: { name: 'GeoJSON', use: 'para programas de mapas' },
    kml: { name: 'KML', use: 'para globos e programas de mapas' },
    gpkg: { name: 'GeoPackage', use: 'para programas de SIG' },
  },
  save: (format) => `Guardar ${format}`,
  saveShort: 'Guardar',
  copyShort: 'Copiar',
  licence: (names) => `Licença: ${names}. Mantenha as fontes junto dos dados.`,
  copy: (format) => `Copiar ${format}`,
  saved: (file) => `Ficheiro guardado: ${file}`,
  copied: (format) => `${format} copiado`,
  failed: (format) => `Não foi possível criar o ${format}. Tente de novo ou escolha outro formato.`,
  noFile: 'O ficheiro não apareceu? As páginas dentro de outras páginas podem não conseguir guardá-lo: copie-o.',
  copyByHand: 'Copie este texto:',
  columns: {
    title: 'Título', id: 'Id.', link: 'Ligação', name: 'Nome', acronym: 'Sigla', layer: 'Camada', certainty: 'Cumpre os filtros',
    latitude: 'Latitude (WGS 84)', longitude: 'Longitude (WGS 84)', accuracy: 'Erro da posição (m)', yourNote: 'A sua nota',
    filters: 'Filtros', date: 'Exportado em', count: 'Entradas', source: 'Fonte', attribution: 'Atribuição', group: 'Grupo', field: 'Campo',
    limit: 'Limite', east: (grid) => `Coordenada M (${grid}, m)`, north: (grid) => `Coordenada P (${grid}, m)`,
  },
  against: (name, base) => `${name}, em comparação com ${base}`,
  upTo: (label) => `${label}: até`,
  remarks: (label) => `${label}: observações`,
  onFoot: (layer) => `${layer}: mais perto a pé`,
  onFootM: (layer) => `${layer}: distância a pé (m)`,
  onFootUpToM: (layer) => `${layer}: distância a pé, até (m)`,
  tooMany: (most) => `Uma página consegue escrever até ${most} entradas num ficheiro. Restrinja-as com filtros, ou leve o ficheiro da própria camada, GeoJSON sem data de exportação nem ligações:`,
  layerFile: 'O ficheiro da camada',
  fetched: (done, all) => `${done} de ${all} obtidos`,
  cancel: 'Cancelar',
  noFilters: 'nenhum',
  holdsAll: (entries) => `A camada inteira, sejam quais forem os filtros: ${entries}, com fontes, licenças, data e uma ligação de volta.`,
  holdsOne: 'Com fontes, licenças, data e uma ligação de volta.',
  scope: 'O que exportar',
  shown: 'O que se vê',
  wholeLayer: 'A camada inteira',
  crs: 'Sistema de coordenadas',
  wgs84: 'WGS 84 (EPSG:4326)',
  noGeopackage: 'Indisponível nesta página: a política do sítio em que está inserida proíbe WebAssembly, com que se escrevem os ficheiros GeoPackage. Os outros formatos contêm o mesmo.',
  needsWork: (format) => `A escrever ${format}…`,
  notOnMap: (names) => `Fora do mapa: ${names}`,
  own: { drawn: 'Desenhado ou escrito no explorador', link: 'Desenho aberto a partir de uma ligação', file: (name) => `Ficheiro ${name}`, noLicence: 'nenhuma indicada' },
};

/** The words that exported files, and the way to them, are told with. */
export function exportWords(lang: string): ExportWords {
  return wordsFor({ en: enExport, pt: ptExport }, lang);
}

const enAsk = {
  button: (organisation: string) => `Ask ${organisation}`,
  subject: (name: string, more: number) => {
    if (more === 0) return `Question about ${name}`;
    return more === 1 ? `Questions about ${name} and 1 more place` : `Questions about ${name} and ${more} more places`;
  },
  greeting: 'Good day,',
  opening: (count: number) => (count === 1 ? 'I would like to know more about this place:' : `I would like to know more about these ${count} places:`),
  note: (note: string) => `My note: ${note}`,
  questions: 'Not known from public sources. Could you tell me?',
  questionsOfAll: 'Not known of one or more of them from public sources. Could you tell me?',
  moreQuestions: (count: number) => `and ${count} more`,
  questionCount: (count: number) => (count === 1 ? '1 thing is not known from public sources.' : `${count} things are not known from public sources.`),
  shortened: 'This mail was shortened to fit: the link shows every place in full.',
  notesLeftOut: 'My notes did not fit; I can send them.',
  link: 'What I am looking at:',
  closing: 'Kind regards,',
  preview: 'See the mail, or copy it',
  to: 'To',
  subjectLabel: 'Subject',
  copy: 'Copy the text',
  shortenedHint: 'Mail programs cut long texts, so the button opens a shorter mail. This is the whole of it.',
};

export type AskWords = typeof enAsk;

const ptAsk: AskWords = {
  button: (organisation) => `Perguntar a ${organisation}`,
  subject: (name, more) => {
    if (more === 0) return `Pergunta sobre ${name}`;
    return more === 1 ? `Perguntas sobre ${name} e mais 1 local` : `Perguntas sobre ${name} e mais ${more} locais`;
  },
  greeting: 'Bom dia,',
  opening: (count) => (count === 1 ? 'Gostaria de saber mais sobre este local:' : `Gostaria de saber mais sobre estes ${count} locais:`),
  note: (note) => `A minha nota: ${note}`,
  questions: 'Não consta de fontes públicas. Podem informar-me?',
  questionsOfAll: 'De um ou mais deles, não consta de fontes públicas. Podem informar-me?',
  moreQuestions: (count) => `e mais ${count}`,
  questionCount: (count) => (count === 1 ? '1 dado não consta de fontes públicas.' : `${count} dados não constam de fontes públicas.`),
  shortened: 'Esta mensagem foi abreviada por falta de espaço: a ligação mostra todos os locais por inteiro.',
  notesLeftOut: 'As minhas notas não couberam; posso enviá-las.',
  link: 'O que estou a ver:',
  closing: 'Com os melhores cumprimentos,',
  preview: 'Ver ou copiar a mensagem',
  to: 'Para',
  subjectLabel: 'Assunto',
  copy: 'Copiar o texto',
  shortenedHint: 'Os programas de correio cortam os textos longos, por isso o botão abre uma mensagem mais curta. Esta é a mensagem completa.',
};

/** The words of the mail that asks the city, and of the way to it. */
export function askWords(lang: string): AskWords {
  return wordsFor({ en: enAsk, pt: ptAsk }, lang);
}
