import { describe, expect, test } from 'vitest';
import type { FieldContext } from '../fields/field-type.ts';
import { en } from '../i18n/en.ts';
import { textIn } from '../i18n/text.ts';
import { setFilter } from './actions.ts';
import { exampleCatalogue as catalogue, exampleSite, exampleState } from './example.ts';
import { largeData, largeShown } from './large-example.ts';
import { layerById } from './selectors.ts';
import { MOST_ROWS, shownRows } from './shown-rows.ts';
import type { ExplorerState, LargeShown } from './state.ts';

const ax: FieldContext = { lang: 'en', m: en, t: (text) => textIn(text, 'en') };
const layer = layerById(catalogue, 'sites')!;
const [mill, kiln, hotel] = [exampleSite('mill', 'ruin'), exampleSite('kiln', 'vacant'), exampleSite('hotel', 're-used')];
const rowsOf = (state: ExplorerState) => shownRows(state, catalogue, layer, ax);

describe('the rows of a layer whose features are on the page', () => {
  const state = exampleState({ sites: [mill, kiln, hotel] });

  test('are what passes, in the order asked for', () => {
    expect(rowsOf(state)).toMatchObject({ rows: [kiln, mill], count: 2 });
    expect(rowsOf({ ...state, sort: { field: 'name', descending: true } })?.rows).toEqual([mill, kiln]);
    const reused = setFilter(state, 'sites', 'status', { kind: 'options', options: ['re-used'] });
    expect(rowsOf(reused)).toMatchObject({ rows: [hotel], count: 1 });
  });

  test('are the same array while nothing changes', () => {
    expect(rowsOf({ ...state, lang: 'pt' })?.rows).toBe(rowsOf(state)?.rows);
  });

  test('are none while the layer is not there', () => {
    expect(rowsOf(exampleState())).toBeUndefined();
  });
});

describe('the rows of a layer that a worker keeps', () => {
  const asked: ExplorerState = { ...exampleState(), data: new Map([['sites', { status: 'ready', value: largeData([mill, kiln]) }]]) };
  const answered = (value: LargeShown): ExplorerState => ({ ...asked, large: new Map([['sites', { status: 'ready', value }]]) });

  test('are not known before it has answered', () => {
    expect(rowsOf(asked)).toBeUndefined();
  });

  test('are as many as pass, those that are on their way among them', () => {
    const state = answered({ ...largeShown([kiln, mill], { count: 4, possibly: 1 }), possiblyShown: new Set([mill]) });
    expect(rowsOf(state)).toEqual({ rows: [kiln, mill, undefined, undefined], possibly: new Set([mill]), count: 4 });
    expect(rowsOf({ ...state, lang: 'pt' })?.rows).toBe(rowsOf(state)?.rows);
  });

  test('end where nobody scrolls any more, and all are counted', () => {
    const shown = rowsOf(answered(largeShown([], { count: 30_000 })));
    expect([shown?.rows.length, shown?.count]).toEqual([MOST_ROWS, 30_000]);
  });
});
