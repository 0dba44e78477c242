import type { Geometry } from 'geojson';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { Catalogue, ExplorerFeature, FeatureRef, Slug, Text } from '../catalogue/types.ts';
import { rewind, roundGeometry } from '../geo/rings.ts';

/** About a centimetre: what the URL holds, and finer than anyone draws. */
export const OWN_DECIMALS = 7;
export const MOST_NAME_LENGTH = 100;

/** How a person's own feature came to be. */
export interface OwnFrom {
  /** `made`: of other features, by copying, splitting or merging. */
  readonly kind: 'drawn' | 'link' | 'file' | 'made';
  /** Name of the file it was opened from. */
  readonly file?: string;
  /** What it was made of. */
  readonly of?: readonly FeatureRef[];
}

export interface OwnDraft {
  readonly name: string;
  /** In degrees of WGS 84. */
  readonly geometry: Geometry;
  readonly from: OwnFrom;
  /** Properties that stood in the file, as they were. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/**
 * A feature of the layer `own`. Its geometry is rounded to 7 decimals of a degree, and outer rings run anticlockwise.
 * Properties: `name` (the same in every language), `sources: []`, `licence: ''`, `standing: 'indicative'`, `from` (`OwnFrom`),
 * `given` (where there are any).
 *
 * @param draft with an id of `ownIds`
 */
export function ownFeature({ id, name, geometry, from, given }: OwnDraft & { readonly id: Slug }, { languages }: Pick<Catalogue, 'languages'>): ExplorerFeature {
  return {
    type: 'Feature',
    id,
    geometry: asKept(geometry),
    properties: { name: sameWords(name, languages), sources: [], licence: '', standing: 'indicative', from, ...(given ? { given } : {}) },
  };
}

/** The geometry as own features hold it. */
export function asKept(geometry: Geometry): Geometry {
  return rewind(roundGeometry(geometry, OWN_DECIMALS));
}

/** A person's words, which are in no language in particular. */
export function sameWords(words: string, languages: readonly string[]): Text {
  const tidy = words.replaceAll(/\s+/g, ' ').trim().slice(0, MOST_NAME_LENGTH);
  return Object.fromEntries(languages.map((lang) => [lang, tidy]));
}

/** How an own feature came to be. */
export function fromOf({ properties: { from } }: ExplorerFeature): OwnFrom {
  return isFrom(from) ? from : { kind: 'drawn' };
}

/** The properties of the file it was opened from. */
export function givenOf({ properties: { given } }: ExplorerFeature): Readonly<Record<string, unknown>> {
  return isRecord(given) ? given : {};
}

export function isOwn(ref: FeatureRef): boolean {
  return ref.startsWith(`${OWN_LAYER}/`);
}

function isFrom(value: unknown): value is OwnFrom {
  return isRecord(value) && ['drawn', 'link', 'file', 'made'].includes(String(value['kind']));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
