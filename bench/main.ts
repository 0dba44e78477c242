import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { chooseBrowser } from '../test/support/browser.ts';
import { filteringRows } from './filtering.ts';
import { browserRows } from './in-browser.ts';
import { tableOf } from './measure.ts';

/** Builds the site into a temporary folder, measures, prints tables; `--write` puts them into `README.md` too. */

const COUNT = 100_000;
const README = new URL('README.md', import.meta.url);
const [BEGIN, END] = ['<!-- results -->', '<!-- end of results -->'];

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-build-'));
  try {
    await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
    const parts = [
      `${new Date().toISOString().slice(0, 10)}, ${machine()}, ${COUNT.toLocaleString('en')} sites.`,
      '### Without the page',
      tableOf(filteringRows(COUNT)),
      '### In the page',
      tableOf(await browserRows(folder, COUNT)),
    ];
    const results = parts.join('\n\n');
    console.log(results);
    if (process.argv.includes('--write')) await keep(results);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function machine(): string {
  const [first, ...others] = cpus();
  const memoryGb = Math.round(totalmem() / 2 ** 30);
  return `${first?.model.trim() ?? 'unknown processor'} with ${others.length + 1} cores, ${memoryGb} GB, Node ${process.version}, ${chooseBrowser().description}`;
}

async function keep(results: string): Promise<void> {
  const text = await readFile(README, 'utf8');
  const [before = ''] = text.split(BEGIN);
  const after = text.split(END)[1] ?? '\n';
  await writeFile(README, `${before}${BEGIN}\n\n${results}\n\n${END}${after}`);
}

await main();
