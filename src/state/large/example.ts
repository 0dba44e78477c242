import { EXAMPLETON, EXAMPLETON_FILES, both, SITE_PROPERTIES } from '../../catalogue/fixture.ts';
import { json, startFixtureServer, type FixtureServer } from '../../catalogue/fixture-server.ts';
import type { Layer, Slug } from '../../catalogue/types.ts';
import type { FieldContext } from '../../fields/field-type.ts';
import { en } from '../../i18n/en.ts';
import { textIn } from '../../i18n/text.ts';
import { jobs } from '../../work/jobs.ts';
import { Explorer } from '../explorer.ts';
import { dataOf, layerById } from '../selectors.ts';
import { openLarge, type LargeWork } from './open-large.ts';

/** Of the example's sites every third is in use, the others are empty; the first ones lie in the old town. */
export const COUNT = 250;

/** A file of sites of Exampleton: `site-0` to `site-249`, the last of them not located. */
export function manySites(count = COUNT): Blob {
  const features = Array.from({ length: count }, (_, index) => ({
    type: 'Feature',
    id: `site-${index}`,
    geometry: index === count - 1 ? null : { type: 'Point', coordinates: [10.051 + 0.0005 * index, 50.03] },
    properties: {
      ...SITE_PROPERTIES,
      name: both(`Site ${String(index).padStart(4, '0')}`),
      status: index % 3 ? 'empty' : 'in-use',
      plotHa: [{ value: index }],
      listed: index % 2 === 0,
      position: index === count - 1 ? null : { accuracyM: 1, basis: both('Surveyed') },
    },
  }));
  return new Blob([JSON.stringify({ type: 'FeatureCollection', features })]);
}

/** An explorer of Exampleton whose files are served. */
export async function startExampleton(): Promise<{ readonly explorer: Explorer; readonly server: FixtureServer; readonly sites: Layer }> {
  const server = await startFixtureServer();
  for (const [name, value] of Object.entries(EXAMPLETON_FILES)) server.answers.set(name, json(value));
  const explorer = new Explorer(EXAMPLETON, `${server.url}catalogue.json`);
  const sites = layerById(EXAMPLETON, 'sites');
  if (!sites) throw new Error('Exampleton has sites');
  return { explorer, server, sites };
}

/** A worker's jobs done at once, on the same thread; `breakDown` is what happens when a worker runs out of memory. */
export function workHere(): LargeWork & { readonly breakDown: () => void; readonly ended: () => number } {
  let ends = 0;
  const breaking = new AbortController();
  const broken = new Promise<void>((resolve) => void breaking.signal.addEventListener('abort', () => resolve()));
  return { jobs, broken, end: () => void (ends += 1), breakDown: () => breaking.abort(), ended: () => ends };
}

/** What words are made with. */
export function wordsOf({ state }: Explorer): FieldContext {
  return { lang: state.lang, m: en, t: (text) => textIn(text, state.lang) };
}

/** Has a worker keep the example's sites, if none does yet, and waits until so many of them pass the filters. */
export async function openedLarge(explorer: Explorer, id: Slug, passing = 166): Promise<void> {
  const layer = layerById(explorer.catalogue, id);
  if (layer && !dataOf(explorer.state, id)) {
    const opened = await openLarge(explorer, layer, manySites(), workHere);
    if (!opened.ok || !('byId' in opened.value)) throw new Error('the example can be opened');
    const { value } = opened;
    explorer.store.update((state) => ({ ...state, data: new Map(state.data).set(id, { status: 'ready', value }) }));
  }
  await new Promise<void>((resolve) => {
    const look = (): void => {
      const answer = explorer.state.large.get(id);
      if (answer?.status !== 'ready' || answer.value.count !== passing) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = explorer.store.subscribe(look);
    look();
  });
}
