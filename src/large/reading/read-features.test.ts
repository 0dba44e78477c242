import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../example.ts';
import { MOST_FEATURE_BYTES, MOST_LARGE_BYTES, MOST_LARGE_FEATURES } from '../limits.ts';
import { readFeatures, type ReadFeature } from './read-features.ts';

async function read(text: string | Uint8Array<ArrayBuffer>, pieceBytes = 7) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const features: ReadFeature[] = [];
  const troubles = await readFeatures(bytesOf(bytes, pieceBytes).stream(), (more) => void features.push(...more));
  return { troubles, features, slices: features.map(({ start, length }) => new TextDecoder().decode(bytes.subarray(start, start + length))) };
}

const spaces = fc.constantFrom('', ' ', '\n', '\r\n\t');
const member = fc.tuple(fc.string({ unit: 'grapheme' }).filter((key) => key !== 'features' && key !== 'type'), fc.jsonValue({ maxDepth: 2 }));

describe('a collection in pieces', () => {
  test('gives what it gives as a whole, and where each feature stands', async () => {
    const file = fc.record({
      values: fc.array(fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }), { minLength: 1, maxLength: 8 }),
      before: fc.array(member, { maxLength: 2 }),
      behind: fc.array(member, { maxLength: 2 }),
      space: spaces,
      pieceBytes: fc.integer({ min: 1, max: 60 }),
      mark: fc.constantFrom('', '\uFEFF'),
    });
    await fc.assert(fc.asyncProperty(file, async ({ values, before, behind, space, pieceBytes, mark }) => {
      const written = (members: readonly (readonly [string, unknown])[]): readonly string[] => members.map(([key, value]) => `${JSON.stringify(key)}${space}:${space}${JSON.stringify(value)}`);
      const list = `"features"${space}:${space}[${space}${values.map((value) => JSON.stringify(value)).join(`${space},${space}`)}${space}]`;
      const text = `${mark}{${space}${[...written(before), '"type":"FeatureCollection"', list, ...written(behind)].join(`${space},${space}`)}${space}}${space}`;
      const { troubles, features, slices } = await read(text, pieceBytes);

      expect(troubles).toEqual([]);
      expect(features.map(({ value }) => value)).toEqual(JSON.parse(JSON.stringify(values)));
      expect(slices.map((slice) => JSON.parse(slice))).toEqual(JSON.parse(JSON.stringify(values)));
    }), { numRuns: 150 });
  });

  test('never throws, whatever a file holds, and says so where the whole is no collection', async () => {
    const pieces = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"', '\\', '"features"', '"type"', '"FeatureCollection"', '1', 'x', ' ', '<', 'é'), { maxLength: 14 });
    await fc.assert(fc.asyncProperty(pieces, fc.boolean(), async (parts, isBegun) => {
      const text = `${isBegun ? '{"type":"FeatureCollection","features":[' : ''}${parts.join('')}`;
      const { troubles, features } = await read(text, 3);

      expect(troubles.length > 0).toBe(!isCollectionOf(text, features.length));
    }), { numRuns: 500 });
  });
});

function isCollectionOf(text: string, count: number): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'type' in value && value.type === 'FeatureCollection'
      && 'features' in value && Array.isArray(value.features) && value.features.length === count && count > 0;
  } catch {
    return false;
  }
}

const begun = '{"type":"FeatureCollection","features":[';

describe('a file that is none', () => {
  test.each([
    ['is empty', '', [{ code: 'empty-file' }]],
    ['is a list', '[1,2]', [{ code: 'not-a-collection' }]],
    ['is a page', '<!doctype html><p>not here', [{ code: 'web-page' }]],
    ['is cut short in a feature', `${begun}{"a":1},{"b":`, [{ code: 'not-json', featureNumber: 1 }]],
    ['is cut short between features', `${begun}{"a":1}`, [{ code: 'not-json', featureNumber: 1 }]],
    ['has a comma too many', `${begun}{"a":1},]}`, [{ code: 'not-json', featureNumber: 2 }]],
    ['has a comma too few', `${begun}{"a":1}{"b":2}]}`, [{ code: 'not-json' }]],
    ['has odd words in a feature', `${begun}{"a":1},{"b":undefined}]}`, [{ code: 'not-json', featureNumber: 2 }]],
    ['has no features', '{"type":"FeatureCollection"}', [{ code: 'missing', params: { name: 'features' } }]],
    ['has an empty list', `${begun}]}`, [{ code: 'empty-collection' }]],
    ['is of another type', '{"type":"Topology","features":[1]}', [{ code: 'not-a-collection' }]],
    ['is nested too deep', `${begun}${'['.repeat(40)}${']'.repeat(40)}]}`, [{ code: 'too-deep' }]],
    ['has too much before the features', `{"notes":"${'x'.repeat(1_100_000)}","features":[1]}`, [{ code: 'missing', params: { name: 'features' } }]],
    ['has too large a feature', `${begun}"${'x'.repeat(MOST_FEATURE_BYTES)}`, [{ code: 'feature-too-large' }]],
  ])('%s', async (_name, text, expected) => {
    const { troubles } = await read(text, text.length > 10_000 ? 1_000_000 : 7);

    expect(troubles).toMatchObject(expected);
  });

  test('is too large', async () => {
    const pieces = async function* (): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode(begun.padEnd(2000));
      yield new Uint8Array(MOST_LARGE_BYTES);
    };
    expect(await readFeatures(pieces(), () => undefined)).toMatchObject([{ code: 'file-too-large', params: { limitMB: 1000 } }]);
  });

  test('has too many features', async () => {
    const bytes = new TextEncoder().encode(`${begun}${'1,'.repeat(MOST_LARGE_FEATURES)}1]}`);
    expect(await readFeatures(bytesOf(bytes, 1_000_000).stream(), () => undefined)).toMatchObject([{ code: 'too-many-features', params: { limit: MOST_LARGE_FEATURES } }]);
  });

  test('is compressed, or saved in another encoding', async () => {
    expect((await read(new Uint8Array([0x1f, 0x8b, 8, 0]))).troubles).toMatchObject([{ code: 'compressed' }]);
    expect((await read(Uint8Array.from(`${begun}{"a":"é"}]}`, (letter) => letter.charCodeAt(0)), 1000)).troubles).toMatchObject([{ code: 'wrong-encoding', featureNumber: 1 }]);
  });
});
