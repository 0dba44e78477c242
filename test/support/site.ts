import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';
import { startServer } from '../../tools/serve/server.ts';
import type { RunningServer, ServerOptions } from '../../tools/serve/server.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** Not `dist/`, so that a site being served from there does not change under its readers. */
const BUILT_SITE = join(PROJECT, 'node_modules', '.test-site');

/** Builds the site as `npm run build` does and returns its folder; the build's own words on failure. */
export async function buildSite(): Promise<string> {
  const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', BUILT_SITE, '--emptyOutDir'];
  // A process of its own: the test runner's NODE_ENV=test would build Lit's development form.
  const build = spawn(process.execPath, args, { cwd: PROJECT, stdio: 'inherit' });
  const code = await new Promise<number | null>((resolve, reject) => {
    build.on('error', reject).on('exit', resolve);
  });
  if (code !== 0) throw new Error('The site could not be built: see above.');
  return BUILT_SITE;
}

/**
 * Serves the built site once more for one test, with what differs: a sub-path, no ranges, another policy.
 * Stops it when the test ends. With another `root` it serves anything, such as a partner's page.
 */
export async function serveVariant(options: Partial<ServerOptions>): Promise<RunningServer> {
  const server = await startServer({ root: inject('siteRoot'), ...options });
  onTestFinished(() => server.close());
  return server;
}
