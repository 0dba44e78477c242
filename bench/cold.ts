import { Detector } from './cold/first-picture.ts';
import { spotsOf } from './cold/spots.ts';
import { FLOOR, OURS, PEERS, type Stack } from './cold/stacks.ts';
import { visit, type Visit } from './cold/visit.ts';
import { markdownTable, summary } from './measure.ts';
import type { BuiltSite, Goal, Section } from './section.ts';

/** Of each stack, a visit a round. */
type Visits = ReadonlyMap<Stack, readonly Visit[]>;

const STACKS = [OURS, ...PEERS];
const IDLE_OF_FLOOR = 1.25;
const PICTURE_OF_FLOOR = 0.3;

/** Cold start of the explorer and of its peers, on the same work. */
export async function run(site: BuiltSite): Promise<Section> {
  const visits = await visitAll(site);
  return { title: 'Cold start', text: textOf(visits, site), goals: goalsOf(visits) };
}

/** Round by round, each time in another order, so that a slow minute hits all. */
async function visitAll(site: BuiltSite): Promise<Visits> {
  const { browser, taken, rounds } = site;
  const context = await browser.newContext();
  try {
    const detector = new Detector(await context.newPage(), await spotsOf(site.work, site.folder));
    const visits = new Map<Stack, Visit[]>(STACKS.map((stack) => [stack, []]));
    const go = (stack: Stack): Promise<Visit> => visit({ browser, detector, taken, url: urlOf(stack, site) });
    // The first one starts the browser's graphics process; it does not count.
    await go(FLOOR);
    for (let round = 0; round < rounds; round++) {
      for (const stack of turned(STACKS, round)) visits.get(stack)?.push(await go(stack));
    }
    return visits;
  } finally {
    await context.close();
  }
}

function urlOf({ name }: Stack, site: BuiltSite): string {
  return site.peerUrls.get(name) ?? site.url;
}

function turned<T>(items: readonly T[], by: number): readonly T[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

/** Median of what each round makes of one stack and another. */
function ratio(visits: Visits, one: Stack, other: Stack, of: (visit: Visit) => number, to = of): number {
  const [ones, others] = [visits.get(one) ?? [], visits.get(other) ?? []];
  return median(ones.flatMap((own, round) => (others[round] ? [of(own) / to(others[round])] : [])));
}

function median(values: readonly number[]): number {
  return summary(values).median;
}

const picture = ({ firstPictureMs }: Visit): number => firstPictureMs;
const idle = ({ idleMs }: Visit): number => idleMs;
const bytes = (one: Visit): number => one.bytes;
const heap = ({ heapPage, heapWorkers }: Visit): number => heapPage + heapWorkers;
const tasks = ({ longTasksMs }: Visit): number => longTasksMs;

function goalsOf(visits: Visits): readonly Goal[] {
  const onMapLibre = PEERS.filter(({ kind }) => kind === 'maplibre');
  return [
    { what: 'map idle, of the floor’s', value: ratio(visits, OURS, FLOOR, idle), unit: '×', most: IDLE_OF_FLOOR },
    ...onMapLibre.map((peer): Goal => ({ what: `map idle, of that of ${peer.title}`, value: ratio(visits, OURS, peer, idle), unit: '×', most: 1 })),
    { what: 'first picture, of the floor’s idle', value: ratio(visits, OURS, FLOOR, picture, idle), unit: '×', most: PICTURE_OF_FLOOR },
    ...PEERS.map((peer): Goal => ({ what: `first picture, of that of ${peer.title}`, value: ratio(visits, OURS, peer, picture), unit: '×', most: 1 })),
  ];
}

const HEADINGS = [
  '', 'first picture, of the floor’s idle', 'idle, of the floor’s', 'KB, of the floor’s', 'heap, of the floor’s', 'long tasks, of the floor’s',
  'requests', 'elements', 'first picture ms', 'idle ms (least–most)', 'KB gzipped', 'heap MB, page + workers', 'long tasks ms', 'other hosts',
];

function textOf(visits: Visits, { work, rounds }: BuiltSite): string {
  const rows = STACKS.map((stack) => rowOf(stack, visits));
  const [lon, lat] = work.center;
  return [
    `${rounds} rounds of ${STACKS.length} pages, each in a new browser profile; medians, of ratios too (each round’s own). View ${lat}, ${lon} at zoom ${work.zoom}, 1280 × 800; layers: ${work.layers.map(({ id }) => id).join(', ')}.`,
    markdownTable([HEADINGS, ...rows]),
  ].join('\n\n');
}

function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}

function rowOf(stack: Stack, visits: Visits): readonly string[] {
  const own = visits.get(stack) ?? [];
  const of = (value: (visit: Visit) => number): number => median(own.map(value));
  const [least, most] = [Math.min(...own.map(idle)), Math.max(...own.map(idle))].map((ms) => ms.toFixed(0));
  return [
    stack.title,
    times(ratio(visits, stack, FLOOR, picture, idle)), ...[idle, bytes, heap, tasks].map((value) => times(ratio(visits, stack, FLOOR, value))),
    of(({ requests }) => requests).toFixed(0), of(({ elements }) => elements).toFixed(0),
    of(picture).toFixed(0), `${of(idle).toFixed(0)} (${least}–${most})`, (of(bytes) / 1000).toFixed(0),
    `${(of(({ heapPage }) => heapPage) / 1e6).toFixed(1)} + ${(of(({ heapWorkers }) => heapWorkers) / 1e6).toFixed(1)}`, of(tasks).toFixed(0),
    [...new Set(own.flatMap(({ foreignHosts }) => foreignHosts))].join(', '),
  ];
}
