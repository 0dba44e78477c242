import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { isRecord } from '../../src/catalogue/json.ts';

/** Where a value stands: a member of an object, or a place in a list. */
interface Slot {
  readonly holder: object;
  readonly key: string;
}

/** A change to one value inside another. `at` picks the value, however many there are. */
type Edit =
  | { readonly edit: 'replace'; readonly at: number; readonly by: unknown }
  | { readonly edit: 'remove'; readonly at: number }
  | { readonly edit: 'rename'; readonly at: number; readonly to: string }
  | { readonly edit: 'copy'; readonly at: number; readonly from: number }
  | { readonly edit: 'repeat'; readonly at: number; readonly times: number }
  | { readonly edit: 'wrap'; readonly at: number; readonly levels: number; readonly in: 'list' | 'object' }
  | { readonly edit: 'scale'; readonly at: number; readonly by: number };

/** A change to the text or the bytes of a file; `at` is a share of its length. */
type Cut =
  | { readonly cut: 'end'; readonly at: number }
  | { readonly cut: 'out'; readonly at: number; readonly length: number }
  | { readonly cut: 'insert'; readonly at: number; readonly text: string }
  | { readonly cut: 'double'; readonly at: number; readonly length: number }
  | { readonly cut: 'byte'; readonly at: number; readonly byte: number }
  | { readonly cut: 'number'; readonly at: number; readonly text: string };

/** How a file comes to be bytes. */
type Encoding = 'utf-8' | 'bom' | 'utf-16' | 'latin-1' | 'gzip';

/** Names that objects have before anyone gives them any, and names that the data's format has. */
const KEYS = ['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'then', 'toJSON', 'type', 'id', 'features', 'geometry', 'name', 'x', ''];
const TEXTS = [...KEYS, 'Polygon', 'Feature', 'sites/mill', 'https://example.org', 'javascript:alert(1)', '2021-02-30', '#ff0000', ' ', '\u0000', '\uD800', '\u202E', '=1', '<b>', '../x', '//x', 'x'.repeat(5000)];
const NUMBERS = [0, -0, 1, -1, 0.1, 91, 181, 1e-320, 1e21, 1e308, -1e308, 2 ** 53, NaN];
const SHAPES: readonly unknown[] = [
  [], {}, [[]], [[[[]]]], [null], [1, 2], ['1', '2'], [[1, 2], [1, 2], [1, 2], [1, 2]], { type: 'Polygon' }, { length: 4 }, { en: null },
  { toString: 1, valueOf: 1 }, JSON.parse('{"then": true}'), { toJSON: 'x' }, JSON.parse('{"__proto__": {"features": []}}'),
  { type: 'GeometryCollection', geometries: [{ type: 'GeometryCollection', geometries: [] }] },
];

const place = fc.nat();
const odd = fc.oneof(fc.constantFrom<unknown>(null, true, false, ...TEXTS, ...NUMBERS), fc.constantFrom(...SHAPES), fc.jsonValue({ maxDepth: 3 }), fc.string({ unit: 'binary', maxLength: 20 }));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ edit: fc.constant('replace' as const), at: place, by: odd }) },
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('remove' as const), at: place }) },
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('rename' as const), at: place, to: fc.constantFrom(...KEYS) }) },
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('copy' as const), at: place, from: place }) },
  { weight: 1, arbitrary: fc.record({ edit: fc.constant('repeat' as const), at: place, times: fc.integer({ min: 2, max: 200 }) }) },
  { weight: 1, arbitrary: fc.record({ edit: fc.constant('wrap' as const), at: place, levels: fc.integer({ min: 1, max: 60 }), in: fc.constantFrom('list', 'object') }) },
  { weight: 2, arbitrary: fc.record({ edit: fc.constant('scale' as const), at: place, by: fc.constantFrom(-1, 0, 1.0001, 1000, 1e300) }) },
);

const share = fc.double({ min: 0, max: 1, noNaN: true });
const fewLetters = fc.integer({ min: 1, max: 60 });
const cut: fc.Arbitrary<Cut> = fc.oneof(
  fc.record({ cut: fc.constant('end' as const), at: share }),
  fc.record({ cut: fc.constant('out' as const), at: share, length: fewLetters }),
  fc.record({ cut: fc.constant('insert' as const), at: share, text: fc.oneof(fc.constantFrom('{', '}', '[', ']', ',', '"', '\\', ':', '\u0000', '\r\n', '//', '\uFEFF'), fc.string({ unit: 'binary', maxLength: 5 })) }),
  fc.record({ cut: fc.constant('double' as const), at: share, length: fewLetters }),
  fc.record({ cut: fc.constant('byte' as const), at: share, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ cut: fc.constant('number' as const), at: share, text: fc.constantFrom('1e999', '-1e999', 'NaN', '-0', '1e-400', '007', '0x10', '1,5', '9007199254740993', '1'.repeat(400)) }),
);

const encoding: fc.Arbitrary<Encoding> = fc.oneof({ weight: 12, arbitrary: fc.constant('utf-8' as const) }, { weight: 1, arbitrary: fc.constantFrom('bom', 'utf-16', 'latin-1', 'gzip') });

