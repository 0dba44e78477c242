import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Poster } from '../../../src/embed/poster/poster.ts';
import type { Ground } from '../../../src/picture/ground.ts';
import { attributionsOf, sourcesInView } from '../../../src/panels/attributions.ts';
import { areasOf, drawAreas } from './areas.ts';
import { drawGround, readGround, type Detail } from './ground.ts';
import { drawMarks } from './marks.ts';
import { planeOf, ringsOf, type Plane } from './plane.ts';
import { startView, type StartView } from './start-view.ts';

/** Below the data folder. */
export const POSTER_FILE = 'poster.json';

/** Compressed, so that the poster and the element's code stay within what a page of others pays before the map is wanted. */
const MOST_BYTES = 4600;

/** From much of the ground to little: the first that makes the poster small enough is taken. */
const DETAILS: readonly Detail[] = [20, 30, 40, 60, 80, 100, 120, 140, 160, 180, 200, 220, 240, 270, 300, 350, 400, 500, 700].map((leastLine) => ({ leastLine, leastSurface: 25 * leastLine, tolerance: 1 + leastLine / 100 }));

/** How far the outlines of what the picture is about may move to be shorter, in units. */
const OUTLINE_TOLERANCE = 2;

/**
 * The picture that stands where the explorer is going to be, as the text of a file; the same for the same data.
 *
 * @param textOf the text of a file by its path below the data folder
 * @param bytesOf the bytes of a file by its path from the data folder, such as `../basemap/city.pmtiles`
 * @returns `null` when the data set is too broken to be shown, or too large to be drawn small
 */
export async function makePoster(
  textOf: (path: string) => string | undefined,
  bytesOf: (path: string) => Promise<Uint8Array | undefined>,
): Promise<string | null> {
  const view = await startView(textOf);
  if (!view) return null;
  const { catalogue, shown } = view;
  const areas = areasOf(shown)?.[1] ?? [];
  const plane = planeOf(areas.flatMap(({ geometry }) => ringsOf(geometry).flat()), catalogue.bounds);
  const ground = await readGround(await bytesOf(posix.normalize(catalogue.basemap.file)), plane);
  for (const detail of DETAILS) {
    const text = JSON.stringify(draw(view, ground, plane, detail));
    if (gzipSync(text, { level: 9 }).length <= MOST_BYTES) return text;
  }
  return null;
}

function draw({ catalogue, shown }: StartView, ground: Ground, plane: Plane, detail: Detail): Poster {
  const areas = areasOf(shown);
  const groups = sourcesInView(catalogue, new Set([...shown.keys()].map(({ id }) => id)));
  return {
    format: 1,
    languages: catalogue.languages,
    title: catalogue.title,
    description: catalogue.description,
    attribution: withoutRepeats(attributionsOf(catalogue, ground.length ? groups : groups.filter(({ layer }) => layer))),
    size: plane.size,
    focus: plane.focus,
    ground: drawGround(ground, plane, detail),
    ...(areas ? drawAreas(...areas, plane, OUTLINE_TOLERANCE) : { outlines: [], labels: [] }),
    ...drawMarks(shown, plane),
  };
}

/** Without the words that stand within others. */
function withoutRepeats(words: readonly string[]): readonly string[] {
  return words.filter((some) => words.every((others) => others === some || !others.includes(some)));
}
