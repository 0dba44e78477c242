import type { Store } from './store.ts';

/** Pages that nobody sees paint no frames: there it goes on after this time, which no frame takes on a busy machine. */
const PATIENCE_MS = 2000;

/**
 * Does something once the page has painted what changed before.
 *
 * @returns the function that calls it off
 */
export function whenPainted(then: () => void): () => void {
  // What is posted while a frame is made comes after it.
  const { port1, port2 } = new MessageChannel();
  const frame = requestAnimationFrame(() => port2.postMessage(null));
  const callOff = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    port1.close();
  };
  const once = (): void => {
    callOff();
    then();
  };
  port1.addEventListener('message', once);
  port1.start();
  const timer = setTimeout(once, PATIENCE_MS);
  return callOff;
}

export interface Follower<State> {
  /** What it was told last. */
  readonly told: State;
  /** Whether something changed that it was not told yet. */
  readonly isBehind: boolean;
  stop(): void;
}

/**
 * Tells of a store's changes once the page has painted what comes of them: for what is drawn with so much work that
 * it would hold up the answer to a press. What changes until then is told as one change.
 */
export function followWhenPainted<State>(store: Store<State>, follow: (state: State, before: State) => void): Follower<State> {
  let told = store.state;
  let callOff: (() => void) | undefined;
  const tell = (): void => {
    const before = told;
    callOff = undefined;
    told = store.state;
    if (told !== before) follow(told, before);
  };
  const unsubscribe = store.subscribe(() => {
    callOff ??= whenPainted(tell);
  });
  return {
    get told() {
      return told;
    },
    get isBehind() {
      return callOff !== undefined;
    },
    stop: () => {
      unsubscribe();
      callOff?.();
    },
  };
}
