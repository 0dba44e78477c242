import { isRecord } from '../../catalogue/json.ts';
import { unusable, type FileContent, type FileFormat } from './format.ts';
import { fromXmlFeatures } from './xml-features.ts';
import { parseXml, rootName } from './xml.ts';

/** Always WGS 84. */
export const kml: FileFormat = {
  name: 'KML',
  extensions: ['kml'],
  recognises: ({ head }) => ['kml', 'Document', 'Placemark', 'Folder'].includes(rootName(head)),
  async read({ bytes, head }, { report }): Promise<FileContent> {
    report('parsing', null);
    const parsed = await parseXml(bytes, head);
    if (!parsed.ok) return unusable(parsed.problem);
    const code = await import('@tmcw/togeojson');
    return fromXmlFeatures(() => code.kml(parsed.document).features, tidy);
  },
};

/** A description in HTML arrives as an object: its text is what is kept. */
function tidy(properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { description } = properties;
  return isRecord(description) && 'value' in description ? { ...properties, description: description['value'] } : properties;
}
