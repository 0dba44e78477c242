import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/builder/manifest.ts';
import { embedManifest } from './embed-manifest.ts';

/** Builds a little site from these sources, of which `area-explorer.ts` is the element's script. */
async function buildSite(sources: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), 'embed-manifest-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'package.json': '{"version":"3.2.1","type":"module"}', ...sources })) await writeFile(join(root, name), text);
  const entries = Object.keys(sources).filter((name) => name !== 'shared.ts').map((name) => [name.replace('.ts', ''), join(root, name)]);
  await build({
    root, configFile: false, logLevel: 'silent', publicDir: false, plugins: [embedManifest()],
    build: {
      rolldownOptions: {
        preserveEntrySignatures: 'exports-only', input: Object.fromEntries(entries),
        output: { hashCharacters: 'hex', entryFileNames: 'assets/[name].js', chunkFileNames: 'assets/[name]-[hash:10].js' },
      },
    },
  });
  const read = (path: string): Promise<string> => readFile(join(root, 'dist', path), 'utf8');
  return { manifest: readManifest(JSON.parse(await read('embed.json'))), read };
}

const ELEMENT = 'console.log("the element"); export const AreaExplorerElement = 1;';

test.each([
  ['holds its code itself', { 'area-explorer.ts': ELEMENT }],
  ['hands on what the page imports too', { 'area-explorer.ts': ELEMENT, 'page.ts': 'import "./area-explorer.ts";' }],
])('names a script that never changes, with the hash of its bytes, where the entry %s', async (_, sources) => {
  const { manifest, read } = await buildSite(sources);
  expect(manifest).toMatchObject({ version: '3.2.1', entry: 'assets/area-explorer.js', pinned: { path: expect.stringMatching(/^assets\/area-explorer-[0-9a-f]{10}\.js$/) } });

  const pinned = await read(manifest?.pinned.path ?? '');
  expect(pinned).toContain('the element');
  expect(manifest?.pinned.integrity).toBe(`sha384-${createHash('sha384').update(pinned).digest('base64')}`);
});

test('another content has another name', async () => {
  const [one, other] = await Promise.all([buildSite({ 'area-explorer.ts': ELEMENT }), buildSite({ 'area-explorer.ts': ELEMENT.replace('the element', 'the element, mended') })]);
  expect(one.manifest?.pinned.path).not.toBe(other.manifest?.pinned.path);
});
