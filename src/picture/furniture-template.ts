import { nothing, svg } from 'lit';
import { NORTH, type ScaleBar, type Tick } from './furniture.ts';
import { FOOT_HEIGHT, type PaintedMap } from './paint-map.ts';
import { round } from './path-data.ts';

const TICK = 4;
const BAR_HEIGHT = 4;

/** What stands on and around a map: its edge, north, ticks with coordinates, and under it the bar, the scale and the grid's name. */
export function furnitureTemplate(map: PaintedMap) {
  const { body, furniture } = map;
  const { ticks, northLetter, scaleBar, statedScale, gridName } = furniture;
  const isMeasured = ticks.length > 0 || scaleBar !== null;
  return svg`
    ${isMeasured ? svg`<rect class="neat" x=${body.x} y=${body.y} width=${body.width} height=${body.height} />` : nothing}
    ${ticks.map((tick) => tickTemplate(tick, map))}
    ${northLetter ? north(northLetter, body.x + body.width - NORTH.inset - NORTH.width, body.y + NORTH.inset) : nothing}
    ${scaleBar ? bar(scaleBar, body.x, footTop(map)) : nothing}
    ${statedScale ? svg`<text class="foot scale" x=${body.x + (scaleBar ? scaleBar.length + 44 : 0)} y=${footTop(map) + 17}>${statedScale}</text>` : nothing}
    ${gridName ? svg`<text class="foot" x=${body.x + body.width} y=${footTop(map) + 17} text-anchor="end">${gridName}</text>` : nothing}
  `;
}

function footTop({ height }: PaintedMap): number {
  return height - FOOT_HEIGHT;
}

function tickTemplate({ axis, at, text, isNamed }: Tick, { body }: PaintedMap) {
  const [right, bottom] = [body.x + body.width, body.y + body.height];
  if (axis === 'east') {
    const x = round(body.x + at);
    return svg`<path class="grid" d="M${x} ${bottom}v${TICK}M${x} ${body.y}v${-TICK}" />
      ${isNamed ? svg`<text class="tick" x=${x + 3} y=${bottom + 9}>${text}</text>` : nothing}`;
  }
  const y = round(body.y + at);
  return svg`<path class="grid" d="M${body.x} ${y}h${-TICK}M${right} ${y}h${TICK}" />
    ${isNamed ? svg`<text class="tick" x=${body.x - 5} y=${y - 3} transform="rotate(-90 ${body.x - 5} ${y - 3})">${text}</text>` : nothing}`;
}

function north(letter: string, x: number, y: number) {
  const middle = x + NORTH.width / 2;
  return svg`<rect class="north-plate" x=${x} y=${y} width=${NORTH.width} height=${NORTH.height} rx="3" />
    <path class="north" d="M${middle} ${y + 3}l5 13l-5-3l-5 3z" />
    <text class="north-letter" x=${middle} y=${y + 26} text-anchor="middle">${letter}</text>`;
}

/** Pieces dark and light by turns; the outline is drawn inside, so that the bar is as long as it says. */
function bar({ length, marks }: ScaleBar, x: number, top: number) {
  const y = top + 14;
  const pieces = marks.slice(1).map(({ at }, index) => ({ from: marks[index]?.at ?? 0, to: at, dark: index % 2 === 0 }));
  return svg`
    <rect class="bar light" x=${x + 0.4} y=${y} width=${length - 0.8} height=${BAR_HEIGHT} />
    ${pieces.map(({ from, to, dark }) => (dark ? svg`<path class="north scale-piece" d="M${x + from} ${y - 0.4}h${to - from}v${BAR_HEIGHT + 0.8}h${from - to}z" />` : nothing))}
    ${marks.map(({ at, text }, index) => svg`<text class="foot" x=${x + at} y=${y - 4} text-anchor=${index === 0 ? 'start' : 'middle'}>${text}</text>`)}
  `;
}
