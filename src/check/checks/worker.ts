import { formHere } from '../../work/start-worker.ts';
import { startWork, workerUrl, type Work } from '../../work/work.ts';
import { after } from '../after.ts';
import { failed, passed, warning, type Check, type CheckContext, type Found } from '../model.ts';

/** Long enough for its code to arrive over a slow line. */
const PATIENCE_MS = 15_000;

/** Starts a worker as the explorer does, and asks it whether it may use WebAssembly. */
export const workerCheck: Check = {
  id: 'worker',
  async run(context) {
    const work = workOrNull();
    if (!work) return refused(context);
    const answer = await Promise.race([
      work.jobs.isWasmAllowed().catch(() => 'broken' as const),
      work.broken.then(() => 'broken' as const),
      after(PATIENCE_MS, 'broken' as const),
    ]);
    work.end();
    if (answer === 'broken') return refused(context);
    const { words } = context;
    const detail = words.workerAnswers(words.forms[formHere(workerUrl)]);
    return answer ? passed(detail) : warning(`${detail} ${words.noWasm}`, words.allowWasm);
  },
};

function workOrNull(): Work | null {
  try {
    return startWork();
  } catch {
    return null;
  }
}

function refused({ words, codeOrigin }: CheckContext): Found {
  return failed(words.workerFails, words.allowWorker({ url: "'self'", blob: `blob: ${codeOrigin}`, data: `data: ${codeOrigin}` }[formHere(workerUrl)]));
}
