import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { customElement } from '../elements/custom-element.ts';
import { textIn } from '../i18n/text.ts';
import { layout } from '../panels/layout.ts';
import { ExplorerController } from '../state/context.ts';
import type { ExplorerState } from '../state/state.ts';
import { controls } from '../theme/controls.ts';
import { segments } from '../theme/segments.ts';
import { textField } from '../theme/text-field.ts';
import { builderCss } from './builder-css.ts';
import './code-element.ts';
import type { EmbedChoice } from './embed-choice.ts';
import { embedCode, frameAddress, pageAddress, type EmbedContext } from './embed-code.ts';
import { embedParams } from './embed-query.ts';
import { DEFAULT_NUMBERS, newForm, readForm, type BuilderForm } from './form.ts';
import { keptWords } from './kept.ts';
import { fetchManifest, type EmbedManifest } from './manifest.ts';
import { areaName, contentOptions, moreOptions, placeOptions, type FormContext } from './options.ts';
import './preview-element.ts';
import { siteOf } from '../panels/site.ts';
import { builderWords } from './words.ts';

/** Choices, a preview, and the code that puts the explorer on a page of somebody else's. */
@customElement('ax-builder-panel')
export class BuilderPanelElement extends LitElement {
  static override styles = [controls, textField, segments, layout, builderCss];

  /** What a person has chosen; what they have not touched follows the explorer until then. */
  @state() private form: BuilderForm | undefined;
  @state() private manifest: EmbedManifest | null = null;

  readonly #ax = new ExplorerController(this, (now) => [now.panel, now.layers, now.filters, now.view, now.theme, now.lang, now.data]);
  #numbers = DEFAULT_NUMBERS;
  #asked = false;

  protected override willUpdate(): void {
    if (!this.#ax.ready || this.#asked) return;
    this.#asked = true;
    const { explorer } = this.#ax;
    const site = siteOf(explorer.catalogueUrl);
    void explorer.needLayer(AREAS_LAYER);
    if (site) void fetchManifest(site).then((manifest) => (this.manifest = manifest));
  }

  override render(): unknown {
    if (!this.#ax.ready) return nothing;
    const words = builderWords(this.#ax.lang);
    const site = siteOf(this.#ax.explorer.catalogueUrl);
    return html`<div class="panel">
      <h2 tabindex="-1">${words.title}</h2>
      ${site ? this.#renderBuilder(site) : html`<p>${words.noSite}</p>`}
    </div>`;
  }

  #renderBuilder(site: string): TemplateResult {
    const words = builderWords(this.#ax.lang);
    const form = this.form ?? this.#newForm();
    const read = readForm(form, this.#numbers);
    this.#numbers = read.numbers;
    const ctx: FormContext = {
      ax: this.#ax, words, form, wrong: read.wrong, kept: this.#kept(read.choice), manifest: this.manifest,
      change: (part) => (this.form = { ...form, ...part }),
    };
    return html`<p class="quiet">${words.lead}</p>
      <div class="grid">
        <div class="choices">${contentOptions(ctx)} ${placeOptions(ctx)} ${moreOptions(ctx)}</div>
        ${this.#renderOutcome(read.choice, this.#context(read.choice, site))}
      </div>`;
  }

  #renderOutcome(choice: EmbedChoice, context: EmbedContext): TemplateResult {
    const words = builderWords(this.#ax.lang);
    const { html: code, css } = embedCode(choice, context);
    return html`<div class="outcome">
      <ax-embed-preview .src=${frameAddress({ ...choice, origin: null }, context)} .size=${choice.size} .label=${context.title}></ax-embed-preview>
      <ax-embed-code of="html" .code=${code}></ax-embed-code>
      ${css ? html`<ax-embed-code of="css" .code=${css}></ax-embed-code>` : nothing}
      <p class="small quiet">${words.costs[choice.kind][choice.loading]} ${words.private}
        <a href=${pageAddress(context)} target="_blank" rel="noopener">${words.openPage}</a></p>
    </div>`;
  }

  #newForm(): BuilderForm {
    const { area, layers, lang, theme } = this.#ax.state;
    return newForm({ area, layers: new Set([...layers].filter((id) => id !== OWN_LAYER)), lang, theme, keepsState: true });
  }

  /** What was open before the builder was. */
  #shown(): ExplorerState {
    const { state: now } = this.#ax;
    const from = now.panel.kind === 'embed' ? now.panel.from : undefined;
    return { ...now, panel: { kind: 'home' }, ...from };
  }

  #context(choice: EmbedChoice, site: string): EmbedContext {
    const { catalogue, catalogueUrl } = this.#ax.explorer;
    const lang = choice.lang === 'reader' ? this.#ax.lang : choice.lang;
    const area = choice.area === null ? '' : areaName(this.#ax, choice.area, lang);
    const title = [textIn(catalogue.title, lang), area].filter(Boolean).join(': ');
    return { site, catalogueUrl, params: embedParams(choice, this.#shown(), catalogue), title, link: builderWords(lang).linkText(title), manifest: this.manifest };
  }

  /** What "as I see it now" adds, in words. */
  #kept(choice: EmbedChoice): string {
    const { catalogue } = this.#ax.explorer;
    const names = (keepsState: boolean) => embedParams({ ...choice, keepsState }, this.#shown(), catalogue).map(([name]) => name);
    const without = names(false);
    return keptWords(names(true).filter((name) => !without.includes(name)), builderWords(this.#ax.lang), this.#ax.lang);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ax-builder-panel': BuilderPanelElement;
  }
}
