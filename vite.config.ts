import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageTexts } from './tools/page/page-texts.ts';
import { precompressed, publishedData } from './tools/serve/vite-plugins.ts';

/** What the map needs besides its engine; the panels that measure or draw need it too, but none before the map. */
const MAP_PARTS = /[\\/]node_modules[\\/](?:@turf|pmtiles|fflate|robust-predicates|point-in-polygon-hao)[\\/]|[\\/]src[\\/]basemap[\\/]/;

/** The map engine's folder, so that its 440 KB are a file of their own that changes with its version alone. */
const MAP_ENGINE = /[\\/]node_modules[\\/]maplibre-gl[\\/]/;

const MAP_FOLDER = '/src/map/';

/** Hexadecimal, so that no fixed name (`area-explorer.js`) can look hashed to a server's cache rule. */
const HASHED = 'assets/[name]-[hash:10]';

const names = {
  hashCharacters: 'hex',
  entryFileNames: 'assets/[name].js',
  assetFileNames: `${HASHED}.[ext]`,
} as const;

export default defineConfig(({ command }) => {
  // A NODE_ENV left over in the shell must not decide which build of Lit people get.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    base: './',
    plugins: [pageTexts('data/catalogue.json'), publishedData('data'), precompressed()],
    build: {
      target: 'baseline-widely-available',
      sourcemap: false,
      // Inlined assets would need `data:` in the content security policy of every host.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The map engine alone is over 1 MB; test/size.test.ts is the budget.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        input: { 'area-explorer': fileURLToPath(new URL('index.html', import.meta.url)) },
        output: {
          ...names,
          chunkFileNames: ({ facadeModuleId, name }) => {
            const isMap = facadeModuleId?.includes(MAP_FOLDER) === true && !name.startsWith('map-');
            return isMap ? 'assets/map-[name]-[hash:10].js' : `${HASHED}.js`;
          },
          codeSplitting: { groups: [{ name: 'maplibre', test: MAP_ENGINE }, { name: 'map-parts', test: MAP_PARTS }] },
        },
      },
    },
    worker: {
      format: 'es',
      rolldownOptions: {
        output: { ...names, entryFileNames: `${HASHED}.js`, chunkFileNames: `${HASHED}.js` },
      },
    },
    server: { host: 'localhost' },
  };
});
