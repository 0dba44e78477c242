import TinySDF from '@mapbox/tiny-sdf';

const BUFFER = 3;
/** Where Mapbox's own glyphs have their top, in pixels above the baseline. */
const TOP = 26;

/** Draws the characters of a range, as those who write glyph files want them. */
globalThis.drawGlyphs = (first, last) => {
  const sdf = new TinySDF({ fontSize: 24, buffer: BUFFER, radius: 8, cutoff: 0.25, fontFamily: 'Noto Sans, sans-serif' });
  const glyphs = [];
  for (let code = Math.max(32, first); code <= last; code++) {
    if (code >= 127 && code < 160) continue;
    const { data, glyphWidth, glyphHeight, glyphTop, glyphLeft, glyphAdvance } = sdf.draw(String.fromCodePoint(code));
    glyphs.push({ id: code, bitmap: glyphWidth ? [...data] : [], width: glyphWidth, height: glyphHeight, left: glyphLeft, top: glyphTop - TOP, advance: Math.round(glyphAdvance) });
  }
  return glyphs;
};
