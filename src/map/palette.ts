import type { PaletteName, Tint } from '../catalogue/types.ts';
import { TINT_SHARES } from '../theme/marker.ts';

const NAMES: readonly PaletteName[] = ['azulejo', 'plum', 'teal', 'ochre', 'slate', 'moss', 'brick'];

/** The theme's colours as the engine wants them: resolved, not as custom properties. */
export interface Palette {
  readonly dark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly quiet: string;
  readonly accent: string;
  /** Ground where there are no data. */
  readonly beyond: string;
  readonly layers: Readonly<Record<PaletteName, string>>;
}

/**
 * Reads the theme's custom properties as they apply to an element.
 * A custom property holds `light-dark(…)` unresolved, so each is resolved through a real colour property.
 */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const color = (name: string): string => {
    probe.style.color = `var(--ax-${name})`;
    return toHex(getComputedStyle(probe).color);
  };
  const layers = Object.fromEntries(NAMES.map((name) => [name, color(name)]));
  const palette: Palette = {
    paper: color('paper'),
    ink: color('ink'),
    quiet: color('ink-2'),
    accent: color('accent'),
    beyond: color('paper-3'),
    dark: isDark(color('paper')),
    layers: { azulejo: '', plum: '', teal: '', ochre: '', slate: '', moss: '', brick: '', ...layers },
  };
  probe.remove();
  return palette;
}

/** Calls back, until the signal ends it, when custom properties that the colours follow from were given other values, as a page does for its look. */
export function watchPalette(host: HTMLElement, changed: () => void, signal: AbortSignal): void {
  const watched = ['paper', 'paper-3', 'ink', 'ink-2', 'accent', ...NAMES].map((name) => `--ax-${name}`);
  let isDue = false;
  // No other event tells of it: a transition begins and ends with the change.
  host.style.transition = watched.map((name) => `${name} 1ms allow-discrete`).join();
  host.addEventListener('transitionend', ({ target, propertyName }) => {
    if (isDue || target !== host || !watched.includes(propertyName)) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      if (!signal.aborted) changed();
    });
  }, { signal });
}

/** `rgb(26, 86, 176)` to `#1a56b0`; other notations come back as they are, the engine reads them too. */
export function toHex(color: string): string {
  const match = /^rgb\((\d+),? (\d+),? (\d+)\)$/.exec(color);
  if (!match) return color;
  return `#${match.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour of a tint: paler towards the paper, in the light theme and in the dark. */
export function tintColor({ layers, paper }: Pick<Palette, 'layers' | 'paper'>, tint: Tint, strength = Number(tint.slice(-1))): string {
  const color = layers[NAMES.find((name) => tint.startsWith(name)) ?? 'slate'];
  const share = TINT_SHARES[strength - 1] ?? 1;
  const to = partsOf(color);
  return `#${partsOf(paper).map((part, at) => Math.round(part + ((to[at] ?? 0) - part) * share).toString(16).padStart(2, '0')).join('')}`;
}

function isDark(paper: string): boolean {
  const [red = 255, green = 255, blue = 255] = partsOf(paper);
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Red, green and blue of `#1a56b0`. */
function partsOf(hex: string): readonly number[] {
  return (hex.match(/[0-9a-f]{2}/gi) ?? []).map((part) => parseInt(part, 16));
}
