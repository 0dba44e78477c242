import { html, nothing, type TemplateResult } from 'lit';
import { OWN_LAYER } from '../catalogue/own-layer.ts';
import { AREAS_LAYER } from '../catalogue/areas-layer.ts';
import { refOf } from '../catalogue/refs.ts';
import { formatNumber } from '../i18n/format.ts';
import { textIn } from '../i18n/text.ts';
import type { ExplorerController } from '../state/context.ts';
import { featureByRef } from '../state/selectors.ts';
import type { Theme } from '../state/state.ts';
import { LEAST_HEIGHT_PX } from './embed-choice.ts';
import { BOUNDS, fieldsOf, type BuilderForm, type NumberField, type TypedField } from './form.ts';
import { choose, segmented, tick, type Choices } from './inputs.ts';
import type { EmbedManifest } from './manifest.ts';
import type { BuilderWords } from './words.ts';

/** What the form's parts need to show themselves and to tell what a person changes. */
export interface FormContext {
  readonly ax: ExplorerController;
  readonly words: BuilderWords;
  readonly form: BuilderForm;
  readonly wrong: ReadonlySet<TypedField>;
  /** What would go along with "as I see it now", in words; empty where nothing would. */
  readonly kept: string;
  readonly manifest: EmbedManifest | null;
  change(part: Partial<BuilderForm>): void;
}

const THEMES: readonly Theme[] = ['light', 'dark', 'system'];
/** Stands for all areas in the list of areas. */
const ALL = '';

/** Area, layers, language, look. */
export function contentOptions(ctx: FormContext): TemplateResult {
  const { ax, words, form, kept, change } = ctx;
  const { m } = ax;
  const { catalogue } = ax.explorer;
  const languages = [['reader', words.reader], ...catalogue.languages.map((lang) => [lang, languageName(lang)] as const)] as const;
  return html`<section class="first">
    <h3>${words.shows}</h3>
    <div class="pair">
      ${choose(m.area, areaChoices(ctx), form.area ?? ALL, (area) => change({ area: area || null }))}
      ${choose(words.language, languages, form.lang, (lang) => change({ lang }), 'lang')}
    </div>
    ${layerOptions(ctx)}
    ${choose(m.theme, THEMES.map((theme) => [theme, m.themes[theme]] as const), form.theme, (theme) => change({ theme }))}
    ${kept ? tick(words.keep, form.keepsState, (keepsState) => change({ keepsState }), words.keeps(kept)) : nothing}
  </section>`;
}

/** Frame or tag, its size, panels and when it loads. */
export function placeOptions({ ax, words, form, wrong, change }: FormContext): TemplateResult {
  const hint = form.sizeKind === 'ratio' ? words.sizeHints.ratio(formatNumber(LEAST_HEIGHT_PX, ax.lang, 0)) : words.sizeHints[form.sizeKind];
  return html`<section>
    <h3>${words.stands}</h3>
    ${segmented('kind', words.kind, pairs(words.kinds), form.kind, (kind) => change({ kind }))}
    <p class="small quiet hint-of">${words.kindHints[form.kind]}</p>
    ${segmented('size', words.size, pairs(words.sizes), form.sizeKind, (sizeKind) => change({ sizeKind }))}
    <div class="numbers">
      ${fieldsOf(form.sizeKind).map((field, index) => html`${index ? html`<span class="by" aria-hidden="true">${form.sizeKind === 'ratio' ? ':' : '×'}</span>` : nothing}
        ${numberField(field, { ax, words, form, wrong, change })}`)}
    </div>
    ${fieldsOf(form.sizeKind).filter((field) => wrong.has(field)).map((field) => wrongNumber(field, ax, words))}
    <p class="small quiet hint-of">${hint}</p>
    <div class="pair">
      ${choose(words.panels, pairs(words.panelsChoices), form.panels, (panels) => change({ panels }))}
      ${choose(words.loading, pairs(words.loadingChoices), form.loading, (loading) => change({ loading }))}
    </div>
  </section>`;
}

