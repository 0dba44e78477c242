import { cp } from 'node:fs/promises';
import { build } from 'esbuild';

await build({ entryPoints: ['main.js'], bundle: true, splitting: true, format: 'esm', minify: true, outdir: 'public/build' });
// esbuild leaves files alone that are named by `new URL(…, import.meta.url)`.
await cp(new URL('assets', import.meta.resolve('area-explorer')), 'public/build/assets', { recursive: true });
