import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readPort } from './port.ts';
import { tryStartServer } from './server.ts';

const root = fileURLToPath(new URL('../../dist/', import.meta.url));
const problem = await serve();
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}

async function serve(): Promise<string | undefined> {
  const port = readPort(process.env['PORT']);
  if (!port.ok) return port.problem;
  if (!existsSync(`${root}index.html`)) return 'There is no built site in dist/: run npm start, which builds it first.';
  const started = await tryStartServer({ root, port: port.port });
  if (!started.ok) return started.problem;
  console.log(`Area Explorer: ${started.server.url.replace(/\/$/, '')}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void started.server.close());
  return undefined;
}
