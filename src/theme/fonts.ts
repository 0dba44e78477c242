import latin from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?url&no-inline';
import latinExtended from '@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2?url&no-inline';

/**
 * The map's labels name their weight in the family, since that is all a style can say.
 * Each is the same variable file under another name.
 */
export const MAP_FONTS = { regular: 'Area Explorer Sans', medium: 'Area Explorer Sans Medium', bold: 'Area Explorer Sans Semibold' } as const;

const FILES = [
  { url: latin, range: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD' },
  { url: latinExtended, range: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F, U+1EF2-1EFF' },
];

/** How long words wait for their font, before they come in another and move a little when it is there. */
const FONT_PATIENCE_MS = 1000;

/** Settles when the interface can be written in its own font, or that takes too long; `registerFonts` comes first. */
export async function interfaceFont(): Promise<void> {
  const loaded = document.fonts.load(`1em "${MAP_FONTS.regular}"`).catch(() => undefined);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE_MS))]);
}

/** Registers the fonts with the document, once: `@font-face` inside a shadow root has no effect. */
export function registerFonts(): void {
  const known = new Set([...document.fonts].map((face) => face.family.replaceAll('"', '')));
  for (const family of new Set(Object.values(MAP_FONTS))) {
    if (known.has(family)) continue;
    for (const { url, range } of FILES) {
      document.fonts.add(new FontFace(family, `url(${JSON.stringify(url)}) format('woff2')`, { weight: '300 900', unicodeRange: range, display: 'swap' }));
    }
  }
}
