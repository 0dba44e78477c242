import { describe, expect, test } from 'vitest';
import { STATE_ATTRIBUTES } from '../app/attribute-names.ts';
import { CHOICES } from '../embed/attributes.ts';
import { ATTRIBUTE_DEFAULTS, ATTRIBUTE_PARAMS, type EmbedChoice } from './embed-choice.ts';
import { embedCode, frameAddress, type EmbedContext } from './embed-code.ts';

const choice: EmbedChoice = {
  kind: 'iframe', size: { kind: 'responsive', heightPx: 600 }, area: 'old-docks', layers: new Set(), lang: 'pt', theme: 'system',
  panels: 'beside', loading: 'lazy', gestures: 'page', keepsState: false, version: 'newest', styles: 'inline', origin: null,
};

const context: EmbedContext = {
  site: 'https://maps.example/city/',
  catalogueUrl: 'https://maps.example/city/data/catalogue.json',
  params: [['area', 'old-docks'], ['f.sites.status', 'vacant,ruin'], ['lang', 'pt']],
  title: 'Explorer: Old Docks',
  link: 'Open the map',
  manifest: { version: '1.2.3', entry: 'assets/area-explorer.js', pinned: { path: 'assets/area-explorer-0123456789.js', integrity: `sha384-${'A'.repeat(64)}` } },
};

const htmlOf = (part: Partial<EmbedChoice>, more: Partial<EmbedContext> = {}): string => embedCode({ ...choice, ...part }, { ...context, ...more }).html;

describe('a frame', () => {
  test('has an address, a title, its rights and a link that stands in for it', () => {
    expect(htmlOf({})).toBe(`<iframe
  src="https://maps.example/city/embed.html?area=old-docks&amp;f.sites.status=vacant,ruin&amp;lang=pt"
  title="Explorer: Old Docks"
  width="100%"
  height="600"
  loading="lazy"
  allow="geolocation; clipboard-write"
  allowfullscreen
  referrerpolicy="strict-origin"
></iframe>
<p><a href="https://maps.example/city/?area=old-docks&amp;f.sites.status=vacant,ruin&amp;lang=pt">Open the map</a></p>
`);
  });

  test.each<[string, Partial<EmbedChoice>, string]>([
    ['a fixed size', { size: { kind: 'fixed', widthPx: 640, heightPx: 480 } }, 'width="640"\n  height="480"\n  style="max-width: 100%"'],
    ['a ratio, and a height for pages that forbid styles', { size: { kind: 'ratio', width: 16, height: 9 } }, 'width="100%"\n  height="405"\n  style="height: auto; min-height: 320px; aspect-ratio: 16 / 9"'],
    ['a ratio in the style sheet', { size: { kind: 'ratio', width: 16, height: 9 }, styles: 'sheet' }, 'height="405"\n  class="area-explorer-map"'],
    ['the map alone, which copies nothing', { panels: 'none' }, 'allow="geolocation"\n  allowfullscreen'],
    ['panels alone, which need no position and no screen', { panels: 'only' }, 'allow="clipboard-write"\n  referrerpolicy'],
    ['a map on demand', { loading: 'click' }, 'loading="lazy"'],
  ])('can have %s', (_, part, code) => expect(htmlOf(part)).toContain(code));

  test('that loads at once says so to the browser and to the explorer', () => {
    expect(htmlOf({ loading: 'eager' })).toContain('lang=pt&amp;loading=eager"');
    expect(htmlOf({ loading: 'eager' })).not.toContain('loading="');
  });

  test('says in its address what differs from the defaults, and which page may talk to it', () => {
    const address = frameAddress({ ...choice, panels: 'none', loading: 'click', gestures: 'map', origin: 'https://www.example.org' }, { ...context, params: [] });
    expect(address).toBe('https://maps.example/city/embed.html?panels=none&loading=click&gestures=map&origins=https://www.example.org');
  });
});

