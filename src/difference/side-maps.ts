import type { Position } from 'geojson';
import type { MapPlan } from '../panels/compare/maps.ts';
import { commonScale, frameAround } from '../picture/frame.ts';
import type { Overlay } from '../picture/overlays.ts';
import type { ShapeColor } from '../picture/shapes.ts';
import type { DifferenceResult } from './result.ts';
import type { KnownSide } from './side.ts';

const MARGIN = 14;
const COLORS: Readonly<Record<'a' | 'b', ShapeColor>> = { a: 'azulejo', b: 'plum' };

/** A small map of either limit, both at the same place and scale; the other one is drawn thin. */
export function sideMaps({ a, b }: DifferenceResult): Readonly<Record<'a' | 'b', MapPlan>> {
  const focus = [...positionsOf(a), ...positionsOf(b)];
  const frame: MapPlan['frame'] = (size) => frameAround({ ...size, focus, scale: commonScale([focus], { ...size, margin: MARGIN }), margin: MARGIN });
  return {
    a: { frame, overlays: [line(b, 'b', false), line(a, 'a', true)] },
    b: { frame, overlays: [line(a, 'a', false), line(b, 'b', true)] },
  };
}

function line({ geometry }: KnownSide, which: 'a' | 'b', isSubject: boolean): Overlay {
  return { kind: 'area', geometry, color: COLORS[which], dashed: which === 'b', weight: isSubject ? 'strong' : 'thin' };
}

function positionsOf({ geometry }: KnownSide): readonly Position[] {
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}
