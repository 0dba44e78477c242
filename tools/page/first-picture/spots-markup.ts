import type { PosterSymbol } from '../../../src/embed/poster/poster.ts';
import { MARKER_BOX } from '../../../src/theme/marker.ts';
import type { Spot } from './places.ts';
import { themeColor } from './theme-color.ts';

/** Shrinks what is inside a dashed edge, so that the edge stands free. */
const WITHIN_DASHES = 'translate(12 12) scale(.62) translate(-12 -12)';

/** Of the map's image of a number, in CSS pixels of its full size. */
const DISC_PX = 14.5;
const RING_PX = 12.25;

/** Marks, then numbers, each in a group of the zooms that it is seen at; how they look is said once. */
export function spotsMarkup(spots: readonly Spot[]): string {
  const looks = [...new Set(spots.flatMap(({ symbol }) => (symbol ? [JSON.stringify(symbol)] : [])))];
  const symbols = looks.map((look, at) => symbolMarkup(`first-${at}`, JSON.parse(look) as PosterSymbol));
  const marks = grouped(spots.filter(({ symbol }) => symbol), ({ at: [x, y], symbol }) => `<use href="#first-${looks.indexOf(JSON.stringify(symbol))}" x="${x}" y="${y}"/>`);
  const numbers = grouped(spots.filter(({ symbol }) => !symbol), numberMarkup);
  return `<defs>${symbols.join('')}</defs>${marks}${numbers}`;
}

function grouped(spots: readonly Spot[], markup: (spot: Spot) => string): string {
  const groups = new Map<string, string>();
  for (const spot of spots) {
    const zooms = spot.zooms.join(' ');
    groups.set(zooms, (groups.get(zooms) ?? '') + markup(spot));
  }
  return [...groups].map(([zooms, inner]) => `<g data-zoom="${zooms}">${inner}</g>`).join('');
}

function symbolMarkup(id: string, { color, outline, ground, inner, innerStyle, approximate }: PosterSymbol): string {
  const half = MARKER_BOX / 2;
  const filled = ground === 'paper' ? '' : `<path class="${ground}" d="${outline}"/>`;
  // Cut at the shape. Clipping measures from the box of what is clipped: that of the whole mark.
  const within = inner && `<g clip-path='path("${outline}")'><rect width="${MARKER_BOX}" height="${MARKER_BOX}" fill="none"/><path class="${innerStyle}" d="${inner}"/></g>`;
  const inside = filled + within && `<g${approximate ? ` transform="${WITHIN_DASHES}"` : ''}>${filled}${within}</g>`;
  const edge = `<path class="edge${approximate ? ' dashed' : ''}" d="${outline}"/>`;
  return `<g id="${id}" class="mark" color="${themeColor(color)}"><g transform="translate(-${half} -${half})"><path class="halo" d="${outline}"/>${inside}${edge}</g></g>`;
}

/** Its ring is parted as the map's is, from the top clockwise. */
function numberMarkup({ at: [x, y], parts }: Spot): string {
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  const arcs = parts.map(([color, count]) => {
    const dashes = parts.length > 1 ? ` pathLength="${total}" stroke-dasharray="${count} ${total}"${before ? ` stroke-dashoffset="-${before}"` : ''}` : '';
    before += count;
    return `<circle class="arc" color="${themeColor(color)}" r="${RING_PX}"${dashes}/>`;
  });
  return `<g transform="translate(${x} ${y})"><g class="mark"><circle class="disc" r="${DISC_PX}"/>${arcs.join('')}<text class="number" y=".35em">${total}</text></g></g>`;
}
