import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { drawingOf, MARKER_BOX } from '../theme/marker.ts';
import type { MarkerShape } from '../catalogue/types.ts';
import { furnitureTemplate } from './furniture-template.ts';
import type { PaintedMap } from './paint-map.ts';
import type { MarkerLook, PlacedLabel, Shape, ShapeColor } from './shapes.ts';

/** Shrinks a filled ground about its middle, so that a dashed edge stays apart from it. */
const WITHIN_DASHES = 'translate(12 12) scale(0.62) translate(-12 -12)';
const FILLED: ReadonlySet<string> = new Set(['solid', 'half', 'faint']);

const HALO = 0.72;

/** Of a number's ring and its digits, as shares of its size. */
const [RING_RADIUS, RING_WIDTH, NUMBER_SIZE] = [0.42, 0.117, 0.48];

/**
 * A painted map as SVG; `pictureCss` must be among the styles of the element that renders it.
 * @param label what the picture shows, in words
 */
export function picture(map: PaintedMap, label: string): TemplateResult {
  const { width, height, body, shapes, labels, scale } = map;
  return html`<svg class=${scale === null ? 'picture sketch' : 'picture'} viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img" aria-label=${label}>
    ${halfClips(shapes)}
    <svg x=${body.x} y=${body.y} width=${body.width} height=${body.height} viewBox="0 0 ${body.width} ${body.height}">
      <rect class="map" width=${body.width} height=${body.height} />
      ${shapes.map(shapeTemplate)} ${crosses(map)} ${labels.map(labelTemplate)}
    </svg>
    ${furnitureTemplate(map)}
  </svg>`;
}

/** A layer's mark alone, in a box of its own; for legends beside a picture. Decorative. */
export function markerPicture(marker: MarkerLook, size: number): TemplateResult {
  return html`<svg class="mark" viewBox="0 0 ${size} ${size}" width=${size} height=${size} aria-hidden="true">
    ${halfClips([{ kind: 'marker', x: size / 2, y: size / 2, size, marker, emphasised: false }])}
    ${markerTemplate(size / 2, size / 2, size, marker)}
  </svg>`;
}

function shapeTemplate(shape: Shape): SVGTemplateResult {
  switch (shape.kind) {
    case 'path':
      return svg`<path class=${shape.className} d=${shape.d} color=${colorOf(shape.color)}
        stroke-width=${shape.strokeWidth ?? nothing} stroke-dasharray=${shape.dashes ?? nothing} />`;
    case 'circle':
      return svg`<circle class="overlay accuracy" cx=${shape.x} cy=${shape.y} r=${shape.radius} color=${colorOf(shape.color)} />`;
    case 'marker':
      return svg`${shape.emphasised ? svg`<circle class="halo" cx=${shape.x} cy=${shape.y} r=${shape.size * HALO} />` : nothing}
        ${markerTemplate(shape.x, shape.y, shape.size, shape.marker)}`;
    case 'number':
      return numberTemplate(shape);
  }
}

/** The ring begins at the top and runs clockwise. */
function numberTemplate({ x, y, size, parts }: Extract<Shape, { kind: 'number' }>): SVGTemplateResult {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  const arcs = parts.map(({ color, count }) => {
    const arc = svg`<circle r=${size * RING_RADIUS} fill="none" stroke=${colorOf(color)} stroke-width=${size * RING_WIDTH} pathLength=${total}
      stroke-dasharray="${count} ${total}" stroke-dashoffset=${-before} transform="rotate(-90)" />`;
    before += count;
    return arc;
  });
  return svg`<g class="number" transform="translate(${x} ${y})"><circle r=${size / 2} fill="var(--ax-paper)" />${arcs}
    <text text-anchor="middle" y=${size * 0.17} font-size=${size * NUMBER_SIZE} font-weight="650">${total}</text></g>`;
}

function colorOf(color: ShapeColor | undefined) {
  return color ? `var(--ax-${color})` : nothing;
}

function markerTemplate(x: number, y: number, size: number, { shape, fill, color: name, approximate }: MarkerLook): SVGTemplateResult {
  const { outline, inner, ground, innerStyle } = drawingOf(shape, fill);
  const color = `var(--ax-${name})`;
  const grounds = { color, paper: 'var(--ax-paper)', tint: `color-mix(in srgb, ${color} 30%, var(--ax-paper))` };
  const scale = size / MARKER_BOX;
  return svg`<g transform="translate(${x - size / 2} ${y - size / 2}) scale(${scale})">
    <path d=${outline} fill="var(--ax-paper)" stroke="var(--ax-paper)" stroke-width="5" stroke-linejoin="round" />
    <g transform=${approximate && FILLED.has(fill) ? WITHIN_DASHES : nothing}>
      <path d=${outline} fill=${grounds[ground]} />
      ${inner
        ? svg`<path d=${inner} clip-path=${fill === 'half' ? `url(#half-${shape})` : nothing} fill=${innerStyle === 'fill' ? color : 'none'}
            stroke=${innerStyle === 'stroke' ? color : 'none'} stroke-width="2" />`
        : nothing}
    </g>
    <path d=${outline} fill="none" stroke=${color} stroke-width="2" stroke-linejoin="round" stroke-dasharray=${approximate ? '3.2 2.4' : nothing} />
  </g>`;
}

/** One clip for each shape that is drawn half filled; the same id in two pictures names the same outline. */
function halfClips(shapes: readonly Shape[]) {
  const halves = new Set<MarkerShape>();
  for (const shape of shapes) if (shape.kind === 'marker' && shape.marker.fill === 'half') halves.add(shape.marker.shape);
  return [...halves].map((shape) => svg`<clipPath id="half-${shape}"><path d=${drawingOf(shape, 'half').outline} /></clipPath>`);
}

function labelTemplate({ text, x, y, anchor, size, turn, role }: PlacedLabel): SVGTemplateResult {
  return svg`<text class="label ${role}" x=${x} y=${y} text-anchor=${anchor} font-size=${size}
    transform=${turn ? `rotate(${turn} ${x} ${y})` : nothing}>${text}</text>`;
}

const CROSS = 4;

function crosses({ furniture }: PaintedMap) {
  const d = furniture.crosses.map(([x, y]) => `M${x - CROSS} ${y}h${2 * CROSS}M${x} ${y - CROSS}v${2 * CROSS}`).join('');
  return d ? svg`<path class="grid" d=${d} />` : nothing;
}
