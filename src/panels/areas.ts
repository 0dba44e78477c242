import { html } from 'lit';
import type { ExplorerFeature } from '../catalogue/types.ts';
import type { ExplorerController } from '../state/context.ts';

/** The official parts of an area, in the order of the file. */
export function partsOf(area: ExplorerFeature, areas: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  return areas.filter(({ properties }) => properties['role'] === 'part' && properties['partOf'] === area.id);
}

/** The area that a part or core belongs to. */
export function wholeOf(area: ExplorerFeature, areas: readonly ExplorerFeature[]): ExplorerFeature | undefined {
  return areas.find(({ id }) => id === area.properties['partOf']);
}

export function isIndicative(area: ExplorerFeature): boolean {
  return area.properties['standing'] === 'indicative';
}

/** Says whether anyone with authority stands behind an area's limit. */
export function standingOf({ m }: ExplorerController, area: ExplorerFeature) {
  return isIndicative(area)
    ? html`<span class="tag warn">${m.indicative}</span>`
    : html`<span class="tag">${m.official}</span>`;
}
