import { describe, expect, test } from 'vitest';
import type { Tint } from '../catalogue/types.ts';
import { tokens } from '../theme/tokens.ts';
import { tintColor, toHex, type Palette } from './palette.ts';

test.each([
  ['rgb(26, 86, 176)', '#1a56b0'],
  ['rgb(0, 0, 0)', '#000000'],
  ['rgb(255 255 255)', '#ffffff'],
  ['rgba(26, 86, 176, 0.5)', 'rgba(26, 86, 176, 0.5)'],
  ['color(srgb 0.1 0.2 0.3)', 'color(srgb 0.1 0.2 0.3)'],
  ['#1a56b0', '#1a56b0'],
])('%s becomes %s', (computed, hex) => {
  expect(toHex(computed)).toBe(hex);
});

describe('tints', () => {
  const NAMES = ['azulejo', 'plum', 'teal', 'ochre', 'slate', 'moss', 'brick'] as const;
  const token = (name: string, theme: 'light' | 'dark'): string =>
    new RegExp(`--ax-${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.[theme === 'light' ? 1 : 2] ?? '';
  const paletteOf = (theme: 'light' | 'dark'): Pick<Palette, 'layers' | 'paper'> => ({
    paper: token('paper', theme),
    layers: {
      azulejo: token('azulejo', theme), plum: token('plum', theme), teal: token('teal', theme), ochre: token('ochre', theme),
      slate: token('slate', theme), moss: token('moss', theme), brick: token('brick', theme),
    },
  });

  test('are the colour itself, and paler towards the paper', () => {
    const palette = { ...paletteOf('light'), paper: '#ffffff' };
    expect((['teal-1', 'teal-2', 'teal-3'] as const).map((tint) => tintColor(palette, tint))).toEqual(['#b8d8d2', '#61a89c', '#00735f']);
    expect(tintColor(palette, 'teal-1', 3)).toBe('#00735f');
  });

  test.each(['light', 'dark'] as const)('differ from the street map and from each other in lightness in the %s theme, as the map draws them', (theme) => {
    const palette = paletteOf(theme);
    const ground = theme === 'light' ? '#f5f4f0' : '#1c2027';
    for (const name of NAMES) {
      const tints: readonly Tint[] = [`${name}-1`, `${name}-2`, `${name}-3`];
      const drawn = [ground, ...tints.map((tint) => over(tintColor(palette, tint), ground, 0.55))].map(luminance);
      const steps = drawn.slice(1).map((value, at) => contrast(value, drawn[at] ?? 0));
      expect(Math.min(...steps), `${name}: ${steps.map((step) => step.toFixed(2)).join(', ')}`).toBeGreaterThan(1.12);
    }
  });
});

function channels(hex: string): readonly number[] {
  return (hex.match(/[0-9a-f]{2}/g) ?? []).map((part) => parseInt(part, 16));
}

function over(hex: string, ground: string, share: number): string {
  const below = channels(ground);
  return toHex(`rgb(${channels(hex).map((part, at) => Math.round(part * share + (below[at] ?? 0) * (1 - share))).join(', ')})`);
}

/** Relative luminance and contrast as WCAG 2 has them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
