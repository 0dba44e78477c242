import { readFileSync } from 'node:fs';
import { DOMParser as XmlParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import type { EmbedChoice } from '../../src/builder/embed-choice.ts';
import { embedCode, type EmbedContext } from '../../src/builder/embed-code.ts';
import type { AreaExplorerElement } from '../../src/embed/explorer-element.ts';
import { areaPages } from '../../tools/page/area-page.ts';
import { discoveryLink, oembedOf, type Site } from '../../tools/page/oembed.ts';
import { fillPage } from '../../tools/page/page-texts.ts';
import { makePoster } from '../../tools/page/poster/poster.ts';
import { hostileTown, ruinedTown } from '../support/hostile-data.ts';
import { go, inspect, normal, openHostile, type Watched } from '../support/hostile-page.ts';
import { atRest } from '../support/at-rest.ts';
import { bytesOf, open } from '../support/page.ts';
import { LINKS, NO_LINKS, PAYLOADS } from '../support/payloads.ts';
import { serveVariant } from '../support/site.ts';

const BASEMAP = '../basemap/porto.pmtiles';
const TOWN = hostileTown(BASEMAP);
/** Sites that are opened: each shows some twenty payloads. */
const SELECTED = 30;

/** Selects each feature in turn, and looks at what it shows. */
async function selectAll(visit: Watched, refs: readonly string[], isThere: boolean): Promise<void> {
  for (const feature of refs) {
    const result = await visit.page.evaluate(async (ref) => {
      const explorer = document.querySelector<AreaExplorerElement>('area-explorer');
      const done = await explorer?.select(ref);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return done;
    }, feature);
    expect(result?.ok, feature).toBe(isThere);
    await visit.look();
  }
}

test('there are at least 100 payloads, no two alike', () => {
  expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
  expect(TOWN.dealt).toBeGreaterThan(10 * PAYLOADS.length);
});

describe('data of ill will', { timeout: 240_000 }, () => {
  test('in every word of every panel are words', async () => {
    const visit = await openHostile('?lang=en', TOWN);
    await visit.ready();
    await visit.look();
    for (const [query, selector] of [
      ['?panel=layers', 'ax-layers-panel'], ['?panel=plan', 'ax-page-panel'], ['?area=old-town', 'ax-area-panel'],
      ['?panel=list.sites&f.sites.status=empty&sort=owner', 'ax-list-panel'], ['?panel=table.sites', 'ax-table-panel'],
      ['?panel=compare&compare=sites/site-1,sites/site-2,sites/site-3&compare-shows=sources', 'ax-compare-panel'],
      ['?panel=shortlist&shortlist=sites/site-4,sites/site-5,areas/old-town', 'ax-shortlist-panel'],
      ['?panel=boundary.areas/old-town', 'ax-boundary-panel'], ['?panel=profile.areas/old-town', 'ax-profile-panel'],
      ['?panel=difference', 'ax-difference-panel'], ['?panel=own', 'ax-own-panel'],
    ] as const) {
      await go(visit, query, selector);
      await atRest(visit.page);
      await visit.look();
    }
    await selectAll(visit, PAYLOADS.slice(0, SELECTED).map((_, index) => `sites/site-${index}`), true);
    await selectAll(visit, NO_LINKS.map((_, index) => `sites/link-${index}`), false);
    const seen = visit.seen();
    expect(PAYLOADS.filter((payload) => !seen.includes(normal(payload)))).toEqual([]);
    expect(LINKS.filter((link) => !seen.includes(link.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '')))).toEqual([]);
    visit.assertClean();
  });

  test('on paper, in the search, in the builder and in files too', async () => {
    const visit = await openHostile('?panel=dossier.shortlist&shortlist=sites/site-1,sites/site-4,sites/site-46,areas/old-town', TOWN);
    const { page } = visit;
    await page.locator('ax-dossier-panel[data-complete]').waitFor({ state: 'attached', timeout: 60_000 });
    await visit.look();

    await go(visit, '?panel=list.sites', 'ax-list-panel');
    await page.getByRole('combobox').first().fill('pwned onerror');
    await page.getByRole('option').first().waitFor();
    await visit.look();
    await page.keyboard.press('Escape');

    const menu = page.locator('ax-results-head ax-export');
    await menu.locator('summary').click();
    for (const [format, check] of [['CSV', checkCsv], ['GeoJSON', checkGeojson], ['KML', checkKml]] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), menu.getByRole('button', { name: `Save ${format}` }).click()]);
      check((await bytesOf(download)).toString());
    }
    await visit.look();

    await go(visit, '?panel=embed&area=old-town', 'ax-builder-panel');
    const code = page.locator('ax-builder-panel textarea').first();
    await code.waitFor();
    expect(await page.evaluate(harmOfHtml, await code.inputValue())).toEqual([]);
    await visit.look();
    visit.assertClean();
  });

  test('on the map: labels, attribution, and what the pointer finds', async () => {
    const visit = await openHostile('?view=13/50.045/10.09&lang=pt', TOWN, { map: 'undrawn' });
    await visit.ready();
    await visit.look();
    await visit.page.locator('ax-attribution').getByRole('button').first().click();
    await visit.look();
    visit.assertClean();
  });

  test('that no check lets through is told in words', async () => {
    const visit = await openHostile('?panel=plan&layers=sites,plots,areas', ruinedTown(BASEMAP));
    const { page } = visit;
    await visit.ready();
    await page.locator('ax-notices details').first().waitFor();
    for (const details of await page.locator('ax-notices details').all()) await details.locator('summary').click();
    await visit.look();
    expect(visit.seen()).toContain('sites.geojson');
    expect(PAYLOADS.filter((payload) => payload.length < 60 && visit.seen().includes(normal(payload))).length).toBeGreaterThan(5);
    expect(visit.log.pageErrors).toEqual([]);
    expect(visit.log.errors).toEqual([]);
  });
});

