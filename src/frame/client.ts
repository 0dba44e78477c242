import type { CommandResult, Snapshot } from '../app/public.ts';
import type { CheckReport } from '../check/model.ts';
import type { ExplorerEventMap } from '../embed/events.ts';
import { isCheckReport, isCommandResult, isSnapshot, isTold } from './answers.ts';
import type { Ask, Command, Told } from './messages.ts';

export type { CheckReport } from '../check/model.ts';
export type { CommandResult, FailureDetail, FilterDetail, SelectionDetail, Snapshot, ViewDetail } from '../app/public.ts';

/** What a connected frame tells. */
export interface ExplorerFrameEventMap extends ExplorerEventMap {
  /** The frame's content would now need this height, in CSS pixels. */
  readonly height: CustomEvent<number>;
}

/** How a frame is talked to. */
export interface ConnectOptions {
  /** How long to wait for an answer, of the frame once it is loaded and of each command: 30 000 by default. */
  readonly timeoutMs?: number;
  /** Whether the iframe gets the height that its content needs. */
  readonly resize?: boolean;
}

const ASK: Ask = { protocol: 'area-explorer', version: 1 };
const TIMEOUT_MS = 30_000;
/** How often those who wait look whether anybody is there. */
const LOOK_MS = 200;
/** No page grows beyond it, whatever a frame says. */
const MAX_HEIGHT_PX = 10_000;
const GONE = 'There is no explorer in the iframe any more.';

type FrameListener<Type extends keyof ExplorerFrameEventMap> =
  | ((event: ExplorerFrameEventMap[Type]) => unknown)
  | { handleEvent(event: ExplorerFrameEventMap[Type]): unknown };

interface TypedTarget extends EventTarget {
  addEventListener<Type extends keyof ExplorerFrameEventMap>(type: Type, listener: FrameListener<Type> | null, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof ExplorerFrameEventMap>(type: Type, listener: FrameListener<Type> | null, options?: boolean | EventListenerOptions): void;
}

const TypedTarget: { new (): TypedTarget; readonly prototype: TypedTarget } = EventTarget;

/** Who waits for the frame's first answer. */
interface Opening {
  readonly resolve: (frame: ExplorerFrame) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * An explorer in an iframe: the commands of `<area-explorer>`, and its events. They go on after the iframe was loaded
 * anew. Commands never throw: what went wrong is in their result.
 */
class ExplorerFrame extends TypedTarget {
  readonly #iframe: HTMLIFrameElement;
  readonly #options: ConnectOptions;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #opening: Opening | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #port: MessagePort | undefined;
  #session: number | undefined;
  #count = 0;
  #heightPx: number | null = null;

  constructor(iframe: HTMLIFrameElement, options: ConnectOptions, opening: Opening) {
    super();
    this.#iframe = iframe;
    this.#options = options;
    this.#opening = opening;
    iframe.addEventListener('load', this.#onLoad);
    if (iframe.loading !== 'lazy' && !isUnloaded(iframe)) this.#startTimer();
    this.#ask();
  }

  /** What the frame's content would need, in CSS pixels; `null` before that is known. */
  get heightPx(): number | null {
    return this.#heightPx;
  }

  /** Loads the explorer, whatever `loading` says. */
  load(): Promise<CommandResult> {
    return this.#do({ command: 'load', args: [] });
  }

  /** Opens a feature, `layer/feature-id`; `null` closes what is open. */
  select(ref: string | null): Promise<CommandResult> {
    return this.#do({ command: 'select', args: [ref] });
  }

  /** Opens an area and brings all of it into the picture; `null` shows all areas. */
  fitArea(area: string | null): Promise<CommandResult> {
    return this.#do({ command: 'fitArea', args: [area] });
  }

  /** Sets one filter, as it stands behind `f.LAYER.FIELD=` in a link; `null` goes back to the layer's default. */
  setFilter(layer: string, field: string, value: string | null): Promise<CommandResult> {
    return this.#do({ command: 'setFilter', args: [layer, field, value] });
  }

  /** What is open and shown now; `null` before the explorer has started, and when there is no answer. */
  async getState(): Promise<Snapshot | null> {
    const result = await this.#send({ command: 'getState', args: [] });
    return isSnapshot(result) ? result : null;
  }

  /** Tries everything that an explorer needs, in the frame; `null` when there is no answer. */
  async check(): Promise<CheckReport | null> {
    const result = await this.#send({ command: 'check', args: [] });
    return isCheckReport(result) ? result : null;
  }

  /** Ends the talk; the explorer stays as it is. */
  disconnect(): void {
    this.#iframe.removeEventListener('load', this.#onLoad);
    clearTimeout(this.#timer);
    this.#drop(undefined);
    this.#opening?.reject(new Error('Disconnected.'));
    this.#opening = undefined;
  }

  readonly #onLoad = (): void => {
    if (this.#opening) this.#startTimer();
    this.#ask();
  };

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#opening?.reject(new Error(`The iframe did not answer. Is ${this.#iframe.src} an explorer, and does its address let this page in (origins=${location.origin})?`));
      this.#opening = undefined;
      this.disconnect();
    }, this.#options.timeoutMs ?? TIMEOUT_MS);
  }

