import type { Geometry } from 'geojson';
import type { Finding } from '../problem.ts';
import { area } from './area.ts';
import { empty } from './empty.ts';
import { finite } from './finite.ts';
import type { GeometryCheck, GeometryScope } from './geometry-check.ts';
import { holes } from './holes.ts';
import { outsideBounds } from './outside-bounds.ts';
import { projected } from './projected.ts';
import { ringClosed } from './ring-closed.ts';
import { ringLength } from './ring-length.ts';
import { selfIntersection } from './self-intersection.ts';
import { swapped } from './swapped.ts';
import { winding } from './winding.ts';

/** In the order they run: each can rely on what those before it let through. */
const GEOMETRY_CHECKS: readonly GeometryCheck[] = [
  empty, finite, swapped, projected, outsideBounds, ringLength, ringClosed, area, selfIntersection, winding, holes,
];

export function checkGeometry(geometry: Geometry, scope: GeometryScope): readonly Finding[] {
  const findings: Finding[] = [];
  for (const check of GEOMETRY_CHECKS) {
    const news = check.run(geometry, scope);
    for (const finding of news) findings.push(finding);
    if (check.stops && news.length > 0) break;
  }
  return findings;
}
