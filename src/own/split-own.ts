import type { LineString } from 'geojson';
import { parseRef } from '../catalogue/refs.ts';
import type { FeatureRef } from '../catalogue/types.ts';
import { textIn } from '../i18n/text.ts';
import type { Explorer } from '../state/explorer.ts';
import { setDrawing } from '../state/planning/actions.ts';
import { featureByRef } from '../state/selectors.ts';
import type { DrawingProblem } from '../state/planning/model.ts';
import { loadOwnGeometry } from './load-own-geometry.ts';
import { swapOwn } from './own-actions.ts';

/**
 * Parts an own polygon by a line into features of their own, in one step, and lays down the tool.
 * @returns what went wrong, if anything
 */
export async function splitOwn(explorer: Explorer, ref: FeatureRef, line: LineString): Promise<DrawingProblem | null> {
  const geometry = await loadOwnGeometry(explorer.catalogue);
  const feature = featureByRef(explorer.state, ref);
  const id = parseRef(ref)?.id;
  if (!geometry) return 'failed';
  if (!feature?.geometry || id === undefined) return null;
  const pieces = geometry.split(feature.geometry, line);
  if (pieces.length < 2) return 'not-through';
  const name = textIn(feature.properties.name, explorer.state.lang);
  const drafts = pieces.map((piece, index) => ({ name: `${name} ${letterOf(index)}`, geometry: piece, from: { kind: 'made', of: [ref] } as const }));
  explorer.do(setDrawing, null);
  explorer.do(swapOwn, explorer.catalogue, [id], drafts);
  return null;
}

/** a, b, … z, then numbers. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : String(index + 1);
}
