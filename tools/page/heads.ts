/** A file of the data folder as it is published. */
export interface PublishedFile {
  /** Below the data folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const CATALOGUE = 'catalogue.json';
const HEADS = 'heads';
/** What every feature must have to be shown at all. */
const COMMON = ['name', 'acronym', 'sources', 'licence', 'role', 'partOf', 'standing', 'limits', 'unverified'];
/** Stands where the wording of a position was; nobody sees it before the whole file is there. */
const LEFT_FOR_LATER = { en: '…' };

type Members = Readonly<Record<string, unknown>>;

/**
 * JSON of the data set as pages get it: without white space, and with a shortened file beside each layer that is
 * shown at the start, named in the catalogue. What can't be read as JSON is published as it is: the page says
 * what is wrong with it.
 */
export function publish(files: readonly PublishedFile[]): readonly PublishedFile[] {
  const catalogue = members(parse(files.find(({ path }) => path === CATALOGUE)?.text));
  const layers = items(catalogue?.['layers']).filter((layer) => layer['shownAtStart'] === true && layer['map'] !== 'page' && layer['kept'] === 'by-hand');
  const heads = layers.flatMap((layer) => headOf(layer, files));
  const named = new Map(heads.map(({ layerId, file }) => [layerId, file.path]));
  return [
    ...files.map((file) => (file.path === CATALOGUE && catalogue ? { ...file, text: JSON.stringify(withHeads(catalogue, named)) } : minified(file))),
    ...heads.map(({ file }) => file),
  ];
}

function headOf(layer: Members, files: readonly PublishedFile[]): readonly { readonly layerId: unknown; readonly file: PublishedFile }[] {
  const collection = members(parse(files.find(({ path }) => path === layer['file'])?.text));
  if (!collection || !Array.isArray(collection['features']) || layer['geometry'] !== 'point') return [];
  const choices = items(layer['fields']).filter(({ type }) => type === 'choice' || type === 'choices');
  const kept = new Set([...COMMON, ...choices.map(({ key }) => String(key))]);
  const features = collection['features'].map((feature: unknown) => shortened(feature, kept));
  const path = `${HEADS}/${String(layer['file'])}`;
  return [{ layerId: layer['id'], file: { path, text: JSON.stringify({ type: 'FeatureCollection', features }) } }];
}

function shortened(feature: unknown, kept: ReadonlySet<string>): unknown {
  const whole = members(feature);
  const properties = members(whole?.['properties']);
  if (!whole || !properties) return feature;
  const position = members(properties['position']);
  const few = Object.entries(properties).filter(([key]) => kept.has(key));
  const name = members(properties['name']) ?? LEFT_FOR_LATER;
  const basis = Object.fromEntries(Object.keys(name).map((lang) => [lang, LEFT_FOR_LATER.en]));
  return {
    ...whole,
    properties: { ...Object.fromEntries(few), ...(position ? { position: { accuracyM: position['accuracyM'], basis } } : {}) },
  };
}

function withHeads(catalogue: Members, heads: ReadonlyMap<unknown, string>): Members {
  const layers = items(catalogue['layers']).map((layer) => {
    const headFile = heads.get(layer['id']);
    return headFile === undefined ? layer : { ...layer, headFile };
  });
  return { ...catalogue, layers };
}

function minified(file: PublishedFile): PublishedFile {
  const value = /\.(geo)?json$/.test(file.path) ? parse(file.text) : undefined;
  return value === undefined ? file : { ...file, text: JSON.stringify(value) };
}

/** @returns `undefined` for what is no JSON */
function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function members(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

function items(value: unknown): readonly Members[] {
  if (!Array.isArray(value)) return [];
  return value.map(members).filter((item) => item !== undefined);
}
