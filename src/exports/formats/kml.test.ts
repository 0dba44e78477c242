import { describe, expect, test } from 'vitest';
import { setShortlist } from '../../state/actions.ts';
import { exampleContext, exampleExport, exampleExportState, HOSTILE } from '../example.ts';
import type { ExportOf } from '../model.ts';
import { plainText } from '../safe-text.ts';
import { kml } from './kml.ts';

const LIST: ExportOf = { kind: 'list', layer: 'sites' };

function written(of: ExportOf = LIST, state = exampleExportState()): Promise<string> {
  return kml.write(exampleExport(of, state), exampleContext(state));
}

/** Texts of the elements of a name, in order. */
function texts(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescaped(text));
}

/** What an element's text says; the escapes that are written are hexadecimal. */
function unescaped(text: string): string {
  return text.replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** What is left open or closed twice; no text may hold a bare sign of XML. */
function malformed(xml: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, slash, name = '', empty] of xml.replace(/^<\?xml[^>]*\?>/, '').matchAll(/<(\/?)([A-Za-z]+)(?: [A-Za-z]+="[^"<]*")*(\/?)>/g)) {
    if (slash) {
      if (open.pop() !== name) wrong.push(tag);
    } else if (!empty) open.push(name);
  }
  const bare = xml.replace(/^<\?xml[^>]*\?>/, '').replaceAll(/<\/?[A-Za-z]+(?: [A-Za-z]+="[^"<]*")*\/?>/g, '').match(/<|&(?!#x[0-9A-F]+;)/g);
  return [...wrong, ...open, ...(bare ?? [])];
}

describe('hostile text', () => {
  test('leaves the document whole, and comes back as text', async () => {
    const xml = await written(LIST, exampleExportState(HOSTILE));
    expect(malformed(xml)).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
    expect(xml).not.toContain(']]>');
    const values = texts(xml, 'value');
    for (const text of HOSTILE.map(plainText).filter(Boolean)) expect(values).toContain(text);
  });

  test('is text in descriptions too, which programs show as HTML', async () => {
    const descriptions = texts(await written(LIST, exampleExportState(['<img src=x onerror=alert(1)>'])), 'description');
    expect(descriptions.join('')).toContain('&lt;img src=x');
    expect(descriptions.join('').replaceAll('<br>', '')).not.toContain('<');
  });
});

test('a placemark has its name, its place, and every known field under its heading', async () => {
  const xml = await written();
  expect(texts(xml, 'name')).toEqual(['Exampleton explorer: sites', 'Mill']);
  expect(texts(xml, 'coordinates')).toEqual(['0.5,0.5']);
  expect(xml).toContain('<Data name="Plot area (m²)"><value>20000.5</value></Data>');
  expect(xml).toContain('<Data name="Id"><value>sites/mill</value></Data>');
  expect(xml).not.toContain('<Data name="Owner">');
});

test('outlines keep their holes', async () => {
  const xml = await written({ kind: 'shortlist' }, setShortlist(exampleExportState(), ['areas/old-docks']));
  expect(xml.match(/<outerBoundaryIs>/g)).toHaveLength(1);
  expect(xml.match(/<innerBoundaryIs>/g)).toHaveLength(1);
});

test('the whole says what it is of, of when, from whom, the way back, and what is not on the map', async () => {
  const [about = ''] = texts(await written(), 'description');
  for (const words of ['Filters: Status: Vacant, not known', 'Exported: 2026-02-03', 'Attribution: © City', 'Licence: CC BY 4.0', 'Link: https://example.org/map/', 'Not on the map: Kiln (sites/kiln)']) {
    expect(about).toContain(words);
  }
});
