import type { Control } from '../app/control.ts';
import type { CommandResult } from '../app/public.ts';

/** What somebody wants done with an explorer. */
export type Command = (control: Control) => Promise<CommandResult>;

interface Waiting {
  readonly run: Command;
  readonly settle: (result: CommandResult) => void;
}

/** Carries out commands once there is an explorer, one after the other in the order they were given. */
export class Commands {
  readonly #waiting: Waiting[] = [];
  #control: Control | undefined;
  #isBusy = false;

  /** Whether there are some to be carried out. */
  get areWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  add(run: Command): Promise<CommandResult> {
    return new Promise((settle) => {
      this.#waiting.push({ run, settle });
      void this.#carryOut();
    });
  }

  /** From now on they go to this explorer; without one they wait. */
  use(control: Control | undefined): void {
    this.#control = control;
    void this.#carryOut();
  }

  /** Settles all that are not done. */
  refuse(message: string): void {
    for (const { settle } of this.#waiting.splice(0)) settle({ ok: false, message });
  }

  async #carryOut(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let [next] = this.#waiting; next && this.#control; [next] = this.#waiting) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is what it is for
      next.settle(await next.run(this.#control).catch((bug: unknown) => ({ ok: false, message: String(bug) })));
      if (this.#waiting[0] === next) this.#waiting.shift();
    }
    this.#isBusy = false;
  }
}
