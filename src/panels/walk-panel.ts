import { css, html, LitElement, nothing } from 'lit';
import type { Walking } from '../catalogue/types.ts';
import { parseRef } from '../catalogue/refs.ts';
import { customElement } from '../elements/custom-element.ts';
import { formatDistance, formatNumber } from '../i18n/format.ts';
import { streetAt } from '../search/street-middle.ts';
import { setRoute } from '../state/actions.ts';
import { ExplorerController } from '../state/context.ts';
import { featureByRef, isWhole } from '../state/selectors.ts';
import type { Origin } from '../state/state.ts';
import type { Reached, ShownRoute } from '../state/walk/reach.ts';
import { controls } from '../theme/controls.ts';
import { metresIn } from '../walking/distance.ts';
import { facts } from './facts.ts';
import { layout } from './layout.ts';
import './sources.ts';
import './walk/minutes-choice.ts';
import { peopleCounts } from './walk/people-counts.ts';
import './walk/reach-group.ts';
import { reachSummary } from './walk/reach-summary.ts';
import { walkMessages } from './walk/walk-messages.ts';
import { walkWords } from './walk/walk-words.ts';

/** Legs up to this length go without saying. */
const LEG_FROM_M = 100;

/** Where one gets on foot within some minutes, what is there, and the way to any of it. */
@customElement('ax-walk-panel')
export class WalkPanelElement extends LitElement {
  static override styles = [
    controls,
    layout,
    facts,
    css`
      .groups > section {
        margin-top: calc(4 * var(--ax-space));
        padding-top: calc(3 * var(--ax-space));
      }
      .route {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(1 * var(--ax-space)) calc(3 * var(--ax-space));
        padding: calc(2 * var(--ax-space)) calc(3 * var(--ax-space));
        border-radius: var(--ax-radius-small);
        background: var(--ax-accent-soft);
      }
    `,
  ];

  readonly #ax = new ExplorerController(this, (state) => [state.walk, state.reach, state.data, state.streets]);

