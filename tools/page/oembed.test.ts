import { describe, expect, test } from 'vitest';
import { areaPages } from './area-page.ts';
import { withAddresses } from './oembed-plugin.ts';
import { oembedFiles, oembedOf, type Site } from './oembed.ts';
import { siteTexts } from './site-texts.ts';

const docks = { id: 'docks', name: 'Docks & "mills"', summary: 'By <the> water' };
const site: Site = {
  url: 'https://explorer.example/maps/',
  lang: 'en',
  title: 'Exampleton <on> a map',
  description: 'All of it',
  areas: [docks, { id: 'hills', name: 'Hills', summary: '' }],
  picture: { path: 'preview.png', widthPx: 1200, heightPx: 630 },
};

describe('an answer', () => {
  test('for an area has all that publishing systems ask for, as text', () => {
    expect(oembedOf(site, docks)).toEqual({
      type: 'rich',
      version: '1.0',
      title: 'Docks & "mills" – Exampleton <on> a map',
      provider_name: 'Exampleton <on> a map',
      provider_url: 'https://explorer.example/maps/',
      cache_age: 86_400,
      width: 800,
      height: 600,
      html:
        '<iframe src="https://explorer.example/maps/embed.html?area=docks" title="Docks &amp; &quot;mills&quot; – Exampleton &lt;on&gt; a map" ' +
        'width="800" height="600" style="border: 0; max-width: 100%" loading="lazy" allow="geolocation; clipboard-write" allowfullscreen></iframe>',
      thumbnail_url: 'https://explorer.example/maps/preview.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test('has no thumbnail where there is no picture', () => {
    expect(Object.keys(oembedOf({ ...site, picture: null })).filter((name) => name.startsWith('thumbnail'))).toEqual([]);
  });

  test('there is one for the default state and one for each area', () => {
    expect(oembedFiles(site).map(({ path }) => path)).toEqual(['oembed/default.json', 'oembed/docks.json', 'oembed/hills.json']);
    expect(oembedFiles(site).map(({ text }) => JSON.parse(text))).toEqual([oembedOf(site), ...site.areas.map((area) => oembedOf(site, area))]);
  });
});

describe('the page of an area', () => {
  const [page, other] = areaPages(site, 'assets/lead-on.js');

  test('stands in a folder of its own', () => {
    expect([page?.path, other?.path]).toEqual(['areas/docks/index.html', 'areas/hills/index.html']);
  });

  test.each([
    '<title>Docks &amp; &quot;mills&quot; – Exampleton &lt;on&gt; a map</title>',
    '<meta name="description" content="By &lt;the&gt; water" />',
    '<meta property="og:url" content="https://explorer.example/maps/areas/docks/" />',
    '<meta property="og:image" content="https://explorer.example/maps/preview.png" />',
    '<link rel="canonical" href="https://explorer.example/maps/areas/docks/" />',
    '<link rel="alternate" type="application/json+oembed" href="https://explorer.example/maps/oembed/docks.json" title="Docks &amp; &quot;mills&quot; – Exampleton &lt;on&gt; a map" />',
    '<script type="module" src="../../assets/lead-on.js"></script>',
    '<a href="../../?area=docks">Exampleton &lt;on&gt; a map</a>',
  ])('has %s', (part) => {
    expect(page?.text).toContain(part);
  });

  test('without a summary tells what the site is', () => {
    expect(other?.text).toContain('<p>All of it</p>');
  });

  test('runs nothing that stands in it', () => {
    expect(page?.text).not.toMatch(/<script(?![^>]* src=)|<style| on\w+=| style=|javascript:/);
  });
});

test('the first page names its answer, and absolute addresses for previews', () => {
  const html = '<head><meta property="og:image" content="./preview.png" /></head>';
  expect(withAddresses(html, { ...site, title: 'Map $& all' })).toBe(
    `<head><meta property="og:image" content="https://explorer.example/maps/preview.png" />  <meta property="og:url" content="https://explorer.example/maps/" />
    <link rel="alternate" type="application/json+oembed" href="https://explorer.example/maps/oembed/default.json" title="Map $&amp; all" />
  </head>`,
  );
});

describe('texts', () => {
  const catalogue = {
    languages: ['pt', 'en'],
    title: { pt: 'Mapa', en: 'Map' },
    description: { pt: 'Tudo', en: 'All' },
    layers: [{ id: 'areas', file: 'a.geojson' }],
    areas: [{ id: 'docks', summary: { pt: 'Junto à água', en: 'By the water' } }, { id: 'hills' }],
  };
  const features = ['docks', 'hills'].map((id) => ({ id, properties: { name: { pt: `${id} (pt)`, en: id } } }));
  const read = (of: unknown) => siteTexts('https://explorer.example/', of, async (file) => (file === 'a.geojson' ? { features } : null));

  test('are those of the default language', async () => {
    expect(await read(catalogue)).toEqual({
      url: 'https://explorer.example/',
      lang: 'pt',
      title: 'Mapa',
      description: 'Tudo',
      areas: [{ id: 'docks', name: 'docks (pt)', summary: 'Junto à água' }, { id: 'hills', name: 'hills (pt)', summary: '' }],
    });
  });

  test.each([
    ['title', { ...catalogue, title: { en: 'Map' } }],
    ['description', { ...catalogue, description: null }],
    ['name of the area moor', { ...catalogue, areas: [{ id: 'moor' }] }],
  ])('without a %s the build stops', async (what, broken) => {
    await expect(read(broken)).rejects.toThrow(`no ${what} in pt`);
  });

  test.each(['../../index', 'a/b', '', 7, { toString: 1 }])('an area with the id %j names no file: the build stops', async (id) => {
    await expect(read({ ...catalogue, areas: [{ id }] })).rejects.toThrow('id is no slug');
  });
});
