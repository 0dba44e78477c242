import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/** As `src/reload/watch.ts` hears it. */
const REPORT = "dispatchEvent(new CustomEvent('ax-code-lost', { detail: error }))";

/**
 * Lets `import()` be just that, but for a word to the page's window where code does not arrive. Vite wraps each in a
 * helper that fetches style sheets and dependencies ahead; there are none of the first, and the second would write into
 * the head of others' pages.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === HELPER ? `export const __vitePreload = (load) => load().catch((error) => { ${REPORT}; throw error; });` : undefined),
  };
}
