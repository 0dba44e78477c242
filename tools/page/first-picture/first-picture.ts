import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { GroundShape, PosterOutline } from '../../../src/embed/poster/poster.ts';
import type { Catalogue, Text } from '../../../src/catalogue/types.ts';
import type { Ground } from '../../../src/picture/ground.ts';
import { inDrawingOrder } from '../../../src/state/selectors.ts';
import { escapeHtml } from '../escape-html.ts';
import { areasOf, drawAreas } from '../poster/areas.ts';
import { drawGround, readGround, type Detail } from '../poster/ground.ts';
import { planeOf, ringsOf, type Plane } from '../poster/plane.ts';
import { startView, type StartView } from '../poster/start-view.ts';
import { namesMarkup } from './names-markup.ts';
import { spotsMarkup } from './spots-markup.ts';
import { themeColor } from './theme-color.ts';
import { spotsOf, type Zooms } from './places.ts';

/** Fine enough for one area to fill a large screen, and as far as there are data. */
const PLANE = { focusUnits: 4000, reach: Infinity };

/** How far an outline may move to be shorter: less than can be seen. */
const OUTLINE_TOLERANCE = 1;

/** From a phone's overview to one area on a large screen. */
const ZOOMS: Zooms = [10, 15];

/** Compressed: what the page itself may weigh, which comes before anything else can. */
const MOST_BYTES = 12_000;

/** From much of the ground to little: the first that is small enough is taken. */
const DETAILS: readonly Detail[] = [80, 120, 180, 260, 360, 500, 700, 1000, 1400, 2000, 2800].map((leastLine) => ({ leastLine, leastSurface: 60 * leastLine, tolerance: 4 + leastLine / 100 }));

/** As attributes, which a strict policy allows: the map's ground, quieter, in the light theme and in the dark. */
const GROUND_PAINT: Readonly<Record<GroundShape[0], string>> = {
  earth: 'fill="light-dark(#f5f4f0,#1c2027)"',
  green: 'fill="light-dark(#dcead2,#1d2a24)"',
  water: 'fill="light-dark(#bcd3e4,#10202e)"',
  rail: 'stroke="light-dark(#b3b2b4,#565c66)"',
  major: 'stroke="light-dark(#d9d5ca,#3b424d)" stroke-width="2"',
  highway: 'stroke="light-dark(#c9c3b4,#454c58)" stroke-width="3"',
};

/** Length of the equator in Mercator. */
const EQUATOR_M = 40_075_016.686;

/**
 * The map as it is going to be, as markup for the explorer's own page, with a card in the place of its panels; framed and
 * shown by `src/first-picture/`. The same for the same data.
 *
 * @param textOf the text of a file by its path below the data folder
 * @param bytesOf the bytes of a file by its path from the data folder
 * @returns `''` when the data set is too broken to be shown, or too large to be drawn small
 */
export async function makeFirstPicture(
  textOf: (path: string) => string | undefined,
  bytesOf: (path: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  const view = await startView(textOf);
  const areas = view && areasOf(view.shown);
  if (!view || !areas) return '';
  const plane = planeOf(areas[1].flatMap(({ geometry }) => ringsOf(geometry).flat()), view.catalogue.bounds, PLANE);
  const ground = await readGround(await bytesOf(posix.normalize(view.catalogue.basemap.file)), plane);
  for (const detail of DETAILS) {
    const markup = draw(view, areas, ground, plane, detail);
    if (gzipSync(markup, { level: 9 }).length <= MOST_BYTES) return markup;
  }
  return '';
}

function draw({ catalogue, shown }: StartView, [layer, features]: NonNullable<ReturnType<typeof areasOf>>, ground: Ground, plane: Plane, detail: Detail): string {
  const outlines = features.flatMap((feature) =>
    drawAreas(layer, [feature], plane, OUTLINE_TOLERANCE).outlines.map((outline) => ({ ...outline, id: feature.id })));
  const { labels } = drawAreas(layer, features, plane, OUTLINE_TOLERANCE);
  const points = inDrawingOrder(shown.keys(), []).map((each) => [each, shown.get(each) ?? []] as const);
  return [
    `<div class="first-picture" slot="picture" aria-hidden="true" data-plane="${planeText(plane)} ${ZOOMS.join(' ')}" hidden>`,
    '<svg>',
    ...drawGround(ground, plane, detail).map(([kind, d]) => `<path class="ground ${kind}" ${GROUND_PAINT[kind]} d="${d}"/>`),
    `<g class="areas">${outlines.toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role)).map(outlineMarkup).join('')}</g>`,
    spotsMarkup(spotsOf(points, plane, ZOOMS)),
    ...catalogue.languages.map((lang) => namesMarkup(labels, lang)),
    '</svg>',
    cardMarkup(catalogue),
    '</div>',
  ].join('');
}

const ORDER: readonly PosterOutline['role'][] = ['core', 'part', 'area'];

/** Units around the earth, and those from where the earth begins, west and north, to the corner of the plane. */
function planeText({ metresPerUnit, corner: [left, top] }: Plane): string {
  const units = [EQUATOR_M, left + EQUATOR_M / 2, EQUATOR_M / 2 - top].map((metres) => metres / metresPerUnit);
  return units.map((value) => value.toFixed(1)).join(' ');
}

function outlineMarkup({ id, role, color, dashed, path }: PosterOutline & { readonly id: string }): string {
  return `<path class="outline ${role}${dashed ? ' dashed' : ''}" color="${themeColor(color)}" data-area="${escapeHtml(id)}" d="${path}"/>`;
}

/** What the panels begin with, in their place. */
function cardMarkup({ languages, title, description }: Catalogue): string {
  const words = (text: Text, name: string): string => languages.map((lang) => `<p class="${name}" lang="${escapeHtml(lang)}">${escapeHtml(text[lang] ?? '')}</p>`).join('');
  return `<div class="card">${words(title, 'title')}${words(description, 'about')}</div>`;
}
