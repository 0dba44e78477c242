import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { FeatureRef, OnFoot, Slug, Walking } from '../../catalogue/types.ts';
import { parseRef } from '../../catalogue/refs.ts';
import { customElement } from '../../elements/custom-element.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import { openWalk, setRoute } from '../../state/actions.ts';
import { ExplorerController } from '../../state/context.ts';
import { featureByRef } from '../../state/selectors.ts';
import { controls } from '../../theme/controls.ts';
import '../feature-row.ts';
import { way } from '../go.ts';
import { grouped, withRoutes } from '../grouped.ts';
import { layout } from '../layout.ts';
import '../part-state.ts';
import { usualMinutes } from './walk-button.ts';
import { walkMessages } from './walk-messages.ts';
import { walkLines } from './walk-words.ts';

/** What is nearest to a feature on foot, by layer, with metres and minutes; nothing where none was computed. */
@customElement('ax-on-foot')
export class OnFootElement extends LitElement {
  static override styles = [controls, layout, grouped, withRoutes];

  @property({ attribute: false }) ref: FeatureRef | undefined;

  readonly #ax = new ExplorerController(this, (state) => [state.derived, state.data]);

  protected override willUpdate(): void {
    if (!this.#ax.ready) return;
    void this.#ax.explorer.needDerived();
    for (const [layer] of this.#groups()) void this.#ax.explorer.needLayer(layer);
  }

  override render() {
    const { ref } = this;
    if (!ref || !this.#ax.ready) return nothing;
    const { walking } = this.#ax.explorer.catalogue;
    const groups = this.#groups();
    if (!walking || !groups.length) return nothing;
    const { m } = this.#ax;
    return html`<section>
      <h3>${walkMessages(this.#ax.lang).onFoot}</h3>
      <p><ax-walk-button .from=${ref}></ax-walk-button></p>
      ${groups.map(([layer, near]) => this.#group(layer, near, walking))}
      <p class="small quiet"><span class="tag">${m.kindsShort.computed}</span> ${this.#method(walking, groups)}</p>
    </section>`;
  }

  /** In the order that the catalogue lists them. */
  #groups(): readonly (readonly [layer: Slug, near: readonly OnFoot[]])[] {
    const onFoot = this.ref && this.#ax.state.derived?.features[this.ref]?.onFoot;
    const order = this.#ax.explorer.catalogue.walking?.to ?? [];
    return order.flatMap((layer) => {
      const near = onFoot && Object.hasOwn(onFoot, layer) ? (onFoot[layer] ?? []) : [];
      return near.length ? [[layer, near] as const] : [];
    });
  }

  #group(id: Slug, near: readonly OnFoot[], walking: Walking) {
    const layer = this.#ax.layer(id);
    if (!layer) return nothing;
    return html`<h4>${this.#ax.t(layer.name)}</h4>
      <ax-part-state .layer=${layer}></ax-part-state>
      <ol class="rows">${near.map((item) => html`<li>${this.#row(item, walking)}</li>`)}</ol>`;
  }

  #row({ ref, distanceM }: OnFoot, { speedKmH }: Walking) {
    const feature = featureByRef(this.#ax.state, ref);
    if (!feature) return nothing;
    const layer = this.#ax.layer(parseRef(ref)?.layer ?? '');
    return html`<ax-feature-row .layer=${layer} .feature=${feature} .extra=${walkLines(distanceM, speedKmH, this.#ax)}></ax-feature-row>
      ${this.#route(ref, this.#ax.t(feature.properties.name))}`;
  }

  /** The way there, on the map. */
  #route(to: FeatureRef, name: string) {
    const { ref } = this;
    const { walking } = this.#ax.explorer.catalogue;
    const minutes = usualMinutes(walking);
    if (!ref || minutes === undefined) return nothing;
    const messages = walkMessages(this.#ax.lang);
    const { href, follow } = way(this.#ax, (state) => setRoute(openWalk(state, ref, minutes), to));
    return html`<a class="button route" href=${href} aria-label=${messages.routeTo(name)} @click=${follow}>${messages.route}</a>`;
  }

  /** Speed, way of measuring and date, once for all rows. */
  #method({ speedKmH, date }: Walking, groups: readonly (readonly [Slug, readonly OnFoot[]])[]): string {
    const { m, lang } = this.#ax;
    const messages = walkMessages(lang);
    const isRough = groups.some(([, near]) => near.some(({ distanceM }) => typeof distanceM !== 'number'));
    return [
      messages.onFootSpeed(formatNumber(speedKmH, lang, 1)),
      isRough ? messages.onFootRough : '',
      this.#isPolygon ? messages.onFootMiddle : '',
      date ? `${messages.streetNetwork}: ${m.asOf(formatDate(date, lang))}.` : '',
    ].filter(Boolean).join(' ');
  }

  get #isPolygon(): boolean {
    return this.#ax.layer(this.ref ? (parseRef(this.ref)?.layer ?? '') : '')?.geometry === 'polygon';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-on-foot': OnFootElement;
  }
}
