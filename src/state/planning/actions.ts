import type { Slug } from '../../catalogue/types.ts';
import type { DifferenceOf, Drawing, MapExtra, Shade, VertexRef } from './model.ts';
import type { ExplorerState } from '../state.ts';

/** @param percent 0 to 100 */
export function setOpacity(state: ExplorerState, layer: Slug, percent: number): ExplorerState {
  const { [layer]: _old, ...others } = state.opacity;
  return { ...state, opacity: percent === 100 ? others : { ...others, [layer]: percent } };
}

/** Layers of polygons, topmost first; none goes back to the catalogue's order. */
export function setOrder(state: ExplorerState, order: readonly Slug[]): ExplorerState {
  return { ...state, order };
}

export function setExtra(state: ExplorerState, extra: MapExtra, isOn: boolean): ExplorerState {
  const others = state.extras.filter((other) => other !== extra);
  return { ...state, extras: isOn ? [...others, extra] : others };
}

export function setShade(state: ExplorerState, shade: Shade | null): ExplorerState {
  return { ...state, shade };
}

/** Points at a small area of the census. */
export function pointAtShade(state: ExplorerState, shadeAt: Slug | null): ExplorerState {
  return state.shadeAt === shadeAt ? state : { ...state, shadeAt };
}

export function setDifference(state: ExplorerState, difference: DifferenceOf | null): ExplorerState {
  return { ...state, difference };
}

export function pointAtVertex(state: ExplorerState, vertex: VertexRef | null): ExplorerState {
  return state.vertex === vertex ? state : { ...state, vertex };
}

/** Takes up a tool, or lays it down. */
export function setDrawing(state: ExplorerState, drawing: Drawing | null): ExplorerState {
  return { ...state, drawing };
}
