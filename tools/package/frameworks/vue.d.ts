import type { DefineComponent } from 'vue';
import type { ExplorerAttributes, ExplorerEventMap } from '../embed/area-explorer.js';

/** `@selection="…"` in a template. */
type Emits = { [Type in keyof ExplorerEventMap]: (event: ExplorerEventMap[Type]) => void };

type Explorer = DefineComponent<ExplorerAttributes, object, object, object, object, object, object, Emits>;

declare module 'vue' {
  interface GlobalComponents {
    'area-explorer': Explorer;
    'area-explorer-map': Explorer;
    'area-explorer-panels': Explorer;
  }
}
