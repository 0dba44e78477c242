import { createServer } from 'node:http';
import { createSite, type SiteOptions } from '../../tools/serve/site.ts';

/** One answer of the server. */
export interface Answered {
  readonly path: string;
  /** Milliseconds since 1970 at which it was asked for. */
  readonly askedAt: number;
  /** Of the body, compressed as it was sent. */
  readonly bytes: number;
}

export interface CountingServer {
  /** Ends in a slash. */
  readonly url: string;
  /** All it was asked for since the last call, by whomever: workers too, which a page's own log leaves out. */
  taken(): readonly Answered[];
  close(): Promise<void>;
}

/** Serves a folder, and knows what was asked for. */
export async function startCountingServer(options: SiteOptions): Promise<CountingServer> {
  const site = createSite(options);
  let answers: Answered[] = [];
  const server = createServer((request, response) => {
    const askedAt = Date.now();
    const path = request.url ?? '/';
    response.on('finish', () => answers.push({ path, askedAt, bytes: Number(response.getHeader('content-length') ?? 0) }));
    site(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server that listens on a port has an address');
  return {
    url: `http://localhost:${address.port}/`,
    taken: () => {
      const all = answers;
      answers = [];
      return all;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
