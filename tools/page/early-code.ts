import type { Plugin } from 'vite';

/** As much of a built chunk as is looked at. */
export interface Chunk {
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  /** File names of the chunks that it imports. */
  readonly imports: readonly string[];
}

/** Modules that the page is going to import, what it needs first first; pages without the place are left alone. */
export interface EarlyCode {
  readonly place: string;
  readonly soon: readonly string[];
  /** Large, and of no use before the rest. */
  readonly later: readonly string[];
}

/**
 * Has the browser fetch code beside the page that would be asked for only once other code runs. A browser that does
 * not know the links loses nothing.
 */
export function earlyCode({ place, soon, later }: EarlyCode): Plugin {
  return {
    name: 'early-code',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        if (!html.includes(place)) return html;
        const chunks = Object.values(bundle).flatMap((one) => (one.type === 'chunk' ? [one] : []));
        const first = filesOf(chunks, soon);
        const others = filesOf(chunks, later).filter((file) => !first.includes(file));
        return html.replace(place, () => [...first.map((file) => link(file)), ...others.map((file) => link(file, ' fetchpriority="low"'))].join('\n    '));
      },
    },
  };
}

/**
 * The files that hold modules, with all that these import.
 *
 * @throws for a module that is in no chunk: it was renamed
 */
export function filesOf(chunks: readonly Chunk[], modules: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (chunk: Chunk | undefined): void => {
    if (!chunk || found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file));
  };
  for (const module of modules) {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)));
    if (!chunk) throw new Error(`The page is to fetch ${module} early, which is in no file of the build.`);
    add(chunk);
  }
  return [...found];
}

function link(file: string, more = ''): string {
  return `<link rel="modulepreload" href="./${file}"${more} />`;
}
