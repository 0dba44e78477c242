import type { Slug } from './types.ts';

/** Id of the layer that every catalogue has: its features are the target areas. */
export const AREAS_LAYER: Slug = 'areas';
