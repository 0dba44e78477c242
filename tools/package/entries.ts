/** One thing that people import from the package. */
export interface Entry {
  /** Its file in `package/`, without `.js`. */
  readonly name: string;
  /** Relative to the project. */
  readonly source: string;
}

/** One that defines an element of the page by being imported. */
export interface ElementEntry extends Entry {
  readonly tag: string;
  readonly className: string;
}

export const ELEMENTS: readonly ElementEntry[] = [
  { name: 'area-explorer', source: 'src/embed/area-explorer.ts', tag: 'area-explorer', className: 'AreaExplorerElement' },
  { name: 'map', source: 'src/embed/map.ts', tag: 'area-explorer-map', className: 'AreaExplorerMapElement' },
  { name: 'panels', source: 'src/embed/panels.ts', tag: 'area-explorer-panels', className: 'AreaExplorerPanelsElement' },
];

/** All that people import; `exports` in package.json says under which names. */
export const ENTRIES: readonly Entry[] = [...ELEMENTS, { name: 'client', source: 'src/frame/client.ts' }];
