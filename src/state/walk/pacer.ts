/** Waits a moment when the work has gone on for so long that a person would notice; to be asked often. */
export type Pacer = () => Promise<void>;

const SLICE_MS = 12;

/** @throws `Overtaken` once `isWanted` says no: what is being worked out is no longer of use */
export function pacer(isWanted: () => boolean, now: () => number = () => performance.now()): Pacer {
  let begun = now();
  return async () => {
    if (now() - begun >= SLICE_MS) {
      await new Promise((resolve) => setTimeout(resolve));
      begun = now();
    }
    if (!isWanted()) throw new Overtaken();
  };
}

/** Ends work that something newer has made useless. */
export class Overtaken extends Error {}
