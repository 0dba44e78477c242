import type { Geometry, Position } from 'geojson';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import type { Catalogue, ExplorerFeature, Slug } from '../catalogue/types.ts';
import { MOST_NAME_LENGTH, OWN_DECIMALS, ownFeature } from './own-feature.ts';
import { checkLetters, readNumbers, writeNumbers } from './varint.ts';

/** Longer addresses are cut off by some mail programs and servers. */
export const MOST_TEXT_LENGTH = 1800;
const VERSION = '1';
const SCALE = 10 ** OWN_DECIMALS;
const MOST_NUMBER = 999_999;
const FEATURE = '~';
const LINE = '.';
const PART = '!';

type Lines = readonly (readonly Position[])[];
/** Parts of lines: for a polygon one part with its rings, for a line one part with one line. */
type Parts = readonly Lines[];

interface Kind {
  readonly letter: string;
  readonly type: Geometry['type'];
  readonly fewest: number;
  readonly isClosed: boolean;
  readonly parts: (geometry: Geometry) => Parts | null;
  readonly make: (parts: Parts) => Geometry;
}

const copy = (line: readonly Position[]): Position[] => line.map((position) => [...position]);
const first = (parts: Parts): Lines => parts[0] ?? [];

/** The kinds of geometry that a link holds. */
const KINDS: readonly Kind[] = [
  {
    letter: 'p', type: 'Point', fewest: 1, isClosed: false,
    parts: (geometry) => (geometry.type === 'Point' ? [[[geometry.coordinates]]] : null),
    make: (parts) => ({ type: 'Point', coordinates: [...(first(parts)[0]?.[0] ?? [])] }),
  },
  {
    letter: 'q', type: 'MultiPoint', fewest: 1, isClosed: false,
    parts: (geometry) => (geometry.type === 'MultiPoint' ? [[geometry.coordinates]] : null),
    make: (parts) => ({ type: 'MultiPoint', coordinates: copy(first(parts)[0] ?? []) }),
  },
  {
    letter: 'l', type: 'LineString', fewest: 2, isClosed: false,
    parts: (geometry) => (geometry.type === 'LineString' ? [[geometry.coordinates]] : null),
    make: (parts) => ({ type: 'LineString', coordinates: copy(first(parts)[0] ?? []) }),
  },
  {
    letter: 'm', type: 'MultiLineString', fewest: 2, isClosed: false,
    parts: (geometry) => (geometry.type === 'MultiLineString' ? [geometry.coordinates] : null),
    make: (parts) => ({ type: 'MultiLineString', coordinates: first(parts).map(copy) }),
  },
  {
    letter: 'a', type: 'Polygon', fewest: 3, isClosed: true,
    parts: (geometry) => (geometry.type === 'Polygon' ? [geometry.coordinates] : null),
    make: (parts) => ({ type: 'Polygon', coordinates: first(parts).map(copy) }),
  },
  {
    letter: 'b', type: 'MultiPolygon', fewest: 3, isClosed: true,
    parts: (geometry) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : null),
    make: (parts) => ({ type: 'MultiPolygon', coordinates: parts.map((lines) => lines.map(copy)) }),
  },
];

/** Position of the last vertex: each is written as the way from there, in units of the last decimal. */
interface Pen {
  x: number;
  y: number;
}

/**
 * Own features as they stand in the URL: ids, names and shapes. A version, two check letters, then for each feature `~`, a letter for
 * its kind, its number, its name and its lines (`.` before each, `!` between parts).
 *
 * @returns `null` when there are none, or they are too many for a link
 */
export function writeOwnText(features: readonly ExplorerFeature[]): string | null {
  const pen: Pen = { x: 0, y: 0 };
  let text = '';
  for (const feature of features) {
    const written = writeFeature(feature, pen);
    if (written === null) return null;
    text += written;
    if (text.length > MOST_TEXT_LENGTH) return null;
  }
  return text ? `${VERSION}${checkLetters(text)}${text}` : null;
}

function writeFeature({ id, geometry, properties }: ExplorerFeature, pen: Pen): string | null {
  const kind = KINDS.find(({ type }) => type === geometry?.type);
  const parts = geometry && kind?.parts(geometry);
  if (!kind || !parts || countOf(parts) > MOST_TEXT_LENGTH) return null;
  const lines = parts.map((part) => part.map((line) => LINE + writeLine(kind.isClosed ? line.slice(0, -1) : line, pen)).join(''));
  return `${FEATURE}${kind.letter}${id.slice(OWN_LAYER.length + 1)}${LINE}${writeName(Object.values(properties.name)[0] ?? '')}${lines.join(PART)}`;
}

