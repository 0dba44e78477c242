import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { knownOf } from '../../src/catalogue/check-catalogue.ts';
import { isSlug, type Known } from '../../src/catalogue/check-shape.ts';
import { isRecord, own } from '../../src/catalogue/json.ts';
import { found, shown, type Finding } from '../../src/catalogue/problem.ts';
import { CATALOGUE_CHECKS } from '../../src/catalogue/checks/catalogue-checks.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { readJsonFile, type FileContent } from './read-file.ts';

/** A catalogue with the files beside it, each read once. */
export interface Dataset {
  readonly path: string;
  /** `null` when no layer of it can be used. */
  readonly catalogue: Catalogue | null;
  readonly findings: readonly Finding[];
  readonly known: Known;
  /** Absolute paths of the outlines that pages draw behind their maps. */
  readonly outlines: readonly string[];
  /** By absolute path. */
  readonly read: (path: string) => Promise<FileContent>;
}

/** Absolute path of a file that the catalogue names. */
export function pathOf(dataset: Pick<Dataset, 'path'>, file: string): string {
  return resolve(dirname(dataset.path), file);
}

export async function readDataset(path: string): Promise<Dataset> {
  const files = new Map<string, Promise<FileContent>>();
  const read = (each: string): Promise<FileContent> => {
    const content = files.get(each) ?? readJsonFile(each);
    files.set(each, content);
    return content;
  };
  const content = await read(path);
  if (!content.ok) return { path, catalogue: null, findings: [content.finding], known: knownOf(null), outlines: [], read };
  const ids = await featureIds(content.value, (file) => read(pathOf({ path }, file)));
  const { value, findings } = readCatalogue(content.value, CATALOGUE_CHECKS, ids);
  const outlines = value ? await outlinesOf(value, (file) => read(pathOf({ path }, file))) : [];
  return {
    path, catalogue: value, findings, known: knownOf(content.value, ids), read,
    outlines: outlines.map((file) => pathOf({ path }, file)),
  };
}

async function outlinesOf({ pagesFile }: Catalogue, read: (file: string) => Promise<FileContent>): Promise<readonly string[]> {
  const content = await read(pagesFile);
  const pages = content.ok && isRecord(content.value) ? Object.values(content.value) : [];
  const files = pages.flatMap((page) => {
    const sections = isRecord(page) ? own(page, 'sections') : [];
    return Array.isArray(sections) ? sections.map((section: unknown) => (isRecord(section) ? own(section, 'outlines') : null)) : [];
  });
  return [...new Set(files)].filter((file) => typeof file === 'string');
}

async function featureIds(catalogue: unknown, read: (file: string) => Promise<FileContent>): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const layers = isRecord(catalogue) ? own(catalogue, 'layers') : [];
  const ids = new Map<string, ReadonlySet<string>>();
  for (const layer of Array.isArray(layers) ? layers : []) {
    const id: unknown = isRecord(layer) ? own(layer, 'id') : null;
    const file: unknown = isRecord(layer) ? own(layer, 'file') : null;
    if (typeof id !== 'string' || typeof file !== 'string') continue;
    const content = await read(file);
    const features = content.ok && isRecord(content.value) ? own(content.value, 'features') : null;
    if (Array.isArray(features)) ids.set(id, new Set(features.map((each) => (isRecord(each) ? own(each, 'id') : null)).filter(isSlug)));
  }
  return ids;
}

/** The catalogue in the file's own folder or the nearest one above it; `null` when there is none. */
export async function nearestCatalogue(file: string): Promise<string | null> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const candidate = join(folder, 'catalogue.json');
    if (await exists(candidate)) return candidate;
    if (folder === dirname(folder)) return null;
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

/** Whether a parsed file means to be a catalogue, whatever its name. */
export function looksLikeCatalogue(value: unknown): boolean {
  return isRecord(value) && !Object.hasOwn(value, 'type') && ['format', 'layers', 'languages'].filter((key) => Object.hasOwn(value, key)).length >= 2;
}

export const notGeojson = (value: unknown): Finding =>
  found('not-geojson', 'type', { value: isRecord(value) ? shown(own(value, 'type') ?? 'a missing type') : 'this' });
