/** What the shell fetches once the map is wanted. */
export { Control } from './control.ts';
export { ExplorerApp } from './explorer-app.ts';
