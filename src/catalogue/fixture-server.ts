import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server for tests, on a port of this machine that was free. */
export interface FixtureServer {
  /** With the slash at the end. */
  readonly url: string;
  /** By path, without the slash at the start; what is not in it is answered with 404. */
  readonly answers: Map<string, Answer>;
  /** Paths that were asked for, in their order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A value as JSON; a text as it is. */
export const json = (value: unknown): Answer => (_, response) => response.end(typeof value === 'string' ? value : JSON.stringify(value));

export async function startFixtureServer(): Promise<FixtureServer> {
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
    asked.push(path);
    const answer = answers.get(path);
    if (answer) return answer(request, response);
    return response.writeHead(404).end('not here');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = (): Promise<void> =>
    new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}/`, answers, asked, close };
}
