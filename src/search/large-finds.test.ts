import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FixtureServer } from '../catalogue/fixture-server.ts';
import { en } from '../i18n/en.ts';
import type { Explorer } from '../state/explorer.ts';
import { openedLarge, startExampleton } from '../state/large/example.ts';
import { Finder, type SearchFound } from './finder.ts';
import { LargeFinds } from './large-finds.ts';

let explorer: Explorer;
let server: FixtureServer;

beforeEach(async () => {
  ({ explorer, server } = await startExampleton());
});
afterEach(async () => {
  explorer.stop();
  await server.close();
});

/** What words come to once all is found. */
async function found(words: string): Promise<SearchFound> {
  const more: (() => void)[] = [];
  const finder = new Finder(() => more.splice(0).forEach((go) => go()), explorer);
  const look = (): SearchFound => {
    finder.refresh(explorer.state, explorer.catalogue);
    return finder.find(words, explorer.catalogue, { lang: 'en', m: en });
  };
  const first = look();
  if (!finder.isAsking) return first;
  await new Promise<void>((resolve) => more.push(resolve));
  return look();
}

test('names of large layers are found too, some of them shown and all counted', async () => {
  await openedLarge(explorer, 'sites');
  const { options, total } = await found('site 00');
  expect(options.map(({ key }) => key)).toEqual(['site-0', 'site-1', 'site-2', 'site-3', 'site-4', 'site-5'].map((id) => `sites/${id}`));
  expect(options[0]).toMatchObject({ kind: 'feature', group: 'sites', hit: { title: 'Site 0000', subtitle: 'sites', located: true } });
  expect(total).toBe(100);
  expect((await found('site 0249')).options).toMatchObject([{ hit: { located: false } }]);
});

test('features of small layers come before them, and nothing is asked without words', async () => {
  await openedLarge(explorer, 'sites');
  expect((await found('old town')).options.map(({ key }) => key)).toEqual(['areas/old-town']);
  expect(await found('  ')).toEqual({ options: [], total: 0, isOutside: false });
});

test('the latest of several words are what is answered', async () => {
  await openedLarge(explorer, 'sites');
  const answered = await new Promise<LargeFinds>((resolve) => {
    const finds = new LargeFinds(explorer, () => resolve(finds));
    for (const words of ['s', 'si', 'site 0007']) finds.find(words, 'en');
  });
  expect(answered.isAsking).toBe(false);
  expect(answered.find('site 0007', 'en')).toMatchObject({ total: 1, hits: [{ ref: 'sites/site-7' }] });
});

test('where no layer is large there is nobody to ask', () => {
  const finds = new LargeFinds(explorer, () => undefined);
  expect(finds.find('site', 'en')).toEqual({ hits: [], total: 0 });
  expect(finds.isAsking).toBe(false);
});
