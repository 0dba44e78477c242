import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { earlyCode } from './tools/page/early-code.ts';
import { embedManifest } from './tools/page/embed-manifest.ts';
import { firstPicture } from './tools/page/first-picture/plugin.ts';
import { oembed } from './tools/page/oembed-plugin.ts';
import { pageTexts } from './tools/page/page-texts.ts';
import { plainImports } from './tools/page/plain-imports.ts';
import { precompressed, publishedData } from './tools/serve/vite-plugins.ts';

/** What the map needs besides its engine; the panels that measure or draw need it too, but none before the map. */
const MAP_PARTS = /[\\/]node_modules[\\/](?:@turf|pmtiles|fflate|robust-predicates|point-in-polygon-hao)[\\/]|[\\/]src[\\/]basemap[\\/]/;

/** The map engine's folder, so that its 440 KB are a file of their own that changes with its version alone. */
const MAP_ENGINE = /[\\/]node_modules[\\/]maplibre-gl[\\/]/;

/** Of the map's own modules, those that still pictures share: they must do without the engine. */
const MAP_SHARED = /[\\/]src[\\/]map[\\/](?:camera|marker-images|overlay-style|palette)\.ts$/;

/** What the map draws by and lists show: it comes with whichever is first, and lists do without the map. */
const RESULTS = /[\\/]src[\\/](?:state[\\/](?:results|when-painted)|search[\\/]street-middle|geo[\\/]approximate)\.ts$/;

/** And those that pictures of the live map share. */
const MAP_LIVE = /[\\/]src[\\/]map[\\/](?:engine|live-map)\.ts$/;

/** What stands around the map and comes with it. */
const MAP_SURROUND = /[\\/]src[\\/]panels[\\/](?:map-surround|map-controls|attributions?)\.ts$/;

/** What a page pays for before the map is wanted, in one file, but for the picture: a page that loads the explorer at once does without. */
const SHELL = /[\\/]src[\\/](?:embed[\\/](?!poster[\\/])|theme[\\/]tokens|app[\\/]attribute-names)|preload-helper/;

/** What the first view is made of, with all that these import: the explorer, and its panels, which a map alone does without. */
const APP = /[\\/]src[\\/]app[\\/]app\.ts$/;
const FIRST_PANELS = /[\\/]src[\\/](?:app[\\/]column|panels[\\/]home-panel)\.ts$/;

/** What the explorer's own page is going to import one after the other, first the panels, then the map. */
const EARLY = {
  place: '<!-- early-code -->',
  soon: ['/src/app/app.ts', '/src/app/column.ts'],
  later: ['/src/map/engine.ts', '/src/map/map-view.ts', '/src/panels/map-surround.ts'],
} as const;

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
    // Where a file of the code finds the site that it is part of; in code of others there is none.
    define: { EXPLORER_SITE: JSON.stringify(command === 'build' ? '../' : '../../') },
    plugins: [plainImports(), pageTexts('data/catalogue.json'), firstPicture('data'), earlyCode(EARLY), publishedData('data'), embedManifest(), oembed('data/catalogue.json', process.env['SITE_URL']), precompressed()],
    build: {
      target: 'baseline-widely-available',
      sourcemap: false,
      // Inlined assets would need `data:` in the content security policy of every host.
      assetsInlineLimit: 0,
      // Its helper and lists weigh 2 KB before the map, and it would write into the head of others' pages.
      modulePreload: false,
      // The map engine alone is over 1 MB; test/size.test.ts is the budget.
      chunkSizeWarningLimit: 1200,
      rolldownOptions: {
        // The map engine makes its workers from plain texts, which pages that demand Trusted Types refuse.
        transform: { inject: { Worker: [inProject('src/work/page-worker.ts'), 'PageWorker'] } },
        // Pages of others import the element from its own file.
        preserveEntrySignatures: 'exports-only',
        input: {
          explorer: inProject('index.html'),
          embed: inProject('embed.html'),
          'first-picture': inProject('src/first-picture/main.ts'),
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
              { name: 'map-shared', test: MAP_SHARED }, { name: 'drawn-results', test: RESULTS }, { name: 'map-live', test: MAP_LIVE }, { name: 'map-surround', test: MAP_SURROUND }, { name: 'app', test: APP, priority: 2 },
              { name: 'area-explorer', test: SHELL, priority: 3 }, { name: 'column', test: FIRST_PANELS, priority: 1 },
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
