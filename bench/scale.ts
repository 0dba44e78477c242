import { join } from 'node:path';
import { markdownTable, summary } from './measure.ts';
import { measureSize } from './scale/measure-size.ts';
import { TASKS, type SizeResult, type Task, type Way } from './scale/result.ts';
import type { BuiltSite, Goal, Section } from './section.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];

/** How the columns and indexes of large layers grow from a thousand sites to a million, without the page. */
export async function run({ folder, rounds }: BuiltSite): Promise<Section> {
  const results: SizeResult[] = [];
  for (const size of SIZES) results.push(await measureSize(join(folder, 'data'), size, rounds));
  const last = results.at(-1);
  if (!last) throw new Error('nothing was measured');
  return { title: 'Scale', text: [timesTable(results), memoryTable(results), REMARKS].join('\n\n'), goals: goalsOf(results, last) };
}

/** Median of a task; not a number where the way has none. What turf works out has no faster second time. */
function median(result: SizeResult | undefined, way: Way, task: Task): number {
  const values = result?.times[way][way === 'plain' && task === 'areas' ? 'locate' : task];
  return values?.length ? summary(values).median : NaN;
}

function timesTable(results: readonly SizeResult[]): string {
  const tasks = Object.keys(TASKS) as Task[];
  const headings = ['processor time, ms', ...results.map(({ count }) => `${count.toLocaleString('en')} sites`), 'grows by n^', 'plain', 'plain ÷ ours'];
  const last = results.at(-1);
  const rows = tasks.map((task) => {
    const [own, other] = [median(last, 'ours', task), median(last, 'plain', task)];
    const ratio = Number.isNaN(other) ? '' : `${shown(other / own)} ×`;
    return [TASKS[task], ...results.map((result) => shown(median(result, 'ours', task))), shown(exponentOf(results, task)), shown(other), ratio];
  });
  return markdownTable([headings, ...rows]);
}

/** The slope between the last two sizes on a scale of powers: 1 is in proportion, 0 is none. */
function exponentOf(results: readonly SizeResult[], task: Task): number {
  const [before, last] = results.slice(-2);
  if (!before || !last) return NaN;
  return Math.log(median(last, 'ours', task) / median(before, 'ours', task)) / Math.log(last.count / before.count);
}

function memoryTable(results: readonly SizeResult[]): string {
  const row = (name: string, value: (result: SizeResult) => number): readonly string[] => [name, ...results.map((result) => shown(value(result)))];
  return markdownTable([
    ['bytes for each site', ...results.map(({ count }) => `${count.toLocaleString('en')} sites`)],
    row('columns and indexes', ({ begun }) => begun.ours.columnBytes),
    row('memory of the worker, as it grew', ({ begun }) => begun.ours.bytes),
    row('memory of an array of features', ({ begun }) => begun.plain.bytes),
    row('of the file', ({ fileMB, count }) => (fileMB * 1e6) / count),
  ]);
}

function goalsOf(results: readonly SizeResult[], last: SizeResult): readonly Goal[] {
  const of = last.count.toLocaleString('en');
  const turf = median(last, 'plain', 'locate');
  return [
    { what: `main thread's part of a filter with counts, ${of} sites`, value: median(last, 'ours', 'main'), unit: 'ms', most: 16 },
    { what: `counts of areas from nothing, turf's time of ours, ${of} sites`, value: turf / median(last, 'ours', 'locate'), unit: '×', least: 50 },
    { what: `counts of areas asked again, turf's time of ours, ${of} sites`, value: turf / median(last, 'ours', 'areas'), unit: '×', least: 50 },
    { what: 'count in view grows by n to the power of (a hundredth of the ground)', value: exponentOf(results, 'view'), unit: '', most: 0.9 },
    { what: 'count in view grows by n to the power of (half of the ground)', value: exponentOf(results, 'wide'), unit: '', most: 0.9 },
  ];
}

function shown(value: number): string {
  if (Number.isNaN(value)) return '';
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);
}

const REMARKS = `Medians of the rounds, the explorer's way and the plain one in turn, each size and way in a process of Node of its own;
processor time, so that what else the machine does stays out. *Plain* is of the largest size: \`JSON.parse\` of the whole file
without any check; \`Array.filter\` by the three fields without counts; turf's \`pointsWithinPolygon\` for each area,
and its \`nearestPoint\`, which finds but one. Both ways must give the same counts of areas, or the bench fails. What the
main thread does for a filter is measured as a copy of the question and two of the answer with fifty rows; all else is
done by the worker meanwhile. Two of the tasks are done once a page: the load, and the order of names when a list is first opened.`;
