/** Colours and dashes of the two limits, as map and legend draw them. */
export const SIDE_LINES = { a: { color: 'azulejo', dashes: [] }, b: { color: 'plum', dashes: [2.2, 1.4] } } as const;