/** Changes of what a file's values are. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 4 });

/** What becomes of a file: as a rule of its values, sometimes of its text. */
export const damage = fc.record({
  edits: fc.oneof({ weight: 4, arbitrary: edits }, { weight: 1, arbitrary: fc.constant<Edit[]>([]) }),
  cuts: fc.oneof({ weight: 4, arbitrary: fc.constant<Cut[]>([]) }, { weight: 1, arbitrary: fc.array(cut, { minLength: 1, maxLength: 3 }) }),
  encoding,
});

export const cuts = fc.array(cut, { minLength: 1, maxLength: 8 });

export type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

/** The bytes of a file that holds `value`, damaged. */
export function damagedFile(value: unknown, { edits: changes, cuts: cutsOfText, encoding: as }: Damage): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(edited(value, changes)) ?? '';
  return cutBytes(encoded(text, as), cutsOfText);
}

/** A copy of `value` with these changes. */
export function edited(value: unknown, changes: readonly Edit[]): unknown {
  const root = { value: structuredClone(value) };
  for (const change of changes) {
    const slots = slotsIn(root);
    const slot = slots[change.at % slots.length];
    if (slot) make(change, slot, slots);
  }
  return root.value;
}

/** Every value inside an object, those inside of those too. */
function slotsIn(root: object): readonly Slot[] {
  const slots: Slot[] = [];
  const holders = [root];
  for (let holder = holders.pop(); holder; holder = holders.pop()) {
    for (const key of Object.keys(holder)) {
      slots.push({ holder, key });
      const inside: unknown = valueAt({ holder, key });
      if (typeof inside === 'object' && inside !== null) holders.push(inside);
    }
  }
  return slots;
}

function valueAt({ holder, key }: Slot): unknown {
  return Reflect.getOwnPropertyDescriptor(holder, key)?.value;
}

/** As a member of its own, even where every object has one of that name. */
function put({ holder, key }: Slot, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function make(change: Edit, slot: Slot, slots: readonly Slot[]): void {
  const value = valueAt(slot);
  switch (change.edit) {
    case 'replace': return put(slot, structuredClone(change.by));
    case 'remove': return remove(slot);
    case 'rename':
      remove(slot);
      return put(Array.isArray(slot.holder) ? { ...slot, key: String(slot.holder.length) } : { ...slot, key: change.to }, value);
    case 'copy': {
      const from = slots[change.from % slots.length];
      return put(slot, structuredClone(from && valueAt(from)));
    }
    case 'repeat':
      if (Array.isArray(value)) for (const each of value.slice(0, 8)) for (let time = 0; time < change.times; time += 1) value.push(structuredClone(each));
      return undefined;
    case 'wrap': return put(slot, Array.from({ length: change.levels }).reduce<unknown>((inside) => (change.in === 'list' ? [inside] : { en: inside }), value));
    case 'scale': return put(slot, typeof value === 'number' ? value * change.by : typeof value === 'string' ? value.repeat(3) : !value);
  }
}

function remove({ holder, key }: Slot): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

function encoded(text: string, as: Encoding): Uint8Array<ArrayBuffer> {
  switch (as) {
    case 'utf-8': return new Uint8Array(Buffer.from(text));
    case 'bom': return new Uint8Array(Buffer.from(`\uFEFF${text}`));
    case 'utf-16': return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 'latin-1': return new Uint8Array(Buffer.from(text.replace('e', 'é'), 'latin1'));
    case 'gzip': return new Uint8Array(gzipSync(text));
  }
}

/** A copy of a file's bytes, cut about. */
export function cutBytes(bytes: Uint8Array<ArrayBuffer>, changes: readonly Cut[]): Uint8Array<ArrayBuffer> {
  return changes.reduce(cutOnce, bytes);
}

function cutOnce(bytes: Uint8Array<ArrayBuffer>, change: Cut): Uint8Array<ArrayBuffer> {
  const at = Math.floor(change.at * bytes.length);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (change.cut) {
    case 'end': return bytes.slice(0, at);
    case 'out': return joined(before, after.subarray(change.length));
    case 'insert': return joined(before, Buffer.from(change.text), after);
    case 'double': return joined(before, after.subarray(0, change.length), after);
    case 'byte': return joined(before, Uint8Array.of(change.byte), after.subarray(1));
    case 'number': return withNumber(before, Buffer.from(after).toString('latin1'), change.text);
  }
}

/** The next number of a text becomes another. */
function withNumber(before: Uint8Array, after: string, text: string): Uint8Array<ArrayBuffer> {
  return joined(before, Buffer.from(after.replace(/-?\d+(?:\.\d+)?/, text), 'latin1'));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts));
}

/** What a file's text says, if anything: the first word on what is in it, independent of the code that is tested. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** The list that a parsed file has under a name. */
export function listIn(value: unknown, name: string): readonly unknown[] {
  const list = isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  return Array.isArray(list) ? list : [];
}
