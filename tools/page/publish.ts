import { CATALOGUE_CHECKS } from '../../src/catalogue/checks/catalogue-checks.ts';
import { isTolerable } from '../../src/catalogue/problem.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { headOf } from './heads.ts';
import { items, members, parse, type Members } from './members.ts';
import { shortCatalogue } from './short-catalogue.ts';

/** A file of the data folder as it is published. */
export interface PublishedFile {
  /** Below the data folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const CATALOGUE = 'catalogue.json';
/** The files that it names stay relative to the shortened one's folder. */
const WHOLE_CATALOGUE = 'whole/catalogue.json';

/**
 * JSON of the data set as pages get it: without white space, with a shortened file beside each layer that is shown
 * at the start, and a shortened catalogue that names these and the whole one. What can't be read as JSON is published
 * as it is: the page says what is wrong with it.
 */
export function publish(files: readonly PublishedFile[]): readonly PublishedFile[] {
  const catalogue = members(parse(files.find(({ path }) => path === CATALOGUE)?.text));
  const heads = items(catalogue?.['layers']).flatMap((layer) => {
    const text = files.find(({ path }) => path === layer['file'])?.text;
    return headOf(layer, parse(text), text === undefined ? 0 : Buffer.byteLength(text)) ?? [];
  });
  const others = files.filter(({ path }) => path !== CATALOGUE || !catalogue).map(minified);
  const named = new Map(heads.map(({ layerId, path }) => [layerId, path]));
  return [
    ...(catalogue ? catalogues(withHeads(catalogue, named)) : []),
    ...others,
    ...heads.map(({ path, value }) => ({ path, text: JSON.stringify(value) })),
  ];
}

/** Pages take it that a shortened one agrees with itself; one with trouble in it stays whole, for them to say so. */
function catalogues(whole: Members): readonly PublishedFile[] {
  const { findings } = readCatalogue(whole, CATALOGUE_CHECKS);
  if (!findings.every(isTolerable)) return [{ path: CATALOGUE, text: JSON.stringify(whole) }];
  return [
    { path: CATALOGUE, text: JSON.stringify(shortCatalogue(whole, WHOLE_CATALOGUE)) },
    { path: WHOLE_CATALOGUE, text: JSON.stringify(whole) },
  ];
}

function withHeads(catalogue: Members, heads: ReadonlyMap<unknown, string>): Members {
  if (!Array.isArray(catalogue['layers'])) return catalogue;
  const layers = catalogue['layers'].map((layer: unknown) => {
    const whole = members(layer);
    const headFile = heads.get(whole?.['id']);
    return headFile === undefined ? layer : { ...whole, headFile };
  });
  return { ...catalogue, layers };
}

function minified(file: PublishedFile): PublishedFile {
  const value = /\.(geo)?json$/.test(file.path) ? parse(file.text) : undefined;
  return value === undefined ? file : { ...file, text: JSON.stringify(value) };
}
