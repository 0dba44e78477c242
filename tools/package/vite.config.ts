import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import site from '../../vite.config.ts';
import { engineAtPage } from './engine-at-page.ts';
import { ENTRIES } from './entries.ts';

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * Builds the package into `package/`: the site's own build without pages and data, in a form that bundlers take on.
 *
 * All modules lie in one folder and name their assets by `new URL('assets/…', import.meta.url)`: Vite and webpack
 * follow that, and for other bundlers it is enough to copy `assets/`. Each worker is one file, since a bundler that
 * moves it doesn't look for what it imports.
 */
export default defineConfig((env): UserConfig => {
  const { build, worker, ...rest } = site(env);
  const { input: _pages, output, ...rolldown } = build?.rolldownOptions ?? {};
  const [names] = [output ?? {}].flat();
  const [workerNames] = [worker?.rolldownOptions?.output ?? {}].flat();
  return {
    ...rest,
    root: inProject('.'),
    publicDir: false,
    plugins: [engineAtPage()],
    // As a library Vite leaves both `import()` and this to who bundles it further; there is nothing left to decide here.
    define: { 'process.env.NODE_ENV': '"production"', EXPLORER_SITE: 'undefined' },
    build: {
      ...build,
      outDir: 'package',
      lib: { entry: Object.fromEntries(ENTRIES.map(({ name, source }) => [name, inProject(source)])), formats: ['es'] },
      rolldownOptions: {
        ...rolldown,
        checks: { pluginTimings: false },
        // The site's groups are weighed for its own first view; here they would put all entries into one file.
        output: { ...names, codeSplitting: true, minify: true, entryFileNames: '[name].js', chunkFileNames: 'part-[name]-[hash:10].js' },
      },
    },
    worker: { ...worker, rolldownOptions: { ...worker?.rolldownOptions, output: { ...workerNames, codeSplitting: false } } },
  };
});
