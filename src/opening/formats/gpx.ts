import { unusable, type FileContent, type FileFormat } from './format.ts';
import { fromXmlFeatures } from './xml-features.ts';
import { parseXml, rootName } from './xml.ts';

/** Waypoints, routes and tracks; always WGS 84. */
export const gpx: FileFormat = {
  name: 'GPX',
  extensions: ['gpx'],
  recognises: ({ head }) => rootName(head) === 'gpx',
  async read({ bytes, head }, { report }): Promise<FileContent> {
    report('parsing', null);
    const parsed = await parseXml(bytes, head);
    if (!parsed.ok) return unusable(parsed.problem);
    const code = await import('@tmcw/togeojson');
    return fromXmlFeatures(() => code.gpx(parsed.document).features, tidy);
  },
};

/** Without what is said of every single position of a track. */
function tidy({ coordinateProperties: _each, _gpxType, ...properties }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return properties;
}
