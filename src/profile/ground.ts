import type { Geometry } from 'geojson';
import { packPolygons, type PackedPolygons } from '../geo/overlay-pack.ts';
import type { Explorer } from '../state/explorer.ts';
import type { Network } from '../walking/network.ts';
import type { Work } from '../work/work.ts';
import type { Coverage, PackedPart, PackedStreets, Part, PlaneBasis } from './ground-jobs.ts';

/** Polygons that are laid under others: by a key, with their features' geometries in degrees. */
export interface GroundLayer {
  readonly key: string;
  /** The same object as long as the geometries are the same. */
  readonly identity: object;
  readonly geometries: () => readonly (Geometry | null)[];
}

const STREETS = 'streets';

/** What of one explorer is worked out in a worker: what stays the same between two calls is given to it once. */
export class GroundWork {
  readonly #basis: PlaneBasis;
  readonly #signal: AbortSignal;
  #work: Promise<Work> | undefined;
  readonly #kept = new Map<string, { readonly identity: object; readonly areasM2: Promise<Float64Array> }>();
  #streets: { readonly identity: object; readonly done: Promise<void> } | undefined;

  constructor({ catalogue, loadOptions }: { readonly catalogue: PlaneBasis; readonly loadOptions: { readonly signal: AbortSignal } }) {
    const { grid, bounds } = catalogue;
    this.#basis = { bounds, ...(grid && { grid }) };
    this.#signal = loadOptions.signal;
  }

  /** Square metres of each polygon of a layer, which the worker keeps from then on. */
  async areasOf(layer: GroundLayer): Promise<Float64Array> {
    const known = this.#kept.get(layer.key);
    if (known?.identity === layer.identity) return known.areasM2;
    const areasM2 = this.#ask((jobs) => jobs.keepPolygons(layer.key, packPolygons(layer.geometries()), this.#basis));
    this.#kept.set(layer.key, { identity: layer.identity, areasM2 });
    areasM2.catch(() => this.#kept.delete(layer.key));
    return areasM2;
  }

  async coverage(polygon: PackedPolygons, layers: readonly GroundLayer[]): Promise<Coverage> {
    await Promise.all(layers.map((layer) => this.areasOf(layer)));
    return this.#ask((jobs) => jobs.coverageOf(polygon, this.#basis, layers.map(({ key }) => key)));
  }

  /** Metres of streets that lie in a polygon. */
  async streets(polygon: PackedPolygons, network: Network): Promise<number> {
    if (this.#streets?.identity !== network) this.#keepStreets(network);
    await this.#streets?.done;
    return (await this.#ask((jobs) => jobs.streetsInside(polygon, STREETS))) ?? 0;
  }

  /** @param spots longitude, latitude and error in metres in turn */
  async spots(polygon: PackedPolygons, spots: Float64Array): Promise<Uint8Array> {
    return this.#ask((jobs) => jobs.spotsInside(polygon, this.#basis, spots));
  }

  /** What the second polygon gains, loses and keeps against the first. */
  async difference(a: PackedPolygons, b: PackedPolygons): Promise<Readonly<Record<Part, PackedPart>>> {
    return this.#ask((jobs) => jobs.differenceOf(a, b, this.#basis));
  }

  #keepStreets(network: Network): void {
    const { bounds, firstPoint, pointX, pointY, edgeLengthM } = network;
    const packed: PackedStreets = { bounds, firstPoint, pointX, pointY, lengthM: edgeLengthM };
    const done = this.#ask((jobs) => jobs.keepStreets(STREETS, packed));
    this.#streets = { identity: network, done };
    done.catch(() => (this.#streets = undefined));
  }

  /** @throws where no worker may be started, or it broke down; the next question starts another one */
  async #ask<Value>(job: (jobs: Work['jobs']) => Promise<Value>): Promise<Value> {
    const starting = (this.#work ??= this.#start());
    const work = await starting;
    const answer = await Promise.race([job(work.jobs).then((value) => ({ value })), work.broken.then(() => null)]);
    if (answer) return answer.value;
    work.end();
    // Of several questions that it leaves open, a later one may have started another worker.
    if (this.#work === starting) this.#forget();
    throw new Error('The worker broke down');
  }

  async #start(): Promise<Work> {
    try {
      const { startWork } = await import('../work/work.ts');
      this.#signal.throwIfAborted();
      const work = startWork();
      this.#signal.addEventListener('abort', () => work.end(), { once: true });
      return work;
    } catch (error) {
      this.#forget();
      throw error;
    }
  }

  /** What a worker kept is gone with it. */
  #forget(): void {
    this.#work = undefined;
    this.#kept.clear();
    this.#streets = undefined;
  }
}

const ofExplorers = new WeakMap<Explorer, GroundWork>();

/** The one of an explorer; its worker starts when it is first needed, and ends with the explorer. */
export function groundWork(explorer: Explorer): GroundWork {
  const known = ofExplorers.get(explorer) ?? new GroundWork(explorer);
  ofExplorers.set(explorer, known);
  return known;
}
