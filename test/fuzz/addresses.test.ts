import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../../src/catalogue/fixture.ts';
import { isTold } from '../../src/frame/answers.ts';
import { readAsk, readCommand } from '../../src/frame/messages.ts';
import { readOwnText } from '../../src/own/own-text.ts';
import { initialState } from '../../src/state/state.ts';
import { PARAMS, readUrl, writeUrl } from '../../src/state/url.ts';
import { edited, edits } from './damage.ts';
import { soon, tried } from './run.ts';

const FIELDS = ['sites.status', 'sites.plotHa', 'sites.closed', 'sites.listed', 'sites.near', 'sites.in', 'sites.view', 'sites.walk', 'sites.constructor', '__proto__.x', '...'];
const NAMES = [...PARAMS.flatMap(({ name }) => (name.endsWith('.') ? FIELDS.map((field) => `${name}${field}`) : [name])), 'utm_source', '__proto__', ''];
const PARTS = ['sites/mill', 'areas/old-town', 'own/1', 'old-town', 'sites', 'plots', 'none', 'empty', '-', '..', '1..2', '20000..', 'true', 'plan', 'pt', 'dark', '50.03', '10.06', '12', '@2019', 'NaN', '1e999', '-0', '%', '\u0000', '\uD800', '__proto__', 'x'.repeat(5000)];

const value = fc.oneof(
  fc.array(fc.constantFrom(...PARTS), { minLength: 0, maxLength: 6 }).chain((parts) => fc.constantFrom(',', '/', '.', '@', '~', '').map((by) => parts.join(by))),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const query = fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { maxLength: 8 });

describe('addresses', () => {
  test('any query gives a state, whose own address gives that state again', async () => {
    await tried(query, 2000, async (params) => {
      const text = new URLSearchParams([...params]).toString();
      const state = await soon(() => readUrl(text, initialState(EXAMPLETON), EXAMPLETON));
      const written = writeUrl(state, EXAMPLETON);
      expect(() => decodeURIComponent(written)).not.toThrow();
      expect(writeUrl(readUrl(written, initialState(EXAMPLETON), EXAMPLETON), EXAMPLETON)).toBe(written);
    });
  });

  test('any bytes for a query', async () => {
    await tried(fc.string({ unit: 'binary', maxLength: 200 }), 500, (text) => {
      expect(readUrl(text, initialState(EXAMPLETON), EXAMPLETON).catalogue).toBe(initialState(EXAMPLETON).catalogue);
    });
  });

  test('any text for what a person drew', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'1~paqlmb.!*_-09azAZ% '), maxLength: 200 });
    await tried(fc.tuple(fc.constantFrom('', '1', '1aa'), letters), 1000, ([start, text]) => {
      const read = readOwnText(start + text, EXAMPLETON);
      expect(!read.ok || read.features.length > 0).toBe(true);
    });
  });
});

describe('messages', () => {
  const sent = { protocol: 'area-explorer', version: 1, id: 1, command: 'setFilter', args: ['sites', 'status', 'empty'], tell: 'event', type: 'selection', detail: { selection: 'sites/mill', area: null } };

  test('of any shape are read or refused', async () => {
    await tried(fc.oneof(edits.map((changes) => edited(sent, changes)), fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true })), 1500, (data) => {
      expect(['ours', 'other-version', 'not-ours']).toContain(readAsk(data));
      const read = readCommand(data);
      expect(read.ok ? Object.keys(read.command).toSorted().join() : read.message).toMatch(read.ok ? /^args,command,id$/ : /^[^\p{Cc}]{20,200}$/u);
      expect([true, false]).toContain(isTold(data));
    });
  });

  test('a whole file of the data is no message', () => {
    expect(readCommand(EXAMPLETON_FILES['sites.geojson'])).toMatchObject({ ok: false });
  });
});
