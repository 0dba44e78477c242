/** Names of the filters that ask for a place instead of a field; no field may have them. */
export const PLACE_KEYS = { areas: 'in', 'in-view': 'view', walk: 'walk' } as const;