/** What few pages need. */
export function moreOptions({ words, form, wrong, manifest, change }: FormContext): TemplateResult {
  const versions = manifest && ([['newest', words.versions.newest], ['pinned', words.versions.pinned(manifest.version)]] as const);
  return html`<details>
    <summary>${words.more}</summary>
    <div class="unfolded">
      ${form.panels === 'only' ? nothing : choose(words.gestures, pairs(words.gesturesChoices), form.gestures, (gestures) => change({ gestures }))}
      ${form.kind === 'tag' && versions
        ? html`${choose(words.version, versions, form.version, (version) => change({ version }))}
          <p class="small quiet">${words.versionHints[form.version]}</p>`
        : nothing}
      ${tick(words.sheet, form.styles === 'sheet', (isSheet) => change({ styles: isSheet ? 'sheet' : 'inline' }), words.sheetHint)}
      ${form.kind === 'iframe' ? originField({ words, form, wrong, change }) : nothing}
    </div>
  </details>`;
}

function layerOptions({ ax, words, form, change }: FormContext): TemplateResult {
  const layers = ax.explorer.catalogue.layers.filter(({ id, map }) => map === 'main' && id !== OWN_LAYER);
  const toggled = (id: string, isOn: boolean): ReadonlySet<string> => new Set(isOn ? [...form.layers, id] : [...form.layers].filter((other) => other !== id));
  const count = layers.filter(({ id }) => form.layers.has(id)).length;
  return html`<details>
    <summary>${words.layers(count, layers.length)}</summary>
    <fieldset class="layers">
      <legend class="visually-hidden">${ax.m.onTheMap}</legend>
      ${layers.map(({ id, name }) => tick(ax.t(name), form.layers.has(id), (isOn) => change({ layers: toggled(id, isOn) })))}
    </fieldset>
  </details>`;
}

/** The areas with a profile, and the one that is open where it has none. */
function areaChoices({ ax, words, form }: FormContext): Choices<string> {
  const ids = ax.explorer.catalogue.areas.map(({ id }) => id);
  const all = form.area === null || ids.includes(form.area) ? ids : [...ids, form.area];
  return [[ALL, words.allAreas], ...all.map((id) => [id, areaName(ax, id)] as const)];
}

/** The area's name, or its id until the file with its name is there. */
export function areaName(ax: ExplorerController, id: string, lang = ax.lang): string {
  return textIn(featureByRef(ax.state, refOf(AREAS_LAYER, id))?.properties.name, lang) || id;
}

function numberField(field: NumberField, { words, form, wrong, change }: Omit<FormContext, 'kept' | 'manifest'>): TemplateResult {
  const isWrong = wrong.has(field);
  const isPx = field === 'widthPx' || field === 'heightPx';
  return html`<label class="field">
    <span>${words[field]}</span>
    <span class="unit">
      <input
        class="text-field figures" inputmode="numeric" autocomplete="off" size="5" name=${field} .value=${form.typed[field]}
        aria-invalid=${isWrong ? 'true' : 'false'} aria-describedby=${isWrong ? `wrong-${field}` : nothing}
        @input=${(event: InputEvent) => change({ typed: { ...form.typed, [field]: textOf(event) } })}
      />
      ${isPx ? words.px : nothing}
    </span>
  </label>`;
}

function wrongNumber(field: NumberField, ax: ExplorerController, words: BuilderWords): TemplateResult {
  const [least, most] = BOUNDS[field].map((bound) => formatNumber(bound, ax.lang, 0));
  return html`<p class="notice" id="wrong-${field}">${words[field]}: ${words.outOfBounds(least ?? '', most ?? '')}</p>`;
}

function originField({ words, form, wrong, change }: Pick<FormContext, 'words' | 'form' | 'wrong' | 'change'>): TemplateResult {
  const isWrong = wrong.has('origin');
  return html`<label class="field">
      <span>${words.origin}</span>
      <input
        class="text-field" type="url" autocomplete="off" placeholder="https://www.example.org" name="origin" .value=${form.typed.origin}
        aria-invalid=${isWrong ? 'true' : 'false'} aria-describedby=${isWrong ? 'wrong-origin' : 'hint-origin'}
        @input=${(event: InputEvent) => change({ typed: { ...form.typed, origin: textOf(event) } })}
      />
    </label>
    ${isWrong ? html`<p class="notice" id="wrong-origin">${words.originWrong}</p>` : html`<p class="small quiet" id="hint-origin">${words.originHint}</p>`}`;
}

function textOf({ target }: InputEvent): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

/** The keys and words of a closed list of choices, as the words have them. */
function pairs<Key extends string>(words: Readonly<Record<Key, string>>): Choices<Key> {
  const isKey = (key: string): key is Key => Object.hasOwn(words, key);
  return Object.keys(words).filter(isKey).map((key) => [key, words[key]] as const);
}

/** "Português", in that language itself. */
function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}
