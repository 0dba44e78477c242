/** Runs something once in the next frame, however often it is asked for before: typing stays ahead of what follows from it. */
export class InFrame {
  readonly #run: () => void;
  #frame: number | undefined;

  constructor(run: () => void) {
    this.#run = run;
  }

  /** Whether a run is still to come. */
  get waits(): boolean {
    return this.#frame !== undefined;
  }

  readonly soon = (): void => {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#run();
    });
  };
}
