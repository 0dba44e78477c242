import { describe, expect, test } from 'vitest';
import { openArea, openBuilder, openPanel, select, setFilter } from '../state/actions.ts';
import { exampleCatalogue as catalogue, exampleState } from '../state/example.ts';
import type { ExplorerState } from '../state/state.ts';
import { embedParams, queryText, type ChosenState } from './embed-query.ts';

const shown: ExplorerState = {
  ...setFilter(select(openArea(exampleState(), 'old-docks'), 'sites/mill'), 'sites', 'status', { kind: 'options', options: ['ruin'] }),
  view: { zoom: 14, lat: 0.5, lon: 0.25 },
};

const chosen: ChosenState = { area: 'old-docks', layers: shown.layers, lang: 'reader', theme: 'system', keepsState: true };

const query = (part: Partial<ChosenState>, now = shown): string => queryText(embedParams({ ...chosen, ...part }, now, catalogue));

describe('what an embedded explorer opens with', () => {
  test.each<[string, Partial<ChosenState>, string]>([
    ['all that is shown', {}, 'area=old-docks&select=sites/mill&f.sites.status=ruin&view=14/0.5/0.25'],
    ['area and layers alone', { keepsState: false }, 'area=old-docks'],
    ['another area, without what was selected in the old one', { area: 'new-docks' }, 'area=new-docks&f.sites.status=ruin'],
    ['all areas', { area: null, keepsState: false }, ''],
    ['other layers', { keepsState: false, layers: new Set(['stations']) }, 'area=old-docks&layers=stations'],
    ['no layers', { keepsState: false, layers: new Set() }, 'area=old-docks&layers=none'],
    ["a language, the catalogue's first too", { keepsState: false, lang: 'en' }, 'area=old-docks&lang=en'],
    ['a theme', { keepsState: false, theme: 'dark' }, 'area=old-docks&theme=dark'],
  ])('%s', (_, part, expected) => expect(query(part)).toBe(expected));

  test('the language and look that the explorer itself has now are not asked for', () => {
    expect(query({ keepsState: true }, { ...shown, lang: 'pt', theme: 'dark' })).not.toMatch(/lang|theme/);
  });

  test.each([
    ['a feature', shown],
    ['a panel', openPanel(openArea(exampleState(), 'old-docks'), { kind: 'table', layer: 'sites' })],
    ['a walk', { ...exampleState(), area: 'old-docks', walk: { from: 'sites/mill', minutes: 10, to: null } }],
  ] as const)('%s that was open is known to the builder', (_, before) => {
    const { panel } = openBuilder(openBuilder(before));
    expect(panel).toEqual({ kind: 'embed', from: { selected: before.selected, panel: before.panel, walk: before.walk, pin: before.pin } });
  });
});
