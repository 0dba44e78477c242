import type { Document } from '@xmldom/xmldom';
import { isRecord } from '../../catalogue/json.ts';
import { problem } from '../model.ts';
import { unusable, type FileContent, type FileFormat } from './format.ts';
import { fromXmlFeatures } from './xml-features.ts';
import { parseXml, rootName } from './xml.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Always WGS 84. */
export const kml: FileFormat = {
  name: 'KML',
  extensions: ['kml'],
  recognises: ({ head }) => ['kml', 'Document', 'Placemark', 'Folder'].includes(rootName(head)),
  async read({ bytes, head }, { report }): Promise<FileContent> {
    report('parsing', null);
    const parsed = await parseXml(bytes, head);
    if (!parsed.ok) return unusable(parsed.problem);
    const { document } = parsed;
    const links = takeOutLinks(document);
    const flags = asTheyStand(document);
    const code = await import('@tmcw/togeojson');
    const content = fromXmlFeatures(() => code.kml(document).features, (properties) => withFlags(tidy(properties), flags));
    return links > 0 && content.layers.length === 0 ? unusable(problem('kml-link', 'left-out')) : content;
  },
};

/** A link to more of a map somewhere else is no feature, and nothing is fetched. Returns how many there were. */
function takeOutLinks(document: Document): number {
  const links = [...document.getElementsByTagName('NetworkLink')];
  for (const link of links) link.parentNode?.removeChild(link);
  return links.length;
}

/**
 * Takes away what makes the reader of the format guess: it turns every yes or no into yes, and what is empty into 0.
 *
 * @returns names of the fields that say yes or no
 */
function asTheyStand(document: Document): ReadonlySet<string> {
  for (const cell of [...document.getElementsByTagName('SimpleData')]) {
    if (cell.textContent?.trim() === '') cell.parentNode?.removeChild(cell);
  }
  const flags = [...document.getElementsByTagName('SimpleField')].filter((field) => field.getAttribute('type') === 'bool');
  for (const field of flags) field.setAttribute('type', 'string');
  return new Set(flags.map((field) => field.getAttribute('name') ?? ''));
}

function withFlags(properties: Properties, flags: ReadonlySet<string>): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, flags.has(key) ? flag(value) : value]));
}

function flag(value: unknown): unknown {
  const text = String(value).trim().toLowerCase();
  if (text === '1' || text === 'true') return true;
  return text === '0' || text === 'false' ? false : value;
}

/** A description in HTML arrives as an object: its text is what is kept. */
function tidy(properties: Properties): Properties {
  const { description } = properties;
  return isRecord(description) && 'value' in description ? { ...properties, description: description['value'] } : properties;
}
