/**
 * Distances on foot along a street network; the same in the page and in the data build, and pure but for
 * `loadNetwork`. What needs no network (verdicts, minutes, rounding) is in `distance.ts`, small enough for the first view.
 */
export { decodeNetwork, type DecodedNetwork } from './decode.ts';
export { compareDistances, metresIn, minutesOf, roundedUp, verdictOf, type Verdict, type WalkDistance } from './distance.ts';
export { countsAround, held, type CountedGoal, type Goal, type Held } from './holds.ts';
export { loadNetwork } from './load.ts';
export type { Network } from './network.ts';
export { outlineInSlices, outlineOf } from './outline.ts';
export { isCutOff, linesOf, reachedPieces, type Piece } from './reach.ts';
export { routeTo, type Route } from './route.ts';
export { distanceTo, footingOf, footingsInSlices, isCovered, walkFrom, walkFromInSlices, type Footing, type Place, type Walk } from './walk.ts';
