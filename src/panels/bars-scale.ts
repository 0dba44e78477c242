/** Where a bar begins and how long it is, as shares of the chart's width. */
export interface BarSpan {
  readonly start: number;
  readonly length: number;
}

/**
 * The bar of one of several values, on a scale that holds zero and all of them: bars grow from zero, to the
 * left below it. What is no number has no length.
 */
export function barSpan(value: number, values: readonly number[]): BarSpan {
  const finite = values.filter(Number.isFinite);
  const least = Math.min(0, ...finite);
  const greatest = Math.max(0, ...finite);
  const range = greatest - least;
  if (!Number.isFinite(value) || range === 0) return { start: 0, length: 0 };
  const start = (Math.min(0, value) - least) / range;
  return { start, length: Math.abs(value) / range };
}
