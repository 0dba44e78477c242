import type { Plugin } from 'vite';

const ENGINE = /[\\/]node_modules[\\/]maplibre-gl[\\/]dist[\\/]maplibre-gl\.mjs$/;

/**
 * Lets the map engine resolve its worker's address, which is absolute, against the page's. As it is written, relative
 * to its own file, webpack takes the variable for a folder of files to choose from, and puts in an error.
 */
export function engineAtPage(): Plugin {
  return {
    name: 'engine-at-page',
    transform: (code, id) => (ENGINE.test(id) ? { code: code.replaceAll('import.meta.url', 'globalThis.location?.href'), map: null } : undefined),
  };
}