describe('a tag', () => {
  test('has attributes, a query for what there is no attribute for, room, and a link that stands in for it', () => {
    expect(htmlOf({ kind: 'tag', panels: 'none' })).toBe(`<script type="module" src="https://maps.example/city/assets/area-explorer.js"></script>
<area-explorer
  src="https://maps.example/city/data/catalogue.json"
  title="Explorer: Old Docks"
  area="old-docks"
  lang="pt"
  query="f.sites.status=vacant,ruin"
  panels="none"
  style="display: block; height: 600px"
>
  <a href="https://maps.example/city/?area=old-docks&amp;f.sites.status=vacant,ruin&amp;lang=pt">Open the map</a>
</area-explorer>
`);
  });

  test.each<[string, EmbedChoice['size'], string]>([
    ['fixed', { kind: 'fixed', widthPx: 640, heightPx: 480 }, '.area-explorer-map {\n  display: block;\n  width: 640px;\n  max-width: 100%;\n  height: 480px;\n}\n'],
    ['responsive', { kind: 'responsive', heightPx: 500 }, '.area-explorer-map {\n  display: block;\n  height: 500px;\n}\n'],
    ['by ratio', { kind: 'ratio', width: 4, height: 3 }, '.area-explorer-map {\n  display: block;\n  height: auto;\n  min-height: 320px;\n  aspect-ratio: 4 / 3;\n}\n'],
  ])('of a size %s keeps its rules for the style sheet', (_, size, css) => {
    const code = embedCode({ ...choice, kind: 'tag', size, styles: 'sheet' }, context);
    expect(code.css).toBe(css);
    expect(code.html).toContain('class="area-explorer-map"');
    expect(code.html).not.toContain('style=');
  });

  test('that stays at a version is held to its hash; the newest never is', () => {
    expect(htmlOf({ kind: 'tag', version: 'pinned' })).toContain(`<script
  type="module"
  src="https://maps.example/city/assets/area-explorer-0123456789.js"
  integrity="sha384-${'A'.repeat(64)}"
  crossorigin="anonymous"
></script>`);
    expect(htmlOf({ kind: 'tag' })).not.toContain('integrity');
    expect(htmlOf({ kind: 'tag', version: 'pinned' }, { manifest: null })).not.toContain('integrity');
  });

  test('takes for a default what the element takes for one', () => {
    expect(ATTRIBUTE_DEFAULTS).toEqual({ panels: CHOICES.panels[0], loading: CHOICES.loading[0], gestures: CHOICES.gestures[0] });
    expect(ATTRIBUTE_PARAMS).toEqual(STATE_ATTRIBUTES);
  });
});

describe.each([
  ['a quote and a handler', '"><img src=x onerror=alert(1)>'],
  ['the end of a script', '</script><script>alert(1)</script>'],
  ['the end of the element', "</a></area-explorer></iframe><svg onload='alert(1)'>"],
  ['a comment', '--><!--<script>'],
  ['entities', '&quot;&gt;&#60;b&#62;'],
  ['an address that runs', 'javascript:alert(1)'],
  ['templates', '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= 1 %> [gallery] {% raw %}'],
  ['backticks and apostrophes', "`'` onmouseover='x'"],
  ['lines', 'one\r\n"two"\u2028three\u0000'],
  ['what turns text around', '\u202Emoc.live\u2066'],
  ['other scripts and signs', 'Área 🗺️ Ω 東京'],
])('%s, in a title, a link or a parameter', (_, hostile) => {
  const codes = (['iframe', 'tag'] as const).map((kind) => htmlOf({ kind }, { title: hostile, link: hostile, params: [['area', hostile], ['f.sites.owner', hostile]] }));

  test.each(codes)('stays a value in its quotes', (code) => {
    expect(code.match(/<\/?[a-z!-]+/gi)).toEqual(htmlOf({ kind: code.startsWith('<iframe') ? 'iframe' : 'tag' }).match(/<\/?[a-z!-]+/gi));
    const outsideQuotes = code.replaceAll(/"[^"]*"/g, '""').replaceAll(/>[^<]*</g, '><');
    expect(outsideQuotes).not.toMatch(/onerror|onload|onmouseover|alert|two|live/);
    expect(code).not.toMatch(/\{\{|\{%|\[gallery|`|[\u202E\u2028\u2066]/);
    expect(code).not.toContain(String.fromCodePoint(0));
  });

  test.each(codes)('makes no other address', (code) => {
    const addresses = [...code.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !address?.startsWith('https://maps.example/city/'))).toEqual([]);
  });
});
