import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Layer } from '../catalogue/types.ts';
import { formatDate } from '../i18n/format.ts';
import { attributionsOf } from '../panels/attributions.ts';
import { layersNotDrawn } from './map-plan.ts';
import { limitMark } from '../panels/limit-mark.ts';
import { markerPicture, picture } from '../picture/picture-template.ts';
import type { PaintedMap } from '../picture/paint-map.ts';
import type { MarkerLook } from '../picture/shapes.ts';
import { layerById } from '../state/selectors.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { blockTemplate } from './block-template.ts';
import type { DossierContext } from './context.ts';
import type { Entry } from './entry.ts';
import type { Laid } from './measure.ts';
import { LARGE_FROM_MODULES, type QrCode } from './qr.ts';

/** An entry's map with what has to be said under it. */
export interface SheetMap {
  readonly painted: PaintedMap;
  /** Point layers that can be seen in it. */
  readonly layers: readonly Layer[];
  readonly hasCircle: boolean;
  /** `false` once it is known that the street map does not come; until then what stands under the map leaves room for it. */
  readonly hasGround: boolean;
  readonly isPart: boolean;
}

/** Everything that an entry's pages are drawn from. */
export interface SheetModel {
  readonly entry: Entry;
  readonly map: SheetMap | null;
  readonly code: QrCode;
  /** Whether the code leads to the whole dossier; else to this entry alone. */
  readonly isExact: boolean;
  /** As of when: `2026-11-23`. */
  readonly date: string;
}

const MARK_SIZE = 15;
const LEGEND_MARK_SIZE = 11;

/** What stands above the columns of an entry's first page. @param withMap false while only its height is wanted */
export function topTemplate(context: DossierContext, model: SheetModel, withMap: boolean): TemplateResult {
  return html`<div class="top">${over(context)} ${headTemplate(context, model)} ${model.map ? mapTemplate(context, model.entry, model.map, withMap) : withoutMap(context, model.entry)}</div>`;
}

/** What stands above the columns of the pages that follow. */
export function runningTemplate(context: DossierContext, { entry }: SheetModel): TemplateResult {
  const { m, t, catalogue } = context;
  return html`<div class="top"><p class="over"><strong>${m.dossier.goesOn(entry.name)}</strong><span>${t(catalogue.title)}</span></p></div>`;
}

/** Blocks one under the other. */
export function flowTemplate(entry: Entry, which: readonly number[]): TemplateResult {
  return html`<div class="flow">${which.map((index) => {
    const block = entry.blocks[index];
    return block ? blockTemplate(block) : nothing;
  })}</div>`;
}

/** One sheet of paper. */
export function sheetTemplate(context: DossierContext, model: SheetModel, { pages, isDense }: Laid, page: number): TemplateResult {
  const all = pages.length;
  const columns = pages[page - 1] ?? [];
  return html`<div class="paper"><article class="sheet" aria-label="${model.entry.name}, ${context.m.dossier.pageOf(page, all)}">
    ${page === 1 ? topTemplate(context, model, true) : runningTemplate(context, model)}
    <div class=${isDense ? 'columns dense' : 'columns'}>${columns.map((column) => flowTemplate(model.entry, column))}</div>
    ${footTemplate(context, model, page, all)}
  </article></div>`;
}

export function footTemplate({ m, lang, catalogue: { contact } }: DossierContext, { date }: SheetModel, page: number, all: number): TemplateResult {
  const whom = [contact.organisation, contact.email, contact.phone, contact.links[0]?.url].filter(Boolean).join(' · ');
  return html`<footer class="foot-line"><span>${whom}</span><span class="end">${m.dossier.printed(formatDate(date, lang))} · ${m.dossier.pageOf(page, all)}</span></footer>`;
}

function over({ m, t, catalogue }: DossierContext): TemplateResult {
  return html`<p class="over"><strong>${t(catalogue.title)}</strong><span>${m.dossier.title}</span></p>`;
}

function headTemplate({ m }: DossierContext, { entry, code, isExact }: SheetModel): TemplateResult {
  const caption = isExact ? m.dossier.exactLinkHere : m.dossier.entryLinkHere;
  return html`<header class="head">
    <div class="titles">
      <h3 class="title">${entry.name}</h3>
      <p class="kind">${entry.marker ? markerPicture(entry.marker, MARK_SIZE) : nothing}<span>${entry.about}</span>${entry.tags.map((tag) => html`<span class="mark-tag ${tag.isWarning ? 'warn' : ''}">${tag.text}</span>`)}</p>
      <p class="id">${entry.ref}</p>
    </div>
    <div class="code ${code.size >= LARGE_FROM_MODULES ? 'large' : ''}">
      <svg viewBox="0 0 ${code.size} ${code.size}" role="img" aria-label=${caption}>${svg`<path d=${code.d} />`}</svg>
      ${caption}
    </div>
  </header>`;
}

function mapTemplate(context: DossierContext, entry: Entry, map: SheetMap, withMap: boolean): TemplateResult {
  const { m, t, catalogue } = context;
  const { painted, isPart, hasGround } = map;
  const missing = layersNotDrawn(context);
  const scale = painted.furniture.statedScale ?? '';
  const credits = hasGround ? attributionsOf(catalogue, [{ layer: null, sources: catalogue.basemap.sources }]) : [m.dossier.noGroundHere];
  return html`<div class="map-block">
    ${withMap ? picture(painted, m.dossier.mapOf(entry.name, scale)) : html`<div .style=${`height: ${painted.height}px`}></div>`}
    <ul class="legend">${legend(context, map)}</ul>
    <p class="credit">${isPart ? `${m.dossier.partShown} ` : ''}${missing.length ? `${m.dossier.notDrawn(missing.map(({ name }) => t(name)).join(', '))} ` : ''}${credits.join(' · ')}</p>
  </div>`;
}

function plainLook({ shape = 'circle', color }: Layer): MarkerLook {
  return { shape, fill: 'solid', color, approximate: false };
}

/** A place that could not be drawn is not to be taken for one without a position. */
function withoutMap({ m, catalogue }: DossierContext, { feature }: Entry) {
  return feature.geometry ? html`<p class="credit">${catalogue.grid ? m.partFailed(m.map) : m.dossier.noGrid}</p>` : nothing;
}

/** Kinds of limits that are drawn on a map, and so explained beside it. */
export function limitsIn({ shapes }: PaintedMap): { readonly hasOfficial: boolean; readonly hasIndicative: boolean } {
  const limits = shapes.filter((shape) => shape.kind === 'path' && shape.className.startsWith('overlay area'));
  return { hasOfficial: limits.some((shape) => !('dashes' in shape)), hasIndicative: limits.some((shape) => 'dashes' in shape) };
}

function legend({ m, t, catalogue }: DossierContext, { layers, hasCircle, painted }: SheetMap) {
  const color = layerById(catalogue, AREAS_LAYER)?.color ?? 'slate';
  const { hasOfficial, hasIndicative } = limitsIn(painted);
  return html`
    ${layers.map((layer) => html`<li>${markerPicture(plainLook(layer), LEGEND_MARK_SIZE)}${t(layer.name)}</li>`)}
    ${hasOfficial ? html`<li>${limitMark('official', color)}${m.dossier.officialLimit}</li>` : nothing}
    ${hasIndicative ? html`<li>${limitMark('indicative', color)}${m.dossier.indicativeLimit}</li>` : nothing}
    ${hasCircle ? html`<li><svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="5" /></svg>${m.dossier.accuracyCircle}</li>` : nothing}
  `;
}
