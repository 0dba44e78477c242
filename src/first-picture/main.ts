/** What the picture follows, or what changes neither it nor where the map looks; with anything else in the address there is none. */
const KNOWN = /^(area|view|lang|theme|utm_.*)$/;

/** Side of the map's tiles in CSS pixels. */
const TILE_PX = 512;

/** As the map's camera has it: margins, room for names, the height from which on they are whole, and what buttons and sources take. */
const MARGIN_PX = 32;
const NAME_PX = 64;
const ROOMY_PX = 480;
const CONTROLS_PX = 60;
const ATTRIBUTION_PX = 36;

const LEAVE_MS = 180;

const given = new URLSearchParams(location.search);
const picture = document.querySelector<HTMLElement>('.first-picture');
const drawing = picture?.querySelector('svg');
const host = picture?.parentElement;
if (picture && drawing && host) {
  if ([...given.keys()].every((name) => KNOWN.test(name))) show(picture, drawing, host);
  else picture.remove();
}

/** Shows the picture framed as the map is going to be, until that is drawn or somebody takes hold of it. */
function show(whole: HTMLElement, svg: SVGSVGElement, explorer: HTMLElement): void {
  const words = [...whole.querySelectorAll<HTMLElement>('[lang]')];
  const langs = words.map((part) => part.getAttribute('lang'));
  const lang = [given.get('lang'), ...navigator.languages].map((code) => code?.split('-')[0] ?? null).find((code) => langs.includes(code)) ?? langs[0];
  words.forEach((part, at) => langs[at] !== lang && part.remove());
  whole.style.colorScheme = given.get('theme') ?? '';
  // First called when there is something to be seen at all: not before the style sheet is there.
  const resized = new ResizeObserver(() => {
    whole.hidden = false;
    whole.hidden = !frame(whole, svg);
  });
  resized.observe(explorer);
  const leave = async (): Promise<void> => {
    resized.disconnect();
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    await whole.animate({ opacity: 0 }, isStill ? 0 : LEAVE_MS).finished;
    whole.remove();
  };
  for (const name of ['ready', 'view', 'selection', 'filter']) explorer.addEventListener(name, leave);
  for (const name of ['pointerdown', 'wheel', 'keydown']) explorer.addEventListener(name, (event) => event.composedPath().some(isMap) && whole.remove(), { passive: true });
}

function isMap(target: EventTarget): boolean {
  return target instanceof Element && target.localName.startsWith('ax-map');
}

/**
 * Frames the picture as the map frames what the address asks for: a view, an area, else all areas. Marks and names are
 * as large as the map's at its zoom.
 *
 * @returns whether the picture goes for that zoom
 */
function frame(whole: HTMLElement, svg: SVGSVGElement): boolean {
  const [world, left, top, first, last] = numbersIn(whole.dataset['plane'], ' ');
  const { width, height, left: edge } = whole.getBoundingClientRect();
  const area = given.get('area');
  const open = svg.querySelector<SVGGraphicsElement>(area ? `[data-area="${CSS.escape(area)}"]` : '.areas');
  const card = whole.querySelector('.card')?.getBoundingClientRect();
  if (!open || !card) return false;
  open.classList.add('open');
  const isSheet = card.left - edge < 1;
  const bottom = ATTRIBUTION_PX + (isSheet ? height / 2 : 0);
  const share = Math.min(1, (height - bottom) / ROOMY_PX);
  // What is free of a picture, from its left and from its top.
  const from = [(isSheet ? 0 : card.right - edge) + MARGIN_PX, NAME_PX * share] as const;
  const to = [width - CONTROLS_PX - MARGIN_PX, height - bottom - MARGIN_PX * share] as const;
  const box = open.getBBox();
  const fit = Math.min((to[0] - from[0]) / box.width, (to[1] - from[1]) / box.height);
  const [asked, lat, lon] = numbersIn(given.get('view'), '/');
  const zoom = asked || Math.log2((fit * world) / TILE_PX);
  const level = Math.floor(zoom);
  const unit = world / TILE_PX / 2 ** zoom;
  const [x, y] = asked
    ? [(lon / 360 + 0.5) * world - left - (width / 2) * unit, (0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / 2 / Math.PI) * world - top - (height / 2) * unit]
    : [box.x + box.width / 2 - ((from[0] + to[0]) / 2) * unit, box.y + box.height / 2 - ((from[1] + to[1]) / 2) * unit];
  svg.setAttribute('viewBox', `${x} ${y} ${width * unit} ${height * unit}`);
  for (const group of svg.querySelectorAll<SVGElement>('[data-zoom]')) {
    const [least, most] = numbersIn(group.dataset['zoom'], ' ');
    group.style.display = level < least || level > most ? 'none' : '';
  }
  // For what keeps its size: names, marks, letters of areas' names, and dashes, which the map draws for whole zooms.
  const sizes = { u: unit, m: unit * Math.min(1, Math.max(0.62, 0.62 + (zoom - 12) * 0.076)), t: Math.min(16, Math.max(12, zoom + 1)), d: 2 ** (zoom - level) };
  for (const [name, value] of Object.entries(sizes)) svg.style.setProperty(`--${name}`, `${value}`);
  return level >= first && level <= last;
}

/** As many as there are; those that are asked for and not there are not a number. */
function numbersIn(text: string | null | undefined, between: string): readonly [number, number, number, number, number] {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN] = (text ?? '').split(between).map(Number);
  return [a, b, c, d, e];
}