  override render() {
    if (!this.#ax.ready) return nothing;
    const { state: { walk, reach } } = this.#ax;
    const messages = walkMessages(this.#ax.lang);
    const { walking } = this.#ax.explorer.catalogue;
    if (!walk || !walking) return nothing;
    const reached = reach?.status === 'ready' ? reach.value : null;
    return html`<div class="panel">
      <h2 tabindex="-1">${this.#title(walk.from)}</h2>
      ${this.#kind(walk.from)}
      <ax-minutes-choice></ax-minutes-choice>
      <p role="status" class=${reached ? 'lead' : 'quiet'}>${reached ? reachSummary(this.#ax, reached) : reach?.status === 'loading' || !reach ? messages.walkLoading : nothing}</p>
      ${reach?.status === 'failed' ? this.#failed() : nothing}
      ${reach?.status === 'nowhere' ? html`<p class="notice">${messages.walkNowhere[reach.why]}</p>` : nothing}
      ${reached ? this.#reached(reached, walking) : nothing}
    </div>`;
  }

  #title(from: Origin): string {
    const { state: { streets } } = this.#ax;
    const messages = walkMessages(this.#ax.lang);
    if (typeof from === 'string') {
      const feature = featureByRef(this.#ax.state, from);
      return messages.walkOf(feature ? this.#ax.t(feature.properties.name) : from);
    }
    const street = streets?.status === 'ready' ? streetAt(from, streets.value) : null;
    return street ? messages.walkOf(street.name) : messages.walkOfSpot;
  }

  /** What kind of thing the walk begins at. */
  #kind(from: Origin) {
    const layer = typeof from === 'string' ? this.#ax.layer(from.split('/')[0] ?? '') : undefined;
    return layer ? html`<p class="small quiet">${this.#ax.t(layer.singular)}</p>` : nothing;
  }

  #failed() {
    const { m, explorer } = this.#ax;
    return html`<div role="alert">
      <p>${walkMessages(this.#ax.lang).walkFailed}</p>
      <p><button @click=${() => void explorer.retry('network')}>${m.tryAgain}</button></p>
    </div>`;
  }

  #reached(reached: Reached, walking: Walking) {
    return html`${this.#limits(reached, walking)}
      ${reached.route ? this.#route(reached.route, reached, walking) : this.#withoutRoute(reached)}
      <div class="groups">
        ${reached.groups.map((group) => html`<section><ax-reach-group .group=${group} .minutes=${reached.minutes}></ax-reach-group></section>`)}
        ${reached.counts && Object.keys(reached.counts).length
          ? html`<section><h3>${walkMessages(this.#ax.lang).walkPeople}</h3>${peopleCounts(this.#ax, reached.counts)}</section>`
          : nothing}
      </div>
      ${this.#method(reached, walking)}`;
  }

  /** What must be known to read the rest rightly. */
  #limits({ legM, minutes, isRough, isMiddle, isCutOff }: Reached, { speedKmH }: Walking) {
    const { m, lang } = this.#ax;
    const messages = walkMessages(lang);
    const leg = formatDistance(legM, lang, m);
    const isTooFar = legM >= metresIn(minutes, speedKmH);
    const words = [
      isTooFar ? messages.walkNoPath(leg, minutes) : legM > LEG_FROM_M ? messages.walkLeg(leg) : null,
      isRough ? messages.walkRough : null,
      isMiddle ? messages.walkMiddle : null,
      isCutOff ? messages.walkCutOff : null,
    ].filter((line) => line !== null);
    return words.length ? html`<p class="notice">${words.join(' ')}</p>` : nothing;
  }

  #route({ to, distanceM, rangeM }: ShownRoute, { isRough }: Reached, { speedKmH }: Walking) {
    const messages = walkMessages(this.#ax.lang);
    const feature = featureByRef(this.#ax.state, to);
    const isRange = isRough || typeof rangeM !== 'number';
    return html`<div class="route" role="status">
      <p>
        ${messages.routeTo(feature ? this.#ax.t(feature.properties.name) : to)}:
        <strong class="figures">${walkWords(distanceM, speedKmH, this.#ax)}</strong>
        ${isRange ? html`<br /><span class="small">${messages.routeMiddle(walkWords(rangeM, speedKmH, this.#ax))}</span>` : nothing}
      </p>
      <button @click=${this.#hideRoute}>${messages.routeHide}</button>
    </div>`;
  }

  /** The button goes with the route; the keyboard stays in the panel. */
  readonly #hideRoute = (): void => {
    this.#ax.do(setRoute, null);
    this.renderRoot.querySelector('h2')?.focus();
  };

  /** Why there is none of the route that a link asks for. */
  #withoutRoute({ from }: Reached) {
    const { m, state } = this.#ax;
    const { walk } = state;
    if (!walk?.to || walk.from !== from || !isWhole(state, parseRef(walk.to)?.layer ?? '')) return nothing;
    const feature = featureByRef(state, walk.to);
    return html`<p class="notice">${feature ? walkMessages(this.#ax.lang).routeNone(this.#ax.t(feature.properties.name)) : m.notFoundLong(walk.to)}</p>`;
  }

  #method({ minutes }: Reached, { speedKmH, sources, method }: Walking) {
    const { m, lang } = this.#ax;
    const messages = walkMessages(lang);
    return html`<section>
      <h3>${m.howComputed}</h3>
      <p class="small">${messages.walkMethod(formatNumber(speedKmH, lang, 1))} ${messages.walkAllCount}</p>
      <details class="small">
        <summary class="quiet"><span class="tag">${m.kindsShort.computed}</span>${m.sourceAndNotes} (${m.minutesShort(formatNumber(minutes, lang, 0))})</summary>
        <p>${this.#ax.t(method)}</p>
      </details>
      <ax-sources .ids=${sources}></ax-sources>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-walk-panel': WalkPanelElement;
  }
}
