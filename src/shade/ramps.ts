import { interpolateBlues, interpolateOranges, interpolateViridis } from 'd3-scale-chromatic';
import type { Ramp } from '../state/planning/model.ts';

/** The colours of a ramp's classes, from the least value to the most, as `#rrggbb`. */
export interface RampColors {
  /** On light ground, where more is darker. */
  readonly light: readonly string[];
  /** On dark ground, where more is lighter: on both, more stands out. */
  readonly dark: readonly string[];
}

type Interpolate = (at: number) => string;

/** Scales that read the same with any colour vision, since lightness alone orders them; where each begins and ends on either ground. */
const RAMPS: Readonly<Record<Ramp, { readonly at: Interpolate; readonly light: Ends; readonly dark: Ends }>> = {
  blues: { at: interpolateBlues, light: [0.14, 1], dark: [0.9, 0.04] },
  oranges: { at: interpolateOranges, light: [0.14, 1], dark: [1, 0.04] },
  viridis: { at: interpolateViridis, light: [0.98, 0], dark: [0.12, 1] },
};

type Ends = readonly [least: number, most: number];

const SAMPLES = 200;

const known = new Map<string, RampColors>();

/** @param classes 0 to 7 */
export function rampColors(ramp: Ramp, classes: number): RampColors {
  const { at, light, dark } = RAMPS[ramp];
  const key = `${ramp} ${classes}`;
  const colors = known.get(key) ?? { light: stepsOf(at, light, classes), dark: stepsOf(at, dark, classes) };
  known.set(key, colors);
  return colors;
}

/** Colours at equal steps of lightness. */
function stepsOf(at: Interpolate, [start, end]: Ends, classes: number): readonly string[] {
  const samples = Array.from({ length: SAMPLES + 1 }, (_, index) => {
    const color = toHex(at(start + (index / SAMPLES) * (end - start)));
    return { color, lightness: lightnessOf(color) };
  });
  const [first, last] = [samples[0]?.lightness ?? 0, samples.at(-1)?.lightness ?? 0];
  return Array.from({ length: classes }, (_, index) => {
    // A single class is no least and no most.
    const part = classes === 1 ? 0.5 : index / (classes - 1);
    const wanted = first + part * (last - first);
    return samples.reduce((best, one) => (Math.abs(one.lightness - wanted) < Math.abs(best.lightness - wanted) ? one : best)).color;
  });
}

/** L* of CIE 1976, 0 to 100. */
export function lightnessOf(color: string): number {
  const luminance = luminanceOf(color);
  return luminance > 216 / 24389 ? 116 * Math.cbrt(luminance) - 16 : (luminance * 24389) / 27;
}

/** Relative luminance as WCAG has it, 0 to 1. */
export function luminanceOf(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `#rrggbb` or `rgb(…)`. */
function channelsOf(color: string): readonly number[] {
  return color.startsWith('#')
    ? (color.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16))
    : (color.match(/\d+/g) ?? []).map(Number);
}

function toHex(color: string): string {
  return `#${channelsOf(color).slice(0, 3).map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
