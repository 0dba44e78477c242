import type { ExplorerState } from '../state/state.ts';
import type { MapMouseEvent } from './engine.ts';
import type { Extension, ExtensionContext, ExtensionStyle, StartExtension } from './extensions/extension.ts';
import type { Palette } from './palette.ts';

interface Later {
  readonly isWanted: (state: ExplorerState) => boolean;
  readonly load: () => Promise<StartExtension>;
}

/** What is added to the map only for some, bottom to top. */
const LATER: readonly Later[] = [
  { isWanted: ({ large }) => large.size > 0, load: async () => (await import('./extensions/large.ts')).startLarge },
  { isWanted: ({ shade }) => shade !== null, load: async () => (await import('./extensions/shade.ts')).startShade },
  { isWanted: ({ extras }) => extras.includes('grid'), load: async () => (await import('./extensions/grid-lines.ts')).startGridLines },
  { isWanted: ({ panel }) => panel.kind === 'difference', load: async () => (await import('./extensions/difference.ts')).startDifference },
  { isWanted: ({ panel }) => panel.kind === 'boundary', load: async () => (await import('./extensions/vertices.ts')).startVertices },
  { isWanted: ({ own, drawing }) => own.features.length > 0 || drawing !== null, load: async () => (await import('./extensions/own.ts')).startOwn },
  { isWanted: ({ extras }) => extras.includes('coordinates'), load: async () => (await import('./extensions/coordinates.ts')).startCoordinates },
  { isWanted: ({ walk, pin }) => walk !== null || pin !== null, load: async () => (await import('./extensions/walk.ts')).startWalk },
];

/** The parts of one map that load when the state first wants them, and stay. */
export class Extensions {
  readonly #context: ExtensionContext;
  readonly #begun = new Set<Later>();
  readonly #running = new Map<Later, Extension>();
  #isRemoved = false;

  constructor(context: ExtensionContext) {
    this.#context = context;
  }

  styles(state: ExplorerState, palette: Palette): readonly ExtensionStyle[] {
    return this.#inOrder().map((extension) => extension.style(state, palette));
  }

  follow(state: ExplorerState, before: ExplorerState): void {
    for (const extension of this.#inOrder()) extension.follow(state, before);
    this.want(state);
  }

  /** Fetches what the state asks for and is not there. */
  want(state: ExplorerState): void {
    for (const later of LATER) if (!this.#begun.has(later) && later.isWanted(state)) void this.#start(later);
  }

  onStyle(): void {
    for (const extension of this.#inOrder()) extension.onStyle?.();
  }

  /** The topmost that wants a press gets it. */
  press(event: MapMouseEvent): boolean {
    return this.#inOrder().toReversed().some((extension) => extension.press?.(event) ?? false);
  }

  remove(): void {
    this.#isRemoved = true;
    for (const extension of this.#running.values()) extension.remove();
  }

  async #start(later: Later): Promise<void> {
    this.#begun.add(later);
    const start = await later.load().catch(() => null);
    if (!start) this.#begun.delete(later);
    if (!start || this.#isRemoved) return;
    this.#running.set(later, start(this.#context));
    this.#context.restyle();
  }

  #inOrder(): readonly Extension[] {
    return LATER.flatMap((later) => this.#running.get(later) ?? []);
  }
}
