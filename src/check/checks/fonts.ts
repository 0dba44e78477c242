import { MAP_FONTS, registerFonts } from '../../theme/fonts.ts';
import { warning, passed, type Check } from '../model.ts';

/** Loads the typefaces of the interface and of the map's labels; without them both fall back to the device's own. */
export const fontsCheck: Check = {
  id: 'fonts',
  async run({ words, codeOrigin }) {
    registerFonts();
    const families = [...new Set<string>(Object.values(MAP_FONTS))];
    const loaded = await Promise.all(families.map((family) => isLoaded(family)));
    const missing = families.filter((_, index) => !loaded[index]);
    return missing.length ? warning(words.fontsMissing(missing.join(', ')), words.allowFonts(codeOrigin)) : passed(words.fontsLoaded(families.length));
  },
};

async function isLoaded(family: string): Promise<boolean> {
  try {
    const faces = await document.fonts.load(`16px ${JSON.stringify(family)}`, 'Aã');
    return faces.length > 0 && faces.every(({ status }) => status === 'loaded');
  } catch {
    return false;
  }
}
