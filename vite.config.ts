import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageTexts } from './tools/page/page-texts.ts';
import { precompressed, publishedData } from './tools/serve/vite-plugins.ts';

/** What the map needs besides its engine; the panels that measure or draw need it too, but none before the map. */
const MAP_PARTS = /[\\/]node_modules[\\/](?:@turf|pmtiles|fflate|robust-predicates|point-in-polygon-hao)[\\/]|[\\/]src[\\/]basemap[\\/]/;

/** The map engine's folder, so that its 440 KB are a file of their own that changes with its version alone. */
const MAP_ENGINE = /[\\/]node_modules[\\/]maplibre-gl[\\/]/;

/** Of the map's own modules, those that still pictures share: they must do without the engine. */
const MAP_SHARED = /[\\/]src[\\/]map[\\/](?:marker-images|overlay-style|palette)\.ts$/;

/** And those that pictures of the live map share. */
const MAP_LIVE = /[\\/]src[\\/]map[\\/](?:engine|live-map)\.ts$/;

/** What the first view shares with panels that load later: in one file it weighs less than in the thirty that would share it. */
const FIRST_SHARED = new RegExp(
  [
    String.raw`node_modules/(?:lit-html/(?:lit-html|directive)|lit-element/lit-element|@lit/reactive-element/(?:css-tag|reactive-element|decorators/(?:custom-element|property|state))|@lit/context/.*)\.js`,
    String.raw`src/(?:state/(?:actions|selectors|context|state|url|parameter-notice|walk/reach|(?:filters|params)/[\w-]+)|catalogue/(?:own-layer|limits|problem|refs|json|areas-layer|place-keys))\.ts`,
    String.raw`src/(?:i18n/(?:en|format|messages|text|fold)|fields/number|theme/(?:controls|fonts|marker|tokens)|panels/(?:links|go)|geo/approximate|search/street-middle)\.ts`,
  ].map((path) => `${path.replaceAll('/', String.raw`[\\/]`)}$`).join('|'),
);

const MAP_FOLDER = '/src/map/';

/** Hexadecimal, so that no fixed name (`area-explorer.js`) can look hashed to a server's cache rule. */
const HASHED = 'assets/[name]-[hash:10]';

const inProject = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
        // Pages of others import the element from its own file.
        preserveEntrySignatures: 'exports-only',
        input: {
          explorer: inProject('index.html'),
          embed: inProject('embed.html'),
          'area-explorer': inProject('src/embed/area-explorer.ts'),
          'area-explorer-client': inProject('src/frame/client.ts'),
        },
        output: {
          ...names,
          chunkFileNames: ({ facadeModuleId, name }) => {
            const isMap = facadeModuleId?.includes(MAP_FOLDER) === true && !name.startsWith('map-');
            return isMap ? 'assets/map-[name]-[hash:10].js' : `${HASHED}.js`;
          },
          codeSplitting: {
            groups: [
              { name: 'maplibre', test: MAP_ENGINE }, { name: 'map-parts', test: MAP_PARTS },
              { name: 'map-shared', test: MAP_SHARED }, { name: 'map-live', test: MAP_LIVE }, { name: 'shared', test: FIRST_SHARED, priority: 1 },
            ],
          },
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
