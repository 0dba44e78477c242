import type { CDPSession } from 'playwright-core';

/** JavaScript heaps after a collection, in bytes. */
export interface Heap {
  readonly page: number;
  readonly workers: number;
}

/** Answers that are as much as a worker may take for one. */
const PATIENCE_MS = 5000;

/** Heaps of a page and of its dedicated workers, of which the devtools protocol alone tells. */
export async function heapOf(session: CDPSession): Promise<Heap> {
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const sizes = await Promise.all(workers.map((sessionId) => heapOfWorker(session, sessionId)));
  return { page: usedSize, workers: sizes.reduce((sum, size) => sum + size, 0) };
}

async function heapOfWorker(session: CDPSession, sessionId: string): Promise<number> {
  await ask(session, sessionId, 1, 'HeapProfiler.collectGarbage');
  await ask(session, sessionId, 2, 'HeapProfiler.collectGarbage');
  const { usedSize } = await ask(session, sessionId, 3, 'Runtime.getHeapUsage');
  return usedSize ?? NaN;
}

interface WorkerAnswer {
  readonly id: number;
  readonly result?: { readonly usedSize?: number };
}

/** Sends a command to a worker, whose answers come as texts. */
function ask(session: CDPSession, sessionId: string, id: number, method: string): Promise<{ readonly usedSize?: number }> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`a worker did not answer ${method}`)), PATIENCE_MS);
    const listen = (event: { readonly sessionId: string; readonly message: string }): void => {
      const answer: WorkerAnswer = JSON.parse(event.message);
      if (event.sessionId !== sessionId || answer.id !== id) return;
      clearTimeout(timer);
      session.off('Target.receivedMessageFromTarget', listen);
      resolve(answer.result ?? {});
    };
    session.on('Target.receivedMessageFromTarget', listen);
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject);
  });
}
