const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Luminance at which black and white text stand out equally. */
const EQUAL_CONTRAST = 0.179;

/** The ink that reads better on an operator's `#rrggbb`; `null` for what is no such colour. */
export function inkOn(color: string): 'black' | 'white' | null {
  const match = HEX.exec(color);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((pair) => linear(Number.parseInt(pair, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > EQUAL_CONTRAST ? 'black' : 'white';
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