function countOf(parts: Parts): number {
  return parts.reduce((sum, part) => sum + part.reduce((count, line) => count + line.length, 0), 0);
}

function writeLine(line: readonly Position[], pen: Pen): string {
  return writeNumbers(line.flatMap(([lon = NaN, lat = NaN]) => {
    const [x, y] = [Math.round(lon * SCALE), Math.round(lat * SCALE)];
    const way = [x - pen.x, y - pen.y];
    pen.x = x;
    pen.y = y;
    return way;
  }));
}

/** Letters, digits and hyphens as they are, a blank as `_`, everything else by its code point. */
function writeName(name: string): string {
  return [...name].map((letter) => (letter === ' ' ? '_' : /[A-Za-z\d-]/.test(letter) ? letter : `*${(letter.codePointAt(0) ?? 0).toString(36)}*`)).join('');
}

function readName(text: string): string | null {
  if (!/^(?:[\w-]|\*[\da-z]{1,4}\*)*$/.test(text)) return null;
  return text.replaceAll('_', ' ').replaceAll(/\*([\da-z]+)\*/g, (_, code: string) => printable(parseInt(code, 36)));
}

/** Control characters, and those that turn the direction of what is written, have no place in a name. */
function printable(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u, '');
}

export type OwnTextProblem = 'too-long' | 'version' | 'cut-off' | 'feature';

export type ReadOwnText =
  | { readonly ok: true; readonly features: readonly ExplorerFeature[] }
  | { readonly ok: false; readonly problem: OwnTextProblem };

/** Reads what `writeOwnText` wrote; of a text with anything wrong, nothing is taken. */
export function readOwnText(text: string, catalogue: Pick<Catalogue, 'languages'>): ReadOwnText {
  if (text.length > MOST_TEXT_LENGTH * 2) return { ok: false, problem: 'too-long' };
  if (!text.startsWith(VERSION)) return { ok: false, problem: 'version' };
  const body = text.slice(VERSION.length + 2);
  if (checkLetters(body) !== text.slice(VERSION.length, VERSION.length + 2)) return { ok: false, problem: 'cut-off' };
  const pen: Pen = { x: 0, y: 0 };
  const features = new Map<Slug, ExplorerFeature>();
  const [before = '', ...entries] = body.split(FEATURE);
  for (const entry of entries) {
    const feature = readFeature(entry, pen, catalogue);
    if (!feature || features.has(feature.id)) return { ok: false, problem: 'feature' };
    features.set(feature.id, feature);
  }
  return before === '' && features.size ? { ok: true, features: [...features.values()] } : { ok: false, problem: 'feature' };
}

function readFeature(entry: string, pen: Pen, catalogue: Pick<Catalogue, 'languages'>): ExplorerFeature | null {
  const [, letter, digits = '', named = '', lines = ''] = /^([a-z])([1-9]\d{0,5})\.([^.]*)(\..*)$/.exec(entry) ?? [];
  const kind = KINDS.find((one) => one.letter === letter);
  const name = readName(named);
  if (!kind || name === null || name.length > MOST_NAME_LENGTH || Number(digits) > MOST_NUMBER) return null;
  const parts = lines.split(PART).map((part) => readPart(part, kind, pen));
  if (!isWhole(parts) || (parts.length > 1 && kind.type !== 'MultiPolygon')) return null;
  if (first(parts).length > 1 && !kind.isClosed && kind.type !== 'MultiLineString') return null;
  const geometry = kind.make(parts);
  if (geometry.type === 'Point' && first(parts)[0]?.length !== 1) return null;
  return ownFeature({ id: `${OWN_LAYER}-${digits}`, name, geometry, from: { kind: 'link' } }, catalogue);
}

function isWhole(parts: readonly (Lines | null)[]): parts is Parts {
  return parts.every((part) => part !== null && part.length > 0);
}

function readPart(text: string, kind: Kind, pen: Pen): Lines | null {
  const [before, ...texts] = text.split(LINE);
  const lines = texts.map((line) => readLine(line, kind, pen));
  return before === '' && lines.every((line) => line !== null) ? lines : null;
}

function readLine(text: string, { fewest, isClosed }: Kind, pen: Pen): readonly Position[] | null {
  const numbers = readNumbers(text);
  if (!numbers || numbers.length % 2 || numbers.length < fewest * 2) return null;
  const line: Position[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    pen.x += numbers[at] ?? NaN;
    pen.y += numbers[at + 1] ?? NaN;
    if (!(Math.abs(pen.x) <= 180 * SCALE && Math.abs(pen.y) <= 90 * SCALE)) return null;
    line.push([pen.x / SCALE, pen.y / SCALE]);
  }
  const [start] = line;
  return isClosed && start ? [...line, [...start]] : line;
}