describe('an address of ill will', { timeout: 120_000 }, () => {
  test('is words in notices', async () => {
    const names = ['area', 'select', 'panel', 'layers', 'compare', 'shortlist', 'view', 'lang', 'theme', 'sort', 'walk', 'route', 'pin', 'opacity', 'order', 'map', 'shade', 'difference', 'own', 'f.sites.status', 'f.sites.plotHa', 'f.x.y', 'check', 'utm_source', '__proto__', 'constructor'];
    const visit = await openHostile('', TOWN);
    await visit.ready();
    // All payloads through all parameters, as many addresses as it takes.
    for (let start = 0; start < PAYLOADS.length; start += names.length) {
      const params = names.map((name, index) => [name, PAYLOADS[(start + index) % PAYLOADS.length] ?? '']);
      await go(visit, `?${new URLSearchParams(params)}`, 'ax-notices li');
      const all = visit.page.locator('ax-notices').getByRole('button', { name: /more/i });
      if (await all.count()) await all.first().click();
      await visit.look();
    }
    // As the first thing that a page reads, too.
    await visit.page.goto(`${new URL(visit.page.url()).origin}/?${new URLSearchParams(names.map((name, index) => [name, PAYLOADS[index * 3] ?? '']))}#${encodeURIComponent('<img src=x onerror=pwned()>')}`);
    await visit.ready();
    await visit.look();
    expect(visit.log.pageErrors).toEqual([]);
    visit.assertClean();
  });
});

