import type { Catalogue, Slug } from '../catalogue/types.ts';
import { addNotices } from '../state/actions.ts';
import type { Explorer } from '../state/explorer.ts';
import { parameterNotice } from '../state/parameter-notice.ts';
import { needOutlines } from '../state/planning/need.ts';
import { dataOf, isWhole, layerById } from '../state/selectors.ts';
import type { Outlines, Shade } from '../state/planning/model.ts';
import type { ExplorerState, LayerData } from '../state/state.ts';
import { areasKm2Of } from './areas.ts';
import { classesOf, classOf, type Classes } from './classes.ts';
import { countFields, possibleShade } from './measures.ts';
import { valuesOf, type SmallAreaValue } from './values.ts';

/** What one shade comes to: the value of each small area, and the class it falls into. */
export interface Shading {
  readonly shade: Shade;
  readonly values: ReadonlyMap<Slug, SmallAreaValue>;
  readonly classes: Classes;
  /** Number of the class by id; -1 for those without a value. */
  readonly classOf: ReadonlyMap<Slug, number>;
}

/** Works out the shading of one explorer, for its map and its panel alike. */
export class ShadingWork {
  readonly #explorer: Explorer;
  readonly #listeners = new Set<() => void>();
  #outlines: Outlines | null = null;
  #areasKm2: ReadonlyMap<Slug, number> | null = null;
  #last: { readonly data: LayerData; readonly areasKm2: ReadonlyMap<Slug, number> | null; readonly shading: Shading } | null = null;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  /** Fetches what shading needs, and puts right what a link asks for in vain. Does nothing a second time. */
  want(): void {
    const { catalogue, state } = this.#explorer;
    const layer = catalogue.census ? layerById(catalogue, catalogue.census.layer) : undefined;
    if (!layer || !state.shade) return;
    // A shortened catalogue lacks the counts that a link is judged by.
    if (state.catalogue !== 'whole') return void this.#explorer.needWholeCatalogue();
    void this.#explorer.needLayer(layer.id);
    void needOutlines(this.#explorer, layer.id);
    this.#explorer.do(withPossibleShade, catalogue);
    void this.#measure();
  }

  /** `null` while something is still on its way. */
  get shading(): Shading | null {
    const { catalogue, state: { shade } } = this.#explorer;
    const { census } = catalogue;
    const layer = census ? layerById(catalogue, census.layer) : undefined;
    const data = this.#data;
    if (!shade || !census || !layer || !data || (shade.measure === 'density' && !this.#areasKm2)) return null;
    const areasKm2 = shade.measure === 'density' ? this.#areasKm2 : null;
    if (this.#last?.shading.shade === shade && this.#last.data === data && this.#last.areasKm2 === areasKm2) return this.#last.shading;
    const values = valuesOf(data.features, { census, layer, field: shade.field, measure: shade.measure, ...(areasKm2 ? { areasKm2 } : {}) });
    const shading = shadingOf(shade, values);
    this.#last = { data, areasKm2, shading };
    return shading;
  }

  /**
   * Tells when the areas have been measured; whatever else changes is told by the store.
   * @returns the function that ends it
   */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #data(): LayerData | null {
    const { catalogue, state } = this.#explorer;
    const id = catalogue.census?.layer ?? '';
    return isWhole(state, id) ? (dataOf(state, id) ?? null) : null;
  }

  /** Once for each set of outlines. */
  async #measure(): Promise<void> {
    const { catalogue, state } = this.#explorer;
    const loaded = state.outlines.get(catalogue.census?.layer ?? '');
    const outlines = loaded?.status === 'ready' ? loaded.value : null;
    if (!outlines || outlines === this.#outlines) return;
    this.#outlines = outlines;
    const areasKm2 = await areasKm2Of(outlines, catalogue).catch(() => null);
    if (outlines !== this.#outlines) return;
    if (!areasKm2) this.#outlines = null;
    this.#areasKm2 = areasKm2;
    for (const listener of this.#listeners) listener();
  }
}

const works = new WeakMap<Explorer, ShadingWork>();

/** The one of an explorer. */
export function shadingWork(explorer: Explorer): ShadingWork {
  const work = works.get(explorer) ?? new ShadingWork(explorer);
  works.set(explorer, work);
  return work;
}

export function shadingOf(shade: Shade, values: Shading['values']): Shading {
  const numbers = [...values.values()].flatMap(({ value }) => (value === null ? [] : [value]));
  const classes = classesOf(numbers, shade.method, shade.classes);
  const byId = [...values].map(([id, { value }]) => [id, value === null ? -1 : classOf(value, classes.classes)] as const);
  return { shade, values, classes, classOf: new Map(byId) };
}

/** In place of a count or measure that the census does not have comes what is nearest, and a notice. */
export function withPossibleShade(state: ExplorerState, catalogue: Catalogue): ExplorerState {
  const { census } = catalogue;
  const layer = census ? layerById(catalogue, census.layer) : undefined;
  if (!state.shade || !census || !layer) return state;
  const shade = possibleShade(census, layer, state.shade);
  if (shade === state.shade) return state;
  const asked = state.shade;
  const valid = countFields(layer).map(({ key }) => written(possibleShade(census, layer, { ...asked, field: key })));
  return addNotices({ ...state, shade }, [parameterNotice('shade', written(asked), valid)]);
}

/** As it stands in the URL. */
function written({ field, measure, method, classes, ramp }: Shade): string {
  return [field, measure, method, classes, ramp].join('.');
}
