import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { chooseBrowser } from '../test/support/browser.ts';
import { goalsTable } from './goals.ts';
import type { BuiltSite, Part, Section } from './section.ts';
import { withSite } from './site.ts';

/** Measures all parts, or those named, and prints tables; `--write` puts them into `README.md` too, `--rounds=2` is for trying out. */

const PARTS = ['cold', 'interaction', 'panning', 'scale', 'filtering'] as const;
const ROUNDS = 7;
const README = new URL('README.md', import.meta.url);

type PartName = (typeof PARTS)[number];

interface Asked {
  readonly parts: readonly PartName[];
  readonly rounds: number;
  readonly isToWrite: boolean;
}

async function main(): Promise<void> {
  const asked = read(process.argv.slice(2));
  if (typeof asked === 'string') return fail(asked);
  await withSite(asked.rounds, async (site) => {
    for (const name of asked.parts) await runPart(name, site, asked.isToWrite);
  });
}

/** What the command asks for, or what is wrong with it. */
function read(words: readonly string[]): Asked | string {
  const rounds = words.flatMap((word) => /^--rounds=(\d+)$/.exec(word)?.[1] ?? []).map(Number).at(-1) ?? ROUNDS;
  const named = words.filter((word) => !word.startsWith('--'));
  const unknown = words.find((word) => !(word === '--write' || /^--rounds=[1-9]\d*$/.test(word) || PARTS.some((part) => part === word)));
  if (unknown !== undefined) return `"${unknown}" is none of ${PARTS.join(', ')}, --write, --rounds=7.`;
  const isToWrite = words.includes('--write');
  if (isToWrite && rounds < ROUNDS) return `${rounds} rounds are for trying out: --write takes ${ROUNDS} or more.`;
  return { parts: named.length ? PARTS.filter((part) => named.includes(part)) : PARTS, rounds, isToWrite };
}

/** A part that fails says so, and leaves the others their turn. */
async function runPart(name: PartName, site: BuiltSite, isToWrite: boolean): Promise<void> {
  const file = new URL(`${name}.ts`, import.meta.url);
  if (!existsSync(file)) return fail(`The part ${name} is not there.`);
  console.error(`${name} …`);
  const startedAt = Date.now();
  try {
    const part: { readonly run: Part } = await import(file.href);
    const section = await part.run(site);
    const minutes = (Date.now() - startedAt) / 60_000;
    const results = textOf(section, minutes);
    console.log(`${results}\n`);
    if (isToWrite) await keep(name, results);
  } catch (error) {
    console.error(error);
    fail(`The part ${name} failed: see above.`);
  }
}

function fail(problem: string): void {
  console.error(problem);
  process.exitCode = 1;
}

function textOf({ title, text, goals }: Section, minutes: number): string {
  const when = `${new Date().toISOString().slice(0, 10)}, ${machine()}, in ${minutes.toFixed(1)} minutes.`;
  return [`### ${title}`, when, ...(goals.length ? [goalsTable(goals)] : []), text].join('\n\n');
}

function machine(): string {
  const [first, ...others] = cpus();
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'} with ${others.length + 1} cores, ${memoryGb} GB, Node ${process.version}, ${chooseBrowser().description}`;
}

/** Each part has its own place in the file, so that one can be measured anew without the others. */
async function keep(name: PartName, results: string): Promise<void> {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const text = await readFile(README, 'utf8');
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  if (before === undefined || after === undefined) throw new Error(`${fileURLToPath(README)} has no place for ${name}: add ${begin} and ${end}`);
  await writeFile(README, `${before}${begin}\n\n${results}\n\n${end}${after}`);
}

await main();
