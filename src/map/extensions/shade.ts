import type { Feature, FeatureCollection } from 'geojson';
import type { Slug } from '../../catalogue/types.ts';
import { rampColors } from '../../shade/ramps.ts';
import { shadeOpacity } from '../../shade/measures.ts';
import { shadingWork, type Shading, type ShadingWork } from '../../shade/shading.ts';
import { pointAtShade } from '../../state/planning/actions.ts';
import { shownPanel } from '../../state/selectors.ts';
import type { Outlines } from '../../state/planning/model.ts';
import type { ExplorerState } from '../../state/state.ts';
import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, MapMouseEvent } from '../engine.ts';
import { markersAt } from '../markers-at.ts';
import type { Palette } from '../palette.ts';
import { showOutline } from './show-outline.ts';
import type { Extension, ExtensionContext, ExtensionStyle } from './extension.ts';

const SOURCE = 'explorer-shade';
const NONE_SOURCE = 'explorer-shade-none';
const POINTED_SOURCE = 'explorer-shade-pointed';
const FILL = 'explorer-shade-fill';
const LINES = 'explorer-shade-lines';
const NONE_LINES = 'explorer-shade-none';
const CLEAR = 'rgba(0, 0, 0, 0)';
const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/**
 * The census as coloured small areas. Their outlines go to the engine once, numbered as they come; which class each
 * falls into is a state of the feature, so another method or count leaves the drawing as it is.
 */
class ShadeExtension implements Extension {
  readonly #context: ExtensionContext;
  readonly #work: ShadingWork;
  readonly #end: () => void;
  #outlines: Outlines | null = null;
  #data = EMPTY;
  #ids: readonly Slug[] = [];
  #numbers: ReadonlyMap<Slug, number> = new Map();
  /** What the engine has been told. */
  #drawn: Shading | null = null;
  #colors = '';
  /** Whether the engine has the outlines, and a style for them. */
  #isStyled = false;
  #isDark = false;
  /** What the pointer found last on this map. */
  #found: Slug | null = null;
  #pointer: MapMouseEvent['point'] | null = null;
  #isListening = false;

