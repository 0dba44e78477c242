import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { writeSyntheticFile } from '../synthetic-file.ts';
import type { Begun, Reply, SizeResult, Task, Way } from './result.ts';

const AT_SIZE = fileURLToPath(new URL('at-size.ts', import.meta.url));
/** Room for a million features as objects, which is what they are compared with. */
const OPTIONS = ['--import', 'tsx', '--expose-gc', '--max-old-space-size=8192'];
/** Rounds at first that are not counted. */
const WARM_UPS = 2;

type Times = Partial<Record<Task, number[]>>;

/**
 * Measures both ways with so many sites, in turn.
 *
 * @param data folder with a catalogue and its areas
 * @throws where the two ways count differently: fast counts that are wrong are worth nothing
 */
export async function measureSize(data: string, count: number, rounds: number): Promise<SizeResult> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-scale-'));
  const file = join(folder, 'sites.geojson');
  const { bounds }: Catalogue = JSON.parse(await readFile(join(data, 'catalogue.json'), 'utf8'));
  await writeSyntheticFile(file, count, bounds);
  const start = (way: Way): ChildProcess => fork(AT_SIZE, [way, data, file, String(count)], { execArgv: OPTIONS });
  const ours = start('ours');
  try {
    const begunOurs = await next<Begun>(ours);
    const plain = start('plain');
    try {
      const begun = { ours: begunOurs, plain: await next<Begun>(plain) };
      compareCounts(begun);
      const times = { ours: listed(begun.ours.once), plain: listed(begun.plain.once) };
      for (let round = -WARM_UPS; round < rounds; round++) {
        for (const [way, child] of [['ours', ours], ['plain', plain]] as const) {
          child.send(round + WARM_UPS);
          const reply = await next<Reply>(child);
          if (round >= 0) add(times[way], reply);
        }
      }
      return { count, times, begun, fileMB: (await stat(file)).size / 1e6 };
    } finally {
      plain.kill();
    }
  } finally {
    ours.kill();
    await rm(folder, { recursive: true });
  }
}

async function next<Message>(child: ChildProcess): Promise<Message> {
  const ending = new AbortController();
  const ended = once(child, 'exit', { signal: ending.signal }).then(([code]) => {
    throw new Error(`a process that measures ended with ${code}`);
  });
  const [message]: Message[] = await Promise.race([once(child, 'message'), ended]);
  ended.catch(() => undefined);
  ending.abort();
  if (message === undefined) throw new Error('a process that measures said nothing');
  return message;
}

function listed(reply: Reply): Times {
  const times: Times = {};
  add(times, reply);
  return times;
}

function add(times: Times, reply: Reply): void {
  for (const [task, ms] of Object.entries(reply) as [Task, number][]) (times[task] ??= []).push(ms);
}

/** Of those areas that turf was asked for; cores are drawn for orientation, and no place is told by them. */
function compareCounts({ ours, plain }: Readonly<Record<Way, Begun>>): void {
  for (const [id, count] of Object.entries(plain.areaCounts)) {
    if (ours.areaCounts[id] !== count) throw new Error(`${id}: ${ours.areaCounts[id]} sites by columns, ${count} by turf`);
  }
}
