import bbox from '@turf/bbox';
import { AREAS_LAYER } from '../../catalogue/areas-layer.ts';
import type { Bounds, ExplorerFeature, Field, Layer, Option } from '../../catalogue/types.ts';
import { formatDate } from '../../i18n/format.ts';
import { shownFeatures } from '../../state/results.ts';
import { imageName } from '../../map/marker-images.ts';
import { TINT_OPACITY } from '../../map/overlay-style.ts';
import { tintColor, type Palette } from '../../map/palette.ts';
import { differenceItems } from '../../difference/legend-items.ts';
import { isIndicative } from '../../panels/areas.ts';
import { classRange, shadeLabel, subjectOf, unitOf, whyText } from '../../shade/labels.ts';
import { shadeOpacity } from '../../shade/measures.ts';
import { rampColors } from '../../shade/ramps.ts';
import { shadingWork } from '../../shade/shading.ts';
import { countsWithoutValue } from '../../shade/values.ts';
import type { ExplorerController } from '../../state/context.ts';
import { allByOption } from '../../state/counts.ts';
import { dataOf, shownOptions } from '../../state/selectors.ts';
import { optionsOf } from '../../state/filters/options.ts';

/** How an entry of the legend is drawn: as a marker by its name in the style, a limit, or ground; a heading and a note are words alone. */
export type Sign =
  | { readonly kind: 'marker'; readonly image: string }
  | { readonly kind: 'limit'; readonly color: string; readonly dashed: boolean }
  | { readonly kind: 'ground'; readonly color: string; readonly opacity: number }
  /** Ground that has no value. */
  | { readonly kind: 'none'; readonly color: string }
  | { readonly kind: 'heading' | 'note' };

export interface LegendItem {
  readonly sign: Sign;
  readonly label: string;
}

/** Whether any limit in the picture is one that nobody with authority has published. */
export function hasIndicative(ax: ExplorerController, bounds: Bounds): boolean {
  const shown = [...shownFeatures(ax.state, ax.explorer.catalogue).values()].flat();
  return shown.some((feature) => isIndicative(feature) && isInside(feature, bounds));
}

/** What there is in the picture, topmost first; each layer with as many entries as it has kinds there. */
export function legendOf(ax: ExplorerController, bounds: Bounds, palette: Palette): readonly LegendItem[] {
  const shown = [...shownFeatures(ax.state, ax.explorer.catalogue)].toReversed();
  return [
    ...shown.flatMap(([layer, features]) => {
      const inside = features.filter((feature) => isInside(feature, bounds));
      const isLarge = dataOf(ax.state, layer.id)?.large !== undefined;
      return isLarge ? markerItems(ax, layer, largeOptions(ax, layer), palette) : layerItems(ax, layer, inside, palette);
    }),
    ...shadeItems(ax, palette),
    ...differenceItems(ax, palette),
  ];
}

function layerItems(ax: ExplorerController, layer: Layer, features: readonly ExplorerFeature[], palette: Palette): readonly LegendItem[] {
  if (!features.length) return [];
  const color = palette.layers[layer.color];
  const name = dated(ax.t(layer.name), layer, ax.lang);
  if (layer.id === AREAS_LAYER) return limitItems(ax, features, color);
  const options = optionsIn(layer, features);
  if (layer.geometry === 'polygon') {
    if (!options.some(({ tint }) => tint)) return [{ sign: { kind: 'limit', color, dashed: features.every(isIndicative) }, label: name }];
    const opacity = TINT_OPACITY * ((ax.state.opacity[layer.id] ?? 100) / 100);
    const ground = (option: Option): Sign => ({ kind: 'ground', color: option.tint ? tintColor(palette, option.tint) : color, opacity });
    return grouped(name, options.map((option) => ({ sign: ground(option), label: ax.t(option.label) })));
  }
  return markerItems(ax, layer, options, palette);
}

