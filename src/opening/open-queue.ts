import type { LitElement, ReactiveController } from 'lit';
import { addOwn } from '../own/own-actions.ts';
import type { ExplorerController } from '../state/context.ts';
import type { Explorer } from '../state/explorer.ts';
import { countsOf, draftsOf } from './drafts.ts';
import { problem, type Opened, type OpenedFeature, type Phase, type Reading } from './model.ts';
import { placeOf } from './place-of.ts';
import type { Opening } from './start-opening.ts';
import { showPlace } from './show-place.ts';
import { aroundAll } from './view-of.ts';

/** A file that somebody opened, and how far it is. */
export interface Entry {
  readonly id: number;
  readonly file: File;
  /** `null`: waits for those before it. */
  readonly progress: { readonly phase: Phase; readonly fraction: number | null } | null;
  /** `null` until it is read. */
  readonly opened: Opened | null;
  /** Those of its features that have been mended and added. */
  readonly mended: ReadonlySet<OpenedFeature>;
  readonly showsAll: boolean;
  /** How a person says that its coordinates are to be read. */
  readonly reading: Reading | null;
}

let nextId = 1;

/** What was said of files before the panel was left, and files that were not read by then; by explorer, for when it is opened again. */
const kept = new WeakMap<Explorer, readonly Entry[]>();

/** Leaves files to the panel that opens them, for when it is there. */
export function leaveFiles(explorer: Explorer, files: readonly File[]): void {
  kept.set(explorer, [...files.map(waiting), ...(kept.get(explorer) ?? [])]);
}

function waiting(file: File): Entry {
  return { id: nextId++, file, progress: null, opened: null, mended: new Set(), showsAll: false, reading: null };
}

/** Files being opened, one after the other; what is good goes straight to the person's own features. */
export class OpenQueue implements ReactiveController {
  #entries: readonly Entry[] = [];
  #isBusy = false;
  #running: { readonly id: number; readonly opening: Opening } | null = null;
  #isRestored = false;

  /** @param onDone is told when a file was read, so that it can be announced */
  constructor(
    readonly host: LitElement,
    readonly ax: ExplorerController,
    readonly onDone: (entry: Entry) => void,
  ) {
    host.addController(this);
  }

  get entries(): readonly Entry[] {
    if (!this.#isRestored && this.ax.ready) {
      this.#isRestored = true;
      const before = (kept.get(this.ax.explorer) ?? []).map((entry) => (entry.opened ? entry : { ...entry, progress: null }));
      this.#entries = [...this.#entries, ...before];
      queueMicrotask(() => void this.#work());
    }
    return this.#entries;
  }

  hostDisconnected(): void {
    this.#running?.opening.cancel();
    this.#entries = [];
    this.#isRestored = false;
  }

  add(files: readonly File[]): void {
    this.#set([...files.map(waiting), ...this.entries]);
    void this.#work();
  }

  /** Reads the file again as a person says that it is to be read. */
  answer(id: number, reading: Reading): void {
    this.#change(id, { opened: null, progress: null, reading });
    void this.#work();
  }

  /** Gives up a file, or takes away what is said of it. */
  remove(id: number): void {
    this.#set(this.#entries.filter((entry) => entry.id !== id));
    if (this.#running?.id === id) this.#running.opening.cancel();
  }

  showAll(id: number): void {
    this.#change(id, { showsAll: true });
  }

  /** Adds features that are sound now that they are mended. */
  mend({ id, file }: Entry, features: readonly OpenedFeature[]): void {
    const mended = this.#entries.find((entry) => entry.id === id)?.mended ?? new Set();
    this.#take(features.filter((feature) => !mended.has(feature)), file.name);
    this.#change(id, { mended: new Set([...mended, ...features]) });
  }

  /** One file at a time: two at once would take twice the memory. */
  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let next = this.#next(); next; next = this.#next()) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      await this.#open(next);
    }
    this.#isBusy = false;
  }

  /** The one that has waited longest. */
  #next(): Entry | undefined {
    return this.#entries.filter(({ opened, progress }) => opened === null && progress === null).toSorted((one, other) => one.id - other.id)[0];
  }

  async #open({ id, file, reading }: Entry): Promise<void> {
    this.#change(id, { progress: { phase: 'reading', fraction: null } });
    const code = await import('./start-opening.ts').catch(() => null);
    if (!this.#entries.some((entry) => entry.id === id)) return;
    if (!code) return this.#finish(id, file.name, { kind: 'failed', problems: [problem('broke-off', 'left-out')] });
    const { startOpening } = code;
    const { bounds, grid } = this.ax.explorer.catalogue;
    const options = { bounds, grid: grid ?? null, lang: this.ax.lang, reading };
    const opening = startOpening(file, options, (phase, fraction) => this.#change(id, { progress: { phase, fraction } }));
    this.#running = { id, opening };
    const opened = await opening.result;
    this.#running = null;
    if (opened) this.#finish(id, file.name, opened);
  }

  #finish(id: number, file: string, opened: Opened): void {
    if (opened.kind === 'opened') this.#take(opened.features, file);
    this.#change(id, { opened });
    const entry = this.#entries.find((one) => one.id === id);
    if (entry) this.onDone(entry);
  }

  #take(features: readonly OpenedFeature[], file: string): void {
    if (features.length === 0) return;
    this.ax.do(addOwn, this.ax.explorer.catalogue, draftsOf(features, file));
    const boxes = features.map(({ geometry }) => placeOf(undefined, geometry)).filter((box) => box !== null);
    const around = aroundAll(boxes);
    if (around) showPlace(this.host, this.ax, around);
  }

  #change(id: number, change: Partial<Entry>): void {
    this.#set(this.#entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }

  #set(entries: readonly Entry[]): void {
    this.#entries = entries;
    if (this.ax.ready && this.host.isConnected) kept.set(this.ax.explorer, entries);
    this.host.requestUpdate();
  }
}

/** What a file has come to, in numbers. */
export function totals(entry: Entry, opened: Extract<Opened, { kind: 'opened' }>) {
  return { added: countsOf([...opened.features, ...entry.mended]), toMend: opened.mended.filter((feature) => !entry.mended.has(feature)), leftOutCount: opened.leftOutCount };
}