describe('a file of ill will', { timeout: 120_000 }, () => {
  test('is named and opened as words', async () => {
    const visit = await openHostile('?panel=own', TOWN);
    const { page } = visit;
    await visit.ready();
    const point = (name: string, index: number) => ({ type: 'Feature', id: name, geometry: { type: 'Point', coordinates: [10.01 + index / 1000, 50.05] }, properties: { name, [name]: name, more: { [name]: name } } });
    const ring = (name: string) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [[[10, 50], [10.1, 50.1], [10.1, 50], [10, 50.1], [10, 50]]] } });
    const collection = { type: 'FeatureCollection', features: [...PAYLOADS.slice(0, 60).map(point), ...PAYLOADS.slice(60).map(ring)] };
    for (const [name, text] of [['<img src=x onerror=pwned()>.geojson', JSON.stringify(collection)], ['"><svg onload=pwned()>.csv', `name;lat;lon\n${PAYLOADS.map((each) => `"${each.replaceAll('"', '""')}";50.05;10.1`).join('\n')}`], ['javascript:pwned().kml', '<!DOCTYPE kml [<!ENTITY x SYSTEM "//evil.test/x">]><kml>&x;</kml>']] as const) {
      await page.evaluate(dropped, [name, text] as const);
      await page.locator('ax-open-files').getByText(name.slice(0, 12)).first().waitFor();
      await visit.look();
    }
    await page.locator('ax-own-entry').first().waitFor();
    await visit.look();
    visit.assertClean();
  });
});

describe('messages of ill will', { timeout: 120_000 }, () => {
  test('move nothing in a frame; its answers and its picture are words', async () => {
    const poster = await makePoster((path) => TOWN.files[path], async () => undefined);
    expect(poster).toContain('pwned');
    const visit = await openHostile('', { ...TOWN, files: { ...TOWN.files, 'poster.json': poster ?? '' } });
    const { page } = visit;
    await visit.ready();
    const answers = await page.evaluate(async ([payloads]) => {
      const frame = document.createElement('iframe');
      frame.src = `embed.html?lang=en&origins=${encodeURIComponent(location.origin)}`;
      frame.width = '800';
      frame.height = '600';
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener('load', loaded));
      const { port1, port2 } = new MessageChannel();
      const settled = new Set<unknown>();
      port1.addEventListener('message', ({ data }) => typeof data.id === 'number' && settled.add(data.id));
      port1.start();
      frame.contentWindow?.postMessage({ protocol: 'area-explorer', version: 1 }, '*', [port2]);
      let id = 0;
      for (const text of payloads) {
        frame.contentWindow?.postMessage(text, '*');
        frame.contentWindow?.postMessage({ protocol: text, version: text }, '*');
        for (const [command, args] of [['select', [text]], ['select', [`sites/${text}`]], ['fitArea', [text]], ['setFilter', ['sites', 'status', text]], ['setFilter', [text, text, text]], [text, [text]]] as const) port1.postMessage({ id: (id += 1), command, args });
      }
      while (settled.size < id) await new Promise((next) => port1.addEventListener('message', next, { once: true }));
      // Whoever asks on and on loses the oldest channel: that one has no answer any more, the newest has.
      const newest = await Array.from({ length: 8 }).reduce<Promise<MessagePort>>(async (before) => {
        await before;
        const channel = new MessageChannel();
        const hello = new Promise((next) => channel.port1.addEventListener('message', next, { once: true }));
        channel.port1.start();
        frame.contentWindow?.postMessage({ protocol: 'area-explorer', version: 1 }, '*', [channel.port2]);
        await hello;
        return Object.assign(channel.port1, { held: await before });
      }, Promise.resolve(port1));
      port1.postMessage({ id: id + 1, command: 'getState', args: [] });
      newest.postMessage({ id: 1, command: 'getState', args: [] }, []);
      await new Promise<void>((answered) => newest.addEventListener('message', ({ data }) => data.id === 1 && answered()));
      return settled.size;
    }, [PAYLOADS] as const);
    expect(answers).toBe(6 * PAYLOADS.length);
    for (const frame of page.frames()) expect((await frame.evaluate(inspect)).harm).toEqual([]);
    visit.assertClean();
  });
});

