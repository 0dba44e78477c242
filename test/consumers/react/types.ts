import type { Snapshot } from 'area-explorer';
import type { AreaExplorerMapElement } from 'area-explorer/map';
import { connect } from 'area-explorer/client';

const explorer = document.querySelector('area-explorer')!;
const map: AreaExplorerMapElement = document.createElement('area-explorer-map');

explorer.addEventListener('selection', ({ detail }) => detail.selection?.split('/'));
explorer.addEventListener('view', (event) => event.detail.zoom.toFixed(1));
explorer.addEventListener('focus', (event) => event.relatedTarget);
map.addEventListener('error', ({ detail: { what } }) => (what === 'catalogue' ? map.remove() : undefined));
const state: Snapshot | null = explorer.getState();
void explorer.fitArea(state?.area ?? null).then((result) => (result.ok ? '' : result.message));
void connect(document.createElement('iframe')).then((frame) => frame.select(null));

// @ts-expect-error no such event
explorer.addEventListener('selected', () => undefined);
// @ts-expect-error a selection has no zoom
explorer.addEventListener('selection', ({ detail }) => detail.zoom);
// @ts-expect-error an id, not a number
void explorer.fitArea(3);
// @ts-expect-error no such method
explorer.open();
