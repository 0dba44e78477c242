import type { Explorer } from './explorer.ts';
import type { ExplorerState } from './state.ts';

/** For tests: resolves, with the state, once it is as wanted. */
export function until(explorer: Explorer, wanted: (state: ExplorerState) => boolean): Promise<ExplorerState> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(explorer.state)) return;
      unsubscribe();
      resolve(explorer.state);
    };
    const unsubscribe = explorer.store.subscribe(look);
    look();
  });
}
