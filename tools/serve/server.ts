import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createSite } from './site.ts';
import type { SiteOptions } from './site.ts';

export interface ServerOptions extends SiteOptions {
  /** Any free port by default. */
  readonly port?: number;
}

export interface RunningServer {
  /** Address of the site with its prefix, ending in a slash: `http://localhost:4173/`. */
  readonly url: string;
  readonly port: number;
  /** Drops open connections and frees the port. */
  close(): Promise<void>;
}

export type StartResult =
  | { readonly ok: true; readonly server: RunningServer }
  | { readonly ok: false; readonly problem: string };

/** Serves a site; a port that can't be had is a problem in words, not an exception. */
export async function tryStartServer(options: ServerOptions): Promise<StartResult> {
  const server = createServer(createSite(options));
  const error = await listen(server, options.port ?? 0);
  if (error) return { ok: false, problem: portProblem(error, options.port ?? 0) };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server that listens on a port has an address');
  const { port } = address;
  const path = new URL(options.prefix ?? '/', 'http://localhost').pathname.replace(/\/*$/, '/');
  return {
    ok: true,
    server: { url: `http://localhost:${port}${path}`, port, close: () => close(server) },
  };
}

/** `tryStartServer` for tests: throws when the site can't be served. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const started = await tryStartServer(options);
  if (!started.ok) throw new Error(started.problem);
  return started.server;
}

function listen(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    server.once('error', resolve);
    server.listen(port, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function portProblem(error: NodeJS.ErrnoException, port: number): string {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} is in use`,
    EACCES: `Port ${port} needs more rights than this account has`,
  };
  const reason = reasons[error.code ?? ''] ?? `Port ${port} can't be used (${error.message})`;
  return `${reason}: set PORT to a free one, for example PORT=4174 npm start.`;
}
