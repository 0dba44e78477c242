import { isAbsolute, relative, resolve } from 'node:path';
import type { Problem } from '../../src/catalogue/problem.ts';
import { describeProblem } from '../../src/catalogue/problem-texts.ts';
import { checkFile, filesOf, roleOf, type Role } from './check-file.ts';
import { nearestCatalogue, pathOf, readDataset, type Dataset } from './dataset.ts';

export interface CheckIo {
  /** File names are relative to it. */
  readonly cwd: string;
  /** Catalogue that is checked when no file is named, and whose bounds hold for files that have none nearer. */
  readonly catalogue: string;
  readonly write: (line: string) => void;
}

interface Task {
  readonly path: string;
  readonly name: string;
  readonly role: Role;
  readonly dataset: Dataset;
}

/**
 * Checks the named files, or the catalogue with all its files when none is named.
 *
 * @returns 0 when nothing is wrong, 1 when something is, 2 when a file cannot be opened
 */
export async function check(files: readonly string[], io: CheckIo): Promise<0 | 1 | 2> {
  const tasks = files.length > 0 ? await tasksOf(files, io) : await tasksOfDataset(await readDataset(io.catalogue), io.cwd);
  const found: Problem[] = [];
  for (const { path, name, role, dataset } of tasks) {
    for (const problem of await checkFile(path, name, role, dataset)) {
      io.write(line(problem));
      found.push(problem);
    }
  }
  io.write(summary(found, tasks.length));
  if (found.some(({ code }) => code === 'cannot-open')) return 2;
  return found.length > 0 ? 1 : 0;
}

async function tasksOf(files: readonly string[], io: CheckIo): Promise<readonly Task[]> {
  const datasets = new Map<string, Dataset>();
  const tasks: Task[] = [];
  for (const name of files) {
    const path = resolve(io.cwd, name);
    const catalogue = (await nearestCatalogue(path)) ?? io.catalogue;
    const dataset = datasets.get(catalogue) ?? (await readDataset(catalogue));
    datasets.set(catalogue, dataset);
    tasks.push({ path, name, role: roleOf(path, dataset), dataset });
  }
  return tasks;
}

async function tasksOfDataset(dataset: Dataset, cwd: string): Promise<readonly Task[]> {
  const task = (path: string, role: Role): Task => ({ path, name: nameOf(path, cwd), role, dataset });
  const head = task(dataset.path, { kind: 'catalogue' });
  const { catalogue } = dataset;
  if (!catalogue) return [head];
  const named = (file: string | undefined, kind: 'derived' | 'streets' | 'network'): readonly Task[] =>
    file === undefined ? [] : [task(pathOf(dataset, file), { kind })];
  return [
    head,
    ...catalogue.layers.flatMap(filesOf).map(([file, role]) => task(pathOf(dataset, file), role)),
    task(pathOf(dataset, catalogue.pagesFile), { kind: 'pages' }),
    ...dataset.outlines.map((path) => task(path, { kind: 'outlines' })),
    ...named(catalogue.derivedFile, 'derived'),
    ...named(catalogue.streetsFile, 'streets'),
    ...named(catalogue.walking?.networkFile, 'network'),
  ];
}

function nameOf(path: string, cwd: string): string {
  const name = relative(cwd, path);
  return name.startsWith('..') || isAbsolute(name) ? path : name;
}

/** `file: feature id: where: what is wrong: how to mend it` */
export function line(problem: Problem): string {
  const { where, what, mend } = describeProblem(problem, 'en');
  const number = problem.featureNumber === undefined ? '-' : `feature ${problem.featureNumber}`;
  return [oneLine(problem.file), problem.featureId ?? number, where || '-', what, mend].join(': ');
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, '\uFFFD');
}

function summary(problems: readonly Problem[], checked: number): string {
  const files = count(checked, 'file');
  if (problems.length === 0) return `No problems in ${files}.`;
  return `${count(problems.length, 'problem')} in ${new Set(problems.map(({ file }) => file)).size} of ${files}.`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