describe('pages that the build writes, and code to copy', () => {
  test('have the same elements whatever the words', async () => {
    const { url } = await serveVariant({ csp: false });
    const { page } = await open('icon.svg', { map: 'none', site: url });
    const template = readFileSync('index.html', 'utf8').replaceAll(/<(script|link)\b[^>]*>(?:<\/script>)?/g, '');
    const made = (text: string): readonly string[] => {
      const site: Site = { url: 'https://example.org/', lang: text, title: text, description: text, picture: null, areas: [{ id: 'old-town', name: text, summary: text }] };
      const area = site.areas[0];
      return [
        fillPage(template, { languages: [text], title: { [text]: text }, description: { [text]: text } }),
        ...areaPages(site, 'x.js').map((file) => file.text), discoveryLink(site, area), oembedOf(site, area).html, oembedOf(site).html,
        ...(['iframe', 'tag'] as const).map((kind) => embedCode({ ...CHOICE, kind }, { ...CONTEXT, params: [['area', normal(text)]], title: text, link: text }).html),
      ];
    };
    const skeletons = (texts: readonly (readonly string[])[]) => page.evaluate(skeletonsOf, texts);
    const [plain, ...hostile] = await skeletons([made('plain'), ...PAYLOADS.map(made)]);
    expect(plain?.join('').length).toBeGreaterThan(300);
    hostile.forEach((skeleton, index) => expect(skeleton, PAYLOADS[index]).toEqual(plain));
  });
});

const CHOICE: EmbedChoice = {
  kind: 'iframe', size: { kind: 'responsive', heightPx: 600 }, area: 'old-town', layers: new Set(), lang: 'pt', theme: 'system',
  panels: 'beside', loading: 'lazy', gestures: 'page', keepsState: false, version: 'newest', styles: 'inline', origin: null,
};
const CONTEXT: Omit<EmbedContext, 'params' | 'title' | 'link'> = { site: 'https://example.org/', catalogueUrl: 'https://example.org/data/catalogue.json', manifest: null };

/** Runs in the page: of HTML texts, the elements with the names of their attributes. */
function skeletonsOf(groups: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return groups.map((texts) => texts.map((text) => [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')].map((element) => `${element.localName} ${[...element.attributes].map(({ name }) => name).join(' ')}`).join('; ')));
}

/** Runs in the page: what code to copy would bring beyond an iframe, a link and a script of the explorer's. */
function harmOfHtml(text: string): readonly string[] {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  return [...parsed.body.querySelectorAll('*')].filter((element) => !['iframe', 'a', 'p', 'area-explorer', 'script'].includes(element.localName) || [...element.attributes].some(({ name }) => name.startsWith('on'))).map((element) => element.outerHTML);
}

/** Runs in the page: a file that a person drops. */
function dropped([name, text]: readonly [string, string]): void {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  const explorer = document.querySelector('area-explorer')?.shadowRoot?.querySelector('ax-explorer');
  explorer?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, composed: true }));
}

/** No cell begins with what a spreadsheet takes for a formula. */
function checkCsv(text: string): void {
  expect(text).toContain('HYPERLINK');
  for (const cell of text.split(/[;,\t\n]/)) expect(cell).not.toMatch(/^[\s"\u200B\u202E]*[=+@＝＋－＠]|^[\s"]*-\D/u);
}

function checkGeojson(text: string): void {
  const { features } = JSON.parse(text);
  expect(features.length).toBeGreaterThan(50);
}

/** Well-formed, without anything that a viewer fetches or takes for HTML of its own. */
function checkKml(text: string): void {
  const errors: string[] = [];
  const document = new XmlParser({ onError: (level, message) => level !== 'warning' && errors.push(message) }).parseFromString(text, 'text/xml');
  expect(errors).toEqual([]);
  for (const name of ['NetworkLink', 'href', 'script', 'img', 'Link']) expect(document.getElementsByTagName(name).length).toBe(0);
}