  constructor(context: ExtensionContext) {
    this.#context = context;
    this.#work = shadingWork(context.explorer);
    this.#end = this.#work.subscribe(() => this.#draw());
    this.#work.want();
    // The first style with it is about to be made.
    queueMicrotask(() => this.#draw());
  }

  style(state: ExplorerState, palette: Palette): ExtensionStyle {
    this.#number(state);
    this.#isStyled = state.shade !== null;
    this.#isDark = palette.dark;
    if (!state.shade) return { sources: {} };
    this.#colors = this.#colorsOf(state).join();
    return {
      sources: {
        [SOURCE]: { type: 'geojson', data: this.#data },
        [NONE_SOURCE]: { type: 'geojson', data: this.#none() },
        [POINTED_SOURCE]: { type: 'geojson', data: this.#pointed(state) },
      },
      [this.#place(state)]: groundStyle(this.#colorsOf(state), this.#opacity(state), palette),
      middle: pointedStyle(palette),
    };
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    this.#work.want();
    if (this.#place(state) !== this.#place(before)) this.#context.restyle();
    else if (this.#opacity(state) !== this.#opacity(before)) this.#thin(this.#opacity(state));
    if (state.shade !== before.shade || state.data !== before.data || state.outlines !== before.outlines) this.#draw();
    if (pointedAt(state) === pointedAt(before)) return;
    this.#setData(POINTED_SOURCE, this.#pointed(state));
    if (state.shadeAt !== before.shadeAt && state.shadeAt !== this.#found) this.#show(state.shadeAt);
  }

  /** Below all polygons, unless a person has put it on top of them. */
  #place({ order }: ExplorerState): 'ground' | 'cover' {
    return order[0] !== undefined && order[0] === this.#context.explorer.catalogue.census?.layer ? 'cover' : 'ground';
  }

  /** 0 to 1. */
  #opacity({ opacity }: ExplorerState): number {
    return shadeOpacity(opacity, this.#context.explorer.catalogue) / 100;
  }

  #thin(opacity: number): void {
    const map = this.#context.map();
    if (!map.getLayer(FILL)) return;
    map.setPaintProperty(FILL, 'fill-opacity', opacity);
    for (const id of [LINES, NONE_LINES]) map.setPaintProperty(id, 'line-opacity', opacity);
  }

  onStyle(): void {
    this.#drawn = null;
    this.#draw();
  }

  /** While its panel is open, polygons are the ground that the small areas lie on; markers stay markers. */
  press(event: MapMouseEvent): boolean {
    const { explorer, map } = this.#context;
    if (shownPanel(explorer.state).kind !== 'shade' || markersAt(map(), event.point).length) return false;
    const id = this.#at(event.point);
    if (id === null) return false;
    this.#point(id);
    return true;
  }

  remove(): void {
    this.#end();
  }

  /** Numbers the outlines: the engine keeps states by number. */
  #number({ outlines }: ExplorerState): void {
    const loaded = outlines.get(this.#context.explorer.catalogue.census?.layer ?? '');
    if (loaded?.status !== 'ready' || loaded.value === this.#outlines) return;
    this.#outlines = loaded.value;
    this.#isStyled = false;
    this.#ids = [...loaded.value.keys()];
    this.#numbers = new Map(this.#ids.map((id, index) => [id, index]));
    this.#data = this.#collection(this.#ids);
  }

  #collection(ids: readonly Slug[]): FeatureCollection {
    return {
      type: 'FeatureCollection',
      features: ids.flatMap((id): Feature[] => {
        const [geometry, number] = [this.#outlines?.get(id), this.#numbers.get(id)];
        return geometry && number !== undefined ? [{ type: 'Feature', id: number, properties: {}, geometry }] : [];
      }),
    };
  }

  #pointed(state: ExplorerState): FeatureCollection {
    const id = pointedAt(state);
    return id === null ? EMPTY : this.#collection([id]);
  }

  /** Those without a value. */
  #none(): FeatureCollection {
    const { shading } = this.#work;
    return shading ? this.#collection(this.#ids.filter((id) => (shading.classOf.get(id) ?? -1) < 0)) : EMPTY;
  }

  #colorsOf({ shade }: ExplorerState): readonly string[] {
    const count = this.#work.shading?.classes.classes.length ?? 0;
    return shade ? rampColors(shade.ramp, count)[this.#isDark ? 'dark' : 'light'] : [];
  }

  /** The whole style is made anew only where sources come or go: it holds all outlines, and comparing them takes its time. */
  #draw(): void {
    const { explorer: { state }, map, restyle } = this.#context;
    this.#number(state);
    if (this.#isStyled !== (state.shade !== null)) restyle();
    this.#listen();
    if (!map().getSource(SOURCE)) {
      this.#drawn = null;
      return;
    }
    const colors = this.#colorsOf(state);
    if (colors.join() !== this.#colors && map().getLayer(FILL)) map().setPaintProperty(FILL, 'fill-color', fillColor(colors));
    this.#colors = colors.join();
    const { shading } = this.#work;
    if (shading && shading !== this.#drawn) this.#color(shading);
  }

  #color(shading: Shading): void {
    const drawn = this.#drawn;
    this.#drawn = shading;
    let isNoneOther = drawn === null;
    for (const [id, number] of this.#numbers) {
      const [from, to] = [drawn?.classOf.get(id), shading.classOf.get(id) ?? -1];
      if (from === to) continue;
      this.#context.map().setFeatureState({ source: SOURCE, id: number }, { class: to });
      isNoneOther ||= to < 0 || (from ?? -1) < 0;
    }
    if (isNoneOther) this.#setData(NONE_SOURCE, this.#none());
  }

  #setData(source: string, data: FeatureCollection): void {
    this.#context.map().getSource<GeoJSONSource>(source)?.setData(data);
  }

  /** The pointer is followed from when there is something to point at. */
  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    this.#context.map().on('mousemove', (event) => this.#move(event));
  }

  /** At most one look-up a frame. */
  #move({ point }: MapMouseEvent): void {
    const isWaiting = this.#pointer !== null;
    this.#pointer = point;
    if (isWaiting) return;
    requestAnimationFrame(() => {
      const at = this.#pointer;
      this.#pointer = null;
      const { explorer } = this.#context;
      if (at && shownPanel(explorer.state).kind === 'shade') this.#point(this.#at(at));
    });
  }

  #point(id: Slug | null): void {
    this.#found = id;
    this.#context.explorer.do(pointAtShade, id);
  }

  /** What was pointed at elsewhere comes into the middle of what can be seen. */
  #show(id: Slug | null): void {
    const outline = id === null ? undefined : this.#outlines?.get(id);
    if (outline) showOutline(this.#context.map(), outline, this.#context.explorer.state.inView);
  }

  #at(point: MapMouseEvent['point']): Slug | null {
    const map = this.#context.map();
    if (!map.getLayer(FILL)) return null;
    const [found] = map.queryRenderedFeatures(point, { layers: [FILL] });
    return this.#ids[Number(found?.id)] ?? null;
  }
}

export function startShade(context: ExtensionContext): Extension {
  return new ShadeExtension(context);
}

/** Elsewhere than beside its value an outline would say nothing. */
function pointedAt(state: ExplorerState): Slug | null {
  return state.shade && shownPanel(state).kind === 'shade' ? state.shadeAt : null;
}

/** Fills with a thin line; those without a value are not filled, and their line is dotted. */
function groundStyle(colors: readonly string[], opacity: number, palette: Palette): readonly LayerSpecification[] {
  return [
    { id: FILL, type: 'fill', source: SOURCE, paint: { 'fill-color': fillColor(colors), 'fill-opacity': opacity, 'fill-antialias': false } },
    {
      id: LINES,
      type: 'line',
      source: SOURCE,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.paper,
        'line-width': ['interpolate', ['linear'], ['zoom'], 11, 0.3, 15, 1],
        'line-opacity': opacity,
      },
    },
    {
      id: NONE_LINES,
      type: 'line',
      source: NONE_SOURCE,
      paint: { 'line-color': palette.quiet, 'line-width': 1.25, 'line-dasharray': [1, 2], 'line-opacity': opacity },
    },
  ];
}

function fillColor(colors: readonly string[]): ExpressionSpecification | string {
  const ofClass: ExpressionSpecification = ['coalesce', ['feature-state', 'class'], -1];
  // Those without a value match none.
  return colors.reduce<ExpressionSpecification | string>((rest, color, index) => ['case', ['==', ofClass, index], color, rest], CLEAR);
}

/** The one that is pointed at, told from the ground by light and dark. */
function pointedStyle(palette: Palette): readonly LayerSpecification[] {
  return [pointedLine('explorer-shade-pointed-halo', palette.paper, 6), pointedLine('explorer-shade-pointed', palette.ink, 2.5)];
}

function pointedLine(id: string, color: string, width: number): LayerSpecification {
  return {
    id,
    type: 'line',
    source: POINTED_SOURCE,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width },
  };
}
