import { html, nothing, type TemplateResult } from 'lit';
import type { Grid } from '../catalogue/types.ts';
import { formatDegrees } from '../i18n/format-degrees.ts';
import type { Opened, OpenedFeature, OpeningProblem, Preview, Reading } from './model.ts';
import type * as ProblemWords from './problem-words.ts';
import { totals, type Entry } from './open-queue.ts';
import type { OpeningWords } from './words.ts';

/** What a report on a file needs, and what can be done from it. */
export interface ReportContext {
  readonly w: OpeningWords;
  readonly lang: string;
  readonly grid: Grid | undefined;
  /** `null` until they have arrived. */
  readonly texts: typeof ProblemWords | null;
  readonly onRemove: (entry: Entry) => void;
  readonly onAnswer: (entry: Entry, reading: Reading) => void;
  readonly onMend: (entry: Entry, features: readonly OpenedFeature[]) => void;
  readonly onZoom: (problem: OpeningProblem) => void;
  readonly onShowAll: (entry: Entry) => void;
}

/** Problems that are shown at first. */
const FIRST = 50;

/** How far a file is, what it came to, or what must be asked. */
export function report(entry: Entry, ctx: ReportContext): TemplateResult {
  const { opened } = entry;
  if (!opened) return progress(entry, ctx);
  switch (opened.kind) {
    case 'ask': return framed(entry, ctx, question(entry, opened.previews, ctx));
    case 'failed': return framed(entry, ctx, html`<p class="summary">${ctx.w.failed(entry.file.name)}.</p>${problemList(entry, opened.problems, 0, ctx)}`);
    case 'opened': return framed(entry, ctx, outcome(entry, opened, ctx));
  }
}

function progress(entry: Entry, { w, onRemove }: ReportContext): TemplateResult {
  const { file, progress: at } = entry;
  return html`<h4 tabindex="-1">${file.name}</h4>
    <p class="small quiet">${at ? w.phases[at.phase] : w.waiting}</p>
    <div class="running">
      <progress aria-label=${w.opening(file.name)} max="1" value=${at?.fraction ?? nothing}></progress>
      <button type="button" aria-label=${w.cancelOf(file.name)} @click=${() => onRemove(entry)}>${w.cancel}</button>
    </div>`;
}

function framed(entry: Entry, { w, onRemove }: ReportContext, content: TemplateResult): TemplateResult {
  return html`<div class="title"><h4 tabindex="-1">${entry.file.name}</h4>
      <button type="button" class="link small" aria-label=${w.dismissOf(entry.file.name)} @click=${() => onRemove(entry)}>${w.dismiss}</button></div>${content}`;
}

function outcome(entry: Entry, opened: Extract<Opened, { kind: 'opened' }>, ctx: ReportContext): TemplateResult {
  const { w } = ctx;
  const { toMend } = totals(entry, opened);
  return html`<p class="summary">${summaryOf(entry, opened, w)}</p>
    <p class="small quiet">${w.readAs(opened.format, opened.systems.join(', '))}${opened.isGuess ? ` ${w.isGuess}` : ''}</p>
    ${toMend.length > 0 ? html`<button type="button" class="primary" data-mend-all @click=${() => ctx.onMend(entry, toMend)}>${w.mendAll(toMend.length)}</button>` : nothing}
    ${opened.problems.length > 0 ? problemList(entry, opened.problems, opened.untoldCount, ctx) : nothing}`;
}

/** `12 polygons and 3 points added; 2 left out.` */
export function summaryOf(entry: Entry, opened: Extract<Opened, { kind: 'opened' }>, w: OpeningWords): string {
  const { added, toMend, leftOutCount } = totals(entry, opened);
  const count = added.polygons + added.lines + added.points;
  const none = toMend.length > 0 ? w.nothingAdded : w.nothingUsable;
  return w.summary([count > 0 ? w.added(added) : none, ...(toMend.length > 0 ? [w.toMend(toMend.length)] : []), ...(leftOutCount > 0 ? [w.leftOut(leftOutCount)] : [])]);
}

function problemList(entry: Entry, problems: readonly OpeningProblem[], untold: number, ctx: ReportContext): TemplateResult {
  const { w, texts } = ctx;
  if (!texts) return html``;
  const shown = entry.showsAll ? problems : problems.slice(0, FIRST);
  const count = problems.length + untold;
  return html`<details class="problems" open><summary>${w.problems(count)}</summary>
    <ul>${shown.map((problem) => html`<li>${problemRow(entry, problem, texts, ctx)}</li>`)}</ul>
    ${count > shown.length ? html`<button type="button" class="link" ?disabled=${entry.showsAll} @click=${() => ctx.onShowAll(entry)}>${w.more(count - shown.length)}</button>` : nothing}
  </details>`;
}

function problemRow(entry: Entry, problem: OpeningProblem, texts: typeof ProblemWords, ctx: ReportContext): TemplateResult {
  const { w } = ctx;
  const { what, mend } = texts.describeOpening(problem, ctx.lang);
  const name = problem.number === undefined ? w.wholeFile : w.feature(problem.number, problem.label ?? '');
  const all = entry.opened?.kind === 'opened' && problem.effect === 'mendable' ? entry.opened.mended.filter(({ number }) => number === problem.number) : [];
  const waiting = all.filter((feature) => !entry.mended.has(feature));
  const isMended = all.length > 0 && waiting.length === 0;
  return html`<p><b>${name}</b>: ${what}. <span class="quiet">${upper(mend)}.</span></p>
    <div class="doing">
      ${entry.opened?.kind === 'failed' ? nothing : html`<span class="tag ${problem.effect === 'left-out' ? 'warn' : ''}">${isMended ? w.isMended : w.effects[problem.effect]}</span>`}
      ${problem.place ? html`<button type="button" class="link small" aria-label=${w.zoomOf(name)} @click=${() => ctx.onZoom(problem)}>${w.zoom}</button>` : nothing}
      ${waiting.length > 0 ? html`<button type="button" class="link small" aria-label=${w.mendOf(name)} @click=${() => ctx.onMend(entry, waiting)}>${w.mend}</button>` : nothing}
    </div>`;
}

function question(entry: Entry, previews: readonly Preview[], { w, grid, onAnswer }: ReportContext): TemplateResult {
  return html`<fieldset class="question"><legend>${w.ask}</legend><p class="small quiet">${w.askWhy}</p>
    <ul>${previews.map(({ reading, positions, isNear }) => html`<li>
      <p><b>${w.readings[reading]}${isOfGrid(reading) && grid ? ` (${grid.name})` : ''}</b>, ${isNear ? w.near : w.far}</p>
      <ul class="small figures">${positions.map(({ raw, lonLat }) => html`<li>${w.arrow(raw.join('; '), formatDegrees({ lon: lonLat[0], lat: lonLat[1] }))}</li>`)}</ul>
      <button type="button" aria-label="${w.choose}: ${w.readings[reading]}" @click=${() => onAnswer(entry, reading)}>${w.choose}</button></li>`)}</ul></fieldset>`;
}

function isOfGrid(reading: Reading): boolean {
  return reading === 'east-north' || reading === 'north-east';
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
