import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Layer } from '../../catalogue/types.ts';
import { setFilter } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import type { Filter, FilterOf } from '../../state/filters/filter.ts';
import { countsOf, type Counts } from '../../state/counts.ts';
import { filtersOf } from '../../state/results.ts';
import { dataOf } from '../../state/selectors.ts';
import { whenPainted } from '../../state/when-painted.ts';
import { controls } from '../../theme/controls.ts';
import { textField } from '../../theme/text-field.ts';
import { watchResults } from '../results-watch.ts';
import { filterCss } from './filter-css.ts';

/** With more features than this counting takes long enough to keep the results waiting. */
const MANY = 5000;

/** What the elements of all kinds of filters share: the layer and name they stand for, and how they ask and set. */
export abstract class FilterElement<Kind extends Filter['kind']> extends LitElement {
  static override styles = [controls, textField, filterCss];

  @property({ attribute: false }) layer: Layer | undefined;
  /** Key of a field, or one of `PLACE_KEYS`. */
  @property() name = '';

  protected readonly ax = new ExplorerController(this, (state) => watchResults(state, this.layer));
  protected abstract readonly kind: Kind;

  /** Where they are many the results are drawn first, then the counts beside the options of one filter after the other. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.layer && this.ax.ready && (dataOf(this.ax.state, this.layer.id)?.features.length ?? 0) > MANY) await painted();
    super.scheduleUpdate();
  }

  /** What is asked now, by a person or by the layer's default. */
  protected current(layer: Layer): FilterOf<Kind> | undefined {
    const filter: Filter | undefined = filtersOf(this.ax.state, layer)[this.name];
    return filter && this.#isOwn(filter) ? filter : undefined;
  }

  /** What the layer's filters come to. */
  protected counts(layer: Layer): Counts {
    return countsOf(this.ax.state, this.ax.explorer.catalogue, layer);
  }

  protected set(filter: FilterOf<Kind> | null): void {
    if (this.layer) this.ax.do(setFilter, this.layer.id, this.name, filter);
  }

  #isOwn(filter: Filter): filter is FilterOf<Kind> {
    return filter.kind === this.kind;
  }
}

/** The beginning of a task of its own, once what there is so far was drawn. */
function painted(): Promise<void> {
  return new Promise((resolve) => void whenPainted(resolve));
}
