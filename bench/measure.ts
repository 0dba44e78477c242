/** Median, 95th percentile and greatest, in the unit of the values. */
export interface Summary {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** One line of the table: what was measured, in milliseconds. */
export interface Row {
  readonly name: string;
  readonly values: readonly number[];
  /** What the plain way takes, where there is one to compare with. */
  readonly plain?: readonly number[];
}

export function summary(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
}

const HEADINGS = ['measured', 'n', 'median ms', 'p95 ms', 'most ms', 'plain ms', 'of plain'];

/** A Markdown table of times. */
export function tableOf(rows: readonly Row[]): string {
  return markdownTable([HEADINGS, ...rows.map(cellsOf)]);
}

/** A Markdown table that is also fit for a terminal; all columns but the first are figures. */
export function markdownTable([headings = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, column) => Math.max(3, heading.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(headings), rule, ...rows.map(line)].join('\n');
}

function cellsOf({ name, values, plain }: Row): readonly string[] {
  const { median, p95, most } = summary(values);
  const compared = plain && summary(plain).median;
  const ratio = compared === undefined ? '' : `${(median / compared).toFixed(2)} ×`;
  return [name, String(values.length), median.toFixed(1), p95.toFixed(1), most.toFixed(1), compared?.toFixed(1) ?? '', ratio];
}

/** Milliseconds of processor time of each run, after a few that are not counted: what else the machine does stays out. */
export function timed(runs: number, run: (index: number) => unknown): readonly number[] {
  const warmUps = Math.min(5, Math.ceil(runs / 4));
  for (let index = 0; index < warmUps; index++) run(index);
  return Array.from({ length: runs }, (_, index) => {
    const start = process.cpuUsage();
    run(index + warmUps);
    return process.cpuUsage(start).user / 1000;
  });
}
