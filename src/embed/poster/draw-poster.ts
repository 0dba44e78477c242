import type { Poster, PosterCluster, PosterLabel, PosterSymbol } from './poster.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Side of the square that marks are drawn in, in CSS pixels, and of the box that their paths are in. */
const MARK_PX = 15;
const MARK_BOX = 24;
const CLUSTER_PX = 12.5;
const LINE_HEIGHT_EM = 1.15;

type Attributes = Readonly<Record<string, string | number>>;

/**
 * A poster as a picture. Lengths that do not grow with it are in CSS pixels: `--u` is how many units one is for names, `--m` for marks. Only
 * attributes and text, so that no policy of a host page minds.
 *
 * @param lang one of the poster's languages
 */
export function drawPoster(poster: Poster, lang: string): SVGSVGElement {
  const picture = make('svg', { class: 'map', 'aria-hidden': 'true', preserveAspectRatio: 'xMidYMid slice' });
  const looks = poster.symbols.map(drawSymbol);
  picture.append(
    ...poster.ground.map(([kind, d]) => make('path', { class: `ground ${kind}`, d })),
    ...poster.outlines.map(({ role, color, dashed, path: d }) => colored(make('path', { class: `outline ${role}${dashed ? ' dashed' : ''}`, d }), color)),
    ...poster.marks.flatMap(([symbol, x, y]) => {
      const look = looks[symbol];
      return look ? [placed(x, y, 'mark', [look.cloneNode(true)])] : [];
    }),
    ...poster.clusters.map(drawCluster),
    ...poster.labels.map((label) => drawLabel(label, lang)),
  );
  return picture;
}

function drawSymbol({ color, outline, ground, inner, innerStyle, approximate }: PosterSymbol): SVGElement {
  const mark = colored(make('g', { transform: `scale(${MARK_PX / MARK_BOX}) translate(-12 -12)` }), color);
  const within = make('g', approximate ? { transform: 'translate(12 12) scale(.62) translate(-12 -12)' } : {});
  if (ground !== 'paper') within.append(make('path', { d: outline, class: ground }));
  if (inner) within.append(drawInner(inner, innerStyle, outline));
  mark.append(make('path', { d: outline, class: 'halo' }), within, make('path', { d: outline, class: approximate ? 'edge dashed' : 'edge' }));
  return mark;
}

/** Cut at the shape, which what fills it by halves reaches beyond. Clipping measures from the box of what is clipped: that of the whole mark. */
function drawInner(inner: string, style: PosterSymbol['innerStyle'], outline: string): SVGElement {
  const clipped = make('g', { 'clip-path': `path("${outline}")` });
  clipped.append(make('rect', { width: MARK_BOX, height: MARK_BOX, fill: 'none' }), make('path', { d: inner, class: style }));
  return clipped;
}

function drawCluster({ x, y, parts }: PosterCluster): SVGElement {
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  let before = 0;
  const arcs = parts.map(([color, count]) => {
    const arc = make('circle', { class: 'arc', r: CLUSTER_PX - 3, pathLength: total, 'stroke-dasharray': `${count} ${total}`, 'stroke-dashoffset': -before });
    before += count;
    return colored(arc, color);
  });
  const number = make('text', { class: 'number', y: '.35em' });
  number.textContent = String(total);
  return placed(x, y, 'mark', [make('circle', { class: 'disc', r: CLUSTER_PX }), ...arcs, number]);
}

/** A target area's name ends over its place, a part's is centred on it. */
function drawLabel({ x, y, role, color, lines }: PosterLabel, lang: string): SVGElement {
  const words = lines[lang] ?? Object.values(lines)[0] ?? [];
  const first = role === 'area' ? 0.4 - words.length * LINE_HEIGHT_EM : 0.35 - ((words.length - 1) / 2) * LINE_HEIGHT_EM;
  const label = make('text', { class: `name ${role}` });
  label.append(...words.map((line, index) => {
    const span = make('tspan', { x: 0, dy: `${index ? LINE_HEIGHT_EM : first}em` });
    span.textContent = line;
    return span;
  }));
  return colored(placed(x, y, 'label', [label]), color);
}

/** At a place, in CSS pixels however large the picture is. */
function placed(x: number, y: number, className: string, parts: readonly Node[]): SVGElement {
  const place = make('g', { transform: `translate(${x} ${y})` });
  const sized = make('g', { class: className });
  sized.append(...parts);
  place.append(sized);
  return place;
}

function colored(shape: SVGElement, color: string): SVGElement {
  shape.style.color = `var(--ax-${color})`;
  return shape;
}

function make<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: Attributes): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
