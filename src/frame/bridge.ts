import type { AreaExplorerElement } from '../embed/explorer-element.ts';
import { readAsk, readCommand, type Command, type FrameCommands, type Told } from './messages.ts';
import { watchHeight } from './height.ts';

/** More pages than one never ask; whoever asks on and on loses the oldest channels. */
export const MAX_PORTS = 8;

/** What the bridge needs of the frame's window. */
export type FrameWindow = Pick<Window, 'parent' | 'addEventListener'>;

/**
 * Lets the page around the frame drive its explorer, if its origin is allowed. Without any it does not even listen.
 * It answers only over the channel that came with the ask; messages of others, and ones of other shape, are passed over.
 */
export function openBridge(explorer: AreaExplorerElement, allowed: ReadonlySet<string>, page: FrameWindow = window): void {
  if (page.parent === page || !allowed.size) return;
  const ports = new Set<MessagePort>();
  const tell = (told: Told): void => ports.forEach((port) => port.postMessage(told));
  let heightPx: number | null = null;
  watchHeight(explorer, (px) => {
    heightPx = px;
    tell({ tell: 'height', heightPx });
  });
  forwardEvents(explorer, tell);
  page.addEventListener('message', ({ source, origin, data, ports: [port] }) => {
    const ask = source === page.parent && allowed.has(origin) && port ? readAsk(data) : 'not-ours';
    if (ask === 'not-ours' || !port) return;
    if (ask === 'other-version') return answer(port, { tell: 'refused', message: 'This explorer speaks version 1 of its messages.' });
    port.addEventListener('close', () => ports.delete(port));
    port.addEventListener('message', (event) => void hear(explorer, event.data, port));
    port.start();
    answer(port, { tell: 'hello', version: 1, session: performance.timeOrigin, heightPx });
    const state = explorer.dataset['explorer'] === 'ready' ? explorer.getState() : null;
    if (state) answer(port, { tell: 'event', type: 'ready', detail: state });
    ports.add(port);
    const [oldest] = ports;
    if (ports.size > MAX_PORTS && oldest) close(oldest, ports);
  });
}

/** The element's own events go on as they are. */
function forwardEvents(explorer: AreaExplorerElement, tell: (told: Told) => void): void {
  explorer.addEventListener('ready', ({ detail }) => tell({ tell: 'event', type: 'ready', detail }));
  explorer.addEventListener('selection', ({ detail }) => tell({ tell: 'event', type: 'selection', detail }));
  explorer.addEventListener('view', ({ detail }) => tell({ tell: 'event', type: 'view', detail }));
  explorer.addEventListener('filter', ({ detail }) => tell({ tell: 'event', type: 'filter', detail }));
  explorer.addEventListener('error', ({ detail }) => tell({ tell: 'event', type: 'error', detail }));
}

async function hear(explorer: AreaExplorerElement, data: unknown, port: MessagePort): Promise<void> {
  const read = readCommand(data);
  if (!read.ok) return read.id === undefined ? undefined : answer(port, { tell: 'refused', id: read.id, message: read.message });
  const { id } = read.command;
  await carryOut(explorer, read.command).then(
    (result) => answer(port, { tell: 'result', id, result }),
    (reason: unknown) => answer(port, { tell: 'refused', id, message: String(reason) }),
  );
}

async function carryOut(explorer: AreaExplorerElement, { command, args }: Command): Promise<FrameCommands[Command['command']]['gives']> {
  switch (command) {
    case 'load':
      return explorer.load();
    case 'select':
      return explorer.select(...args);
    case 'fitArea':
      return explorer.fitArea(...args);
    case 'setFilter':
      return explorer.setFilter(...args);
    case 'getState':
      return explorer.getState();
    case 'check':
      return explorer.check();
  }
}

function answer(port: MessagePort, told: Told): void {
  port.postMessage(told);
}

function close(port: MessagePort, ports: Set<MessagePort>): void {
  ports.delete(port);
  port.close();
}
