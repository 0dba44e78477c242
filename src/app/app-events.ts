import type { Problem } from '../catalogue/problem.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Ignored } from './attribute-names.ts';

/** `app-started`: there is an explorer, though nothing is drawn yet. */
export class AppStartedEvent extends Event {
  static readonly type = 'app-started';

  constructor(
    readonly explorer: Explorer,
    /** Parts of the attributes that made no sense. */
    readonly ignored: readonly Ignored[],
  ) {
    super(AppStartedEvent.type);
  }
}

/** `app-failed`: the catalogue can't be had or used, so there is no explorer. */
export class AppFailedEvent extends Event {
  static readonly type = 'app-failed';

  constructor(readonly problems: readonly Problem[]) {
    super(AppFailedEvent.type);
  }
}

declare global {
  interface HTMLElementEventMap {
    'app-started': AppStartedEvent;
    'app-failed': AppFailedEvent;
  }
}