function markerItems(ax: ExplorerController, layer: Layer, options: readonly Option[], palette: Palette): readonly LegendItem[] {
  const color = palette.layers[layer.color];
  const name = dated(ax.t(layer.name), layer, ax.lang);
  const marker = (fill: Option['fill']): Sign => ({
    kind: 'marker', image: imageName({ shape: layer.shape ?? 'circle', fill: fill ?? 'solid', color, paper: palette.paper, approximate: false }),
  });
  if (options.length < 2) return [{ sign: marker(options[0]?.fill), label: name }];
  return grouped(name, options.map((option) => ({ sign: marker(option.fill), label: ax.t(option.label) })));
}

function limitItems({ m }: ExplorerController, features: readonly ExplorerFeature[], color: string): readonly LegendItem[] {
  return [
    { standing: 'official', dashed: false, label: m.officialMark },
    { standing: 'indicative', dashed: true, label: m.indicativeMark },
  ].flatMap(({ standing, dashed, label }) =>
    features.some(({ properties }) => properties['standing'] === standing) ? [{ sign: { kind: 'limit', color, dashed } as const, label }] : []);
}

/** Words of a layer with the date of its data, where that is known. */
function dated(words: string, { date }: Layer, lang: string): string {
  return date ? `${words} · ${formatDate(date, lang)}` : words;
}

/** The classes of the census, as the map is coloured by them. */
function shadeItems(ax: ExplorerController, palette: Palette): readonly LegendItem[] {
  const subject = subjectOf(ax);
  const { shading } = shadingWork(ax.explorer);
  if (!subject || !shading) return [];
  const { classes: { classes, decimals }, shade, values } = shading;
  const colors = rampColors(shade.ramp, classes.length)[palette.dark ? 'dark' : 'light'];
  const opacity = shadeOpacity(ax.state.opacity, ax.explorer.catalogue) / 100;
  // Numbers and densities say in their names what they count.
  const unit = shade.measure === 'share' ? ` (${unitOf(ax.lang, shade.measure)})` : '';
  return grouped(dated(`${shadeLabel(ax, subject)}${unit}`, subject.layer, ax.lang), [
    ...classes.map((one, index): LegendItem => ({
      sign: { kind: 'ground', color: colors[index] ?? palette.paper, opacity }, label: classRange(ax, one, decimals, index === classes.length - 1),
    })),
    ...countsWithoutValue(values).map(({ why }): LegendItem => ({ sign: { kind: 'none', color: palette.quiet }, label: whyText(ax, subject, why) })),
  ]);
}

function grouped(heading: string, items: readonly LegendItem[]): readonly LegendItem[] {
  return [{ sign: { kind: 'heading' }, label: heading }, ...items];
}

/** Of a large layer: those that are shown and that any of its features has, wherever it lies. */
function largeOptions({ state }: ExplorerController, layer: Layer): readonly Option[] {
  const field = layer.fields.find(({ key }) => key === layer.symbolField);
  if (field?.type !== 'choice' && field?.type !== 'choices') return [];
  const [counts, shown] = [allByOption(state, layer, field), shownOptions(state, layer)];
  return field.options.filter(({ key }) => (counts?.get(key) ?? 0) > 0 && (shown?.includes(key) ?? true));
}

/** Options of the field that decides the marker or tint, as far as they occur. */
function optionsIn({ fields, symbolField }: Layer, features: readonly ExplorerFeature[]): readonly Option[] {
  const field: Field | undefined = fields.find(({ key }) => key === symbolField);
  if (field?.type !== 'choice' && field?.type !== 'choices') return [];
  const present = new Set(features.flatMap((feature) => optionsOf(feature, field.key)));
  return field.options.filter(({ key }) => present.has(key));
}

function isInside({ geometry }: ExplorerFeature, [west, south, east, north]: Bounds): boolean {
  if (!geometry) return false;
  const [left = 0, bottom = 0, right = 0, top = 0] = bbox(geometry);
  return right >= west && left <= east && top >= south && bottom <= north;
}
