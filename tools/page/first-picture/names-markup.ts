import type { PosterLabel } from '../../../src/embed/poster/poster.ts';
import { escapeHtml } from '../escape-html.ts';
import { themeColor } from './theme-color.ts';

/** As the map's labels have it: the mean width of a letter, the height of a line, and the gap over an area's edge. */
const LETTER_EM = 0.55;
const LINE_EM = 1.2;
const GAP_EM = 0.62;
const MIDDLE_EM = 0.35;

/** Longest line of a name on the map. */
const MOST_EM: Readonly<Record<PosterLabel['role'], number>> = { area: 14, part: 9 };

/** Names of the areas in one language: over the area's edge, a part's in its middle where the map gives it room. */
export function namesMarkup(labels: readonly PosterLabel[], lang: string): string {
  return `<g lang="${escapeHtml(lang)}">${labels.map((label) => nameMarkup(label, lang)).join('')}</g>`;
}

function nameMarkup({ x, y, role, color, lines }: PosterLabel, lang: string): string {
  const words = balanced((lines[lang] ?? Object.values(lines)[0] ?? []).join(' '), MOST_EM[role] / LETTER_EM);
  const first = role === 'area' ? GAP_EM - words.length * LINE_EM : MIDDLE_EM - ((words.length - 1) / 2) * LINE_EM;
  const spans = words.map((line, index) => `<tspan x="0" dy="${(index ? LINE_EM : first).toFixed(2)}em">${escapeHtml(line)}</tspan>`).join('');
  return `<g transform="translate(${x} ${y})"${role === 'part' ? ' data-zoom="12 99"' : ''}><text class="name ${role}" color="${themeColor(color)}">${spans}</text></g>`;
}

/** A name in as few lines as it needs, broken where the map breaks it: lines of about the same length, the last rather shorter. */
export function balanced(name: string, mostLetters: number): readonly string[] {
  const ideal = name.length / Math.ceil(name.length / mostLetters);
  return brokenAt(name.split(/\s+/), ideal, mostLetters).lines;
}

interface Broken {
  readonly lines: readonly string[];
  /** How far the lines are from the ideal. */
  readonly cost: number;
}

function brokenAt(words: readonly string[], ideal: number, mostLetters: number): Broken {
  const options = words.map((_word, index): Broken => {
    const line = words.slice(0, index + 1).join(' ');
    const off = (line.length - ideal) ** 2;
    if (index + 1 === words.length) return { lines: [line], cost: line.length < ideal ? off / 2 : off * 2 };
    if (index > 0 && line.length > mostLetters) return { lines: [], cost: Infinity };
    const rest = brokenAt(words.slice(index + 1), ideal, mostLetters);
    return { lines: [line, ...rest.lines], cost: off + rest.cost };
  });
  return options.reduce((best, option) => (option.cost < best.cost ? option : best));
}
