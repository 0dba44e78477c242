import { codeAddress } from './code-address.ts';

/** What of `window.trustedTypes` is used. What a policy makes stands for its text wherever an address is asked for. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The policy's name, as hosts write it behind `trusted-types`. */
export const POLICY_NAME = 'area-explorer';

/** What the explorer's own workers are called; the others are the map engine's. */
export const OWN_NAME = 'area-explorer';

/** Of the page's window: the page allows no worker to the map's engine, or its code did not arrive. The engine would wait for good. */
export const MAP_WORKER_FAILED = 'ax-map-worker-failed';

/** Where there are no workers at all, as on a server, the class can be imported but not made. */
const WorkerBase: typeof Worker = globalThis.Worker ?? Object;

/** `null` where the page allows none, or wants none; it is asked for once, since a refusal is reported. */
let policy: ReturnType<TrustedTypes['createPolicy']> | null | undefined;

/**
 * A worker of the page's that may also be started where the page demands Trusted Types, by the explorer's own
 * policy. The bundler puts it in the place of `Worker` in all code that comes with the explorer, the map engine's too.
 *
 * @throws where the page's policies allow no such worker
 */
export class PageWorker extends WorkerBase {
  constructor(url: string | URL, options?: WorkerOptions) {
    const tell = (): void => void (options?.name === OWN_NAME || dispatchEvent(new Event(MAP_WORKER_FAILED)));
    try {
      super(trusted(String(url)), options);
    } catch (error) {
      tell();
      throw error;
    }
    // What goes wrong in a worker that runs comes with words.
    this.addEventListener('error', (event) => event instanceof ErrorEvent || tell(), { once: true });
  }
}

/** What the explorer's own addresses are told by. */
export interface Place {
  /** Of the page; `null`, as a word, where it is opaque. */
  readonly origin: string;
  /** Address of the page. */
  readonly page: string;
  /** Address of the explorer's code. */
  readonly code: string;
}

/**
 * Whether an address is one of the explorer's own workers: a file of the host that its code is from, or what its code
 * makes of one for a page of another origin (a blob) or of none (a text).
 *
 * @param url absolute, or relative to the page
 */
export function isOwnWorker(url: string, { origin, page, code }: Place): boolean {
  const target = new URL(url, page);
  switch (target.protocol) {
    case 'http:':
    case 'https:':
      return target.origin === new URL(code).origin;
    case 'blob:':
      return url.startsWith(`blob:${origin}/`);
    case 'data:':
      return origin === 'null' && url.startsWith('data:text/javascript');
    default:
      return false;
  }
}

/** `made`; `refused` by the page; or `unknown` to the browser. */
export type PolicyState = 'made' | 'refused' | 'unknown';

/** Whether the explorer has its policy; asks for it, where that was not done yet. */
export function policyState(): PolicyState {
  if (!('trustedTypes' in globalThis)) return 'unknown';
  return ownPolicy() ? 'made' : 'refused';
}

/** The address as the page's policies want it; as it is where they allow no policy of the explorer's or want none. */
function trusted(url: string): string {
  return ownPolicy()?.createScriptURL(url) ?? url;
}

function ownPolicy(): Exclude<typeof policy, undefined> {
  if (policy === undefined) policy = makePolicy();
  return policy;
}

function makePolicy(): Exclude<typeof policy, undefined> {
  const { trustedTypes }: { readonly trustedTypes?: TrustedTypes } & typeof globalThis = globalThis;
  try {
    return trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: refuseOthers }) ?? null;
  } catch {
    return null;
  }
}

/** @throws for an address that is not the explorer's */
function refuseOthers(url: string): string {
  if (isOwnWorker(url, { origin: globalThis.origin, page: document.baseURI, code: codeAddress() })) return url;
  throw new TypeError(`${url.slice(0, 100)} is no worker of the explorer's.`);
}
