import { FORMATS } from './formats/index.ts';
import { unusable, type FileContent, type InputFile, type ReadContext } from './formats/format.ts';
import { hasShapefile, shapefile } from './formats/shapefile.ts';
import { rootName } from './formats/xml.ts';
import { inputFile, startsWith } from './input-file.ts';
import { MAX_INNER_FILES } from './limits.ts';
import { problem, type OpeningProblem } from './model.ts';
import { isZip, listZip, unpackZip } from './zip.ts';

/** What a file holds, and of what kind it is. */
export interface Content extends FileContent {
  readonly format: string;
}

/** Reads a file by what is in it, or else by its name; an archive by the files that are in it. */
export async function readContent(file: InputFile, context: ReadContext): Promise<Content> {
  if (file.bytes.length === 0) return none(problem('empty-file', 'left-out'));
  const stranger = strangerIn(file);
  if (stranger) return none(problem('other-format', 'left-out', { value: stranger }));
  if (isZip(file.bytes)) return readArchive(file, context);
  const format = FORMATS.find((one) => one.recognises(file)) ?? (rootName(file.head) ? undefined : FORMATS.find(({ extensions }) => extensions.includes(file.extension)));
  if (format) return { format: format.name, ...(await format.read(file, context)) };
  return none(unknown(file));
}

/** Files that people open by mistake, by their first bytes. */
const STRANGERS: readonly (readonly [name: string, ...start: number[]])[] = [
  ['PDF', 0x25, 0x50, 0x44, 0x46], ['PNG', 0x89, 0x50, 0x4e, 0x47], ['JPEG', 0xff, 0xd8, 0xff], ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['gzip', 0x1f, 0x8b], ['7z', 0x37, 0x7a, 0xbc, 0xaf], ['RAR', 0x52, 0x61, 0x72, 0x21], ['DWG', 0x41, 0x43, 0x31, 0x30],
  ['TIFF', 0x49, 0x49, 0x2a, 0x00], ['Microsoft Office', 0xd0, 0xcf, 0x11, 0xe0],
];

function strangerIn({ bytes }: InputFile): string | undefined {
  return STRANGERS.find(([, ...start]) => startsWith(bytes, ...start))?.[0];
}

function unknown({ head, extension }: InputFile): OpeningProblem {
  if (extension === 'zip' || extension === 'kmz') return problem('zip-broken', 'left-out');
  const root = rootName(head);
  if (/^html$/i.test(root)) return problem('saved-page', 'left-out');
  return root ? problem('other-xml', 'left-out', { value: root }) : problem('unknown-format', 'left-out');
}

const INNER = /\.(?:geojson|json|kml|gpx|csv|gpkg)$/i;

/** Whatever the archive is called: a zipped shapefile, a KMZ, or other files that were packed. */
async function readArchive(file: InputFile, context: ReadContext): Promise<Content> {
  const listed = await listZip(file.bytes);
  if (!listed.ok) return none(listed.problem);
  const { names } = listed;
  if (hasShapefile(names)) return { format: shapefile.name, ...(await shapefile.read(file, context)) };
  if (names.includes('[Content_Types].xml')) return none(problem('other-format', 'left-out', { value: 'Microsoft Office' }));
  const inner = names.filter((name) => INNER.test(name));
  const wanted = new Set(inner.slice(0, MAX_INNER_FILES));
  if (wanted.size === 0) return none(problem('zip-of-others', 'left-out', { value: names.slice(0, 3).join(', ').slice(0, 100) }));
  const unpacked = await unpackZip(file.bytes, (name) => wanted.has(name), context.report);
  if (!unpacked.ok) return none(unpacked.problem);
  const contents: Content[] = [];
  for (const { name, bytes } of unpacked.entries) {
    // oxlint-disable-next-line no-await-in-loop -- two at once would need the memory of both
    contents.push(isZip(bytes) ? none(problem('zip-of-others', 'left-out', { value: name })) : await readContent(inputFile(name, bytes), context));
  }
  const layers = contents.flatMap((content) => content.layers);
  const tooMany = inner.length > MAX_INNER_FILES ? [problem('zip-too-many', 'left-out', { count: inner.length, limit: MAX_INNER_FILES })] : [];
  const formats = new Set(contents.map(({ format }) => format).filter(Boolean));
  return {
    format: file.extension === 'kmz' || formats.has('KML') ? 'KMZ' : `${[...formats].join(', ')} (zip)`,
    layers,
    // What links to the archive's other files is no trouble where these are there.
    problems: [...tooMany, ...contents.flatMap(({ problems }) => problems).filter(({ code }) => code !== 'kml-link' || layers.length === 0)],
  };
}

function none(one: OpeningProblem): Content {
  return { format: '', ...unusable(one) };
}
