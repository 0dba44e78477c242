import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { FeatureRef } from '../../catalogue/types.ts';
import { customElement } from '../../elements/custom-element.ts';
import { setRoute } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import { featureByRef } from '../../state/selectors.ts';
import type { ReachGroup } from '../../state/walk/reach.ts';
import { controls } from '../../theme/controls.ts';
import type { Verdict, WalkDistance } from '../../walking/distance.ts';
import '../feature-row.ts';
import { withRoutes } from '../grouped.ts';
import { layout } from '../layout.ts';
import { walkMessages } from './walk-messages.ts';
import { metresWords, minutesWords } from './walk-words.ts';

const FIRST_SHOWN = 5;

/** What a walk area holds of one layer, nearest first, each with its route; else what is nearest. */
@customElement('ax-reach-group')
export class ReachGroupElement extends LitElement {
  static override styles = [
    controls,
    layout,
    withRoutes,
    css`
      h3 {
        display: flex;
        gap: calc(2 * var(--ax-space));
      }
      p,
      ol {
        margin-top: calc(1 * var(--ax-space));
      }
      .route[aria-pressed='true'] {
        border-color: var(--ax-accent);
        background: var(--ax-accent);
        color: var(--ax-accent-ink);
      }
    `,
  ];

  @property({ attribute: false }) group: ReachGroup | undefined;
  @property({ type: Number }) minutes = 0;

  @state() private showsAll = false;

  readonly #ax = new ExplorerController(this, (now) => [now.walk?.to, this.group && now.data.get(this.group.layer)]);

  override render() {
    const { group } = this;
    if (!group || !this.#ax.ready) return nothing;
    const layer = this.#ax.layer(group.layer);
    if (!layer) return nothing;
    const messages = walkMessages(this.#ax.lang);
    const { held, nearest } = group;
    const shown = this.showsAll ? held : held.slice(0, FIRST_SHOWN);
    return html`<h3>${this.#ax.t(layer.name)} ${group.isLarge ? nothing : html`<span class="quiet figures">${held.length}</span>`}</h3>
      ${group.isLarge ? html`<p class="quiet">${messages.walkTooMany}</p>` : held.length ? nothing : html`<p class="quiet">${messages.walkEmpty(this.minutes)}${nearest ? ` ${messages.walkNearest}:` : nothing}</p>`}
      <ol class="rows">
        ${shown.map(({ item, distanceM, verdict }) => html`<li>${this.#row(item, distanceM, verdict)}</li>`)}
        ${nearest ? html`<li>${this.#row(nearest.ref, nearest.distanceM, 'surely')}</li>` : nothing}
      </ol>
      ${shown.length < held.length
        ? html`<p><button class="link" @click=${() => (this.showsAll = true)}>${messages.walkShowAll(held.length)}</button></p>`
        : nothing}`;
  }

  #row(ref: FeatureRef, distance: WalkDistance, verdict: Verdict) {
    const feature = featureByRef(this.#ax.state, ref);
    const { walking } = this.#ax.explorer.catalogue;
    const layer = this.group && this.#ax.layer(this.group.layer);
    if (!feature || !layer || !walking) return nothing;
    const { state: now } = this.#ax;
    const messages = walkMessages(this.#ax.lang);
    const isShown = now.walk?.to === ref;
    const lines = [
      metresWords(distance, this.#ax),
      minutesWords(distance, walking.speedKmH, this.#ax),
      ...(verdict === 'possibly' ? [messages.possibly] : []),
    ];
    return html`<ax-feature-row .layer=${layer} .feature=${feature} .extra=${lines.join('\n')}></ax-feature-row>
      <button class="route" aria-pressed=${isShown} aria-label=${messages.routeTo(this.#ax.t(feature.properties.name))}
        @click=${() => this.#ax.do(setRoute, isShown ? null : ref)}>${messages.route}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-reach-group': ReachGroupElement;
  }
}