  /** Only a document of the iframe's own origin can receive the channel; an opaque one has no origin to name. */
  #ask(): void {
    const { contentWindow, src } = this.#iframe;
    if (!contentWindow || isUnloaded(this.#iframe) || !URL.canParse(src)) return;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => isTold(data) && this.#hear(data, port1));
    port1.start();
    contentWindow.postMessage(ASK, isOpaque(this.#iframe) ? '*' : new URL(src).origin, [port2]);
  }

  #hear(told: Told, port: MessagePort): void {
    if (told.tell === 'hello') return this.#greet(told, port);
    if (told.tell === 'refused' && told.id === undefined) return this.#refuse(told.message);
    if (port !== this.#port) return;
    if (told.tell === 'height') this.#setHeight(told.heightPx);
    if (told.tell === 'event') this.dispatchEvent(new CustomEvent(told.type, { detail: told.detail }));
    if (told.tell === 'result') this.#settle(told.id, told.result);
    if (told.tell === 'refused') this.#settle(told.id, refused(told.message));
  }

  /** The same loading of the frame may answer twice: as the page asked, and once more as it was loaded. */
  #greet({ session, heightPx }: Extract<Told, { tell: 'hello' }>, port: MessagePort): void {
    if (this.#port && session === this.#session) return port.close();
    this.#drop(port);
    this.#session = session;
    clearTimeout(this.#timer);
    this.#setHeight(heightPx);
    this.#opening?.resolve(this);
    this.#opening = undefined;
  }

  #refuse(message: string): void {
    if (!this.#opening) return;
    this.#opening.reject(new Error(message));
    this.#opening = undefined;
    this.disconnect();
  }

  #setHeight(heightPx: number | null): void {
    if (heightPx === null) return;
    this.#heightPx = Math.min(heightPx, MAX_HEIGHT_PX);
    if (this.#options.resize === true) this.#iframe.style.height = `${this.#heightPx}px`;
    this.dispatchEvent(new CustomEvent('height', { detail: this.#heightPx }));
  }

  /** What was asked over the old channel gets no answer any more. */
  #drop(next: MessagePort | undefined): void {
    this.#port?.close();
    this.#port = next;
    for (const id of this.#waiting.keys()) this.#settle(id, refused(GONE));
  }

  #settle(id: number | undefined, result: unknown): void {
    if (id === undefined) return;
    this.#waiting.get(id)?.(result);
    this.#waiting.delete(id);
  }

  async #do(command: Command): Promise<CommandResult> {
    const result = await this.#send(command);
    return isCommandResult(result) ? result : refused('The answer makes no sense.');
  }

  #send(command: Command): Promise<unknown> {
    const port = this.#port;
    if (!port || !this.#iframe.contentWindow) return Promise.resolve(refused(GONE));
    const id = this.#count++;
    const end = performance.now() + (this.#options.timeoutMs ?? TIMEOUT_MS);
    return new Promise((resolve) => {
      // Browsers don't tell when the other end of a channel is gone.
      const timer = setInterval(() => {
        if (!this.#iframe.contentWindow) this.#settle(id, refused(GONE));
        if (performance.now() > end) this.#settle(id, refused(`${command.command}: no answer in time.`));
      }, LOOK_MS);
      this.#waiting.set(id, (result) => {
        clearInterval(timer);
        resolve(result);
      });
      try {
        port.postMessage({ ...command, id });
      } catch (error) {
        this.#settle(id, refused(`${command.command}: ${String(error)}`));
      }
    });
  }
}

export type { ExplorerFrame };

/**
 * Connects to the explorer in an iframe, whose address must name this page's origin: `embed.html?origins=https://this.example`.
 * The iframe may load before, after, or as late as somebody scrolls to it.
 *
 * The promise is rejected, with what to look at, when a loaded frame does not answer in time or speaks another version.
 */
export function connect(iframe: HTMLIFrameElement, options: ConnectOptions = {}): Promise<ExplorerFrame> {
  return new Promise((resolve, reject) => void new ExplorerFrame(iframe, options, { resolve, reject }));
}

function refused(message: string): CommandResult {
  return { ok: false, message };
}

/** Whether the iframe still holds the empty page that it began with: nobody is there to ask. */
function isUnloaded({ contentDocument }: HTMLIFrameElement): boolean {
  return contentDocument?.URL === 'about:blank';
}

function isOpaque(iframe: HTMLIFrameElement): boolean {
  return iframe.hasAttribute('sandbox') && !iframe.sandbox.contains('allow-same-origin');
}
