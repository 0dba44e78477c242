import { drawPoster } from './draw-poster.ts';
import { viewOf, type Covered } from './framing.ts';
import type { Poster } from './poster.ts';

/** Of a picture beside the panels of a wide page, in which marks are as large as the map's. */
const USUAL_UNITS_PER_PX = 2;

/** From here on there is room for the names of whole areas only. */
const SMALL_UNITS_PER_PX = 2.6;

const NAME_GAP_PX = 3;

/** The still map that lies where the explorer's is going to be; a picture of the page's own, in the slot, takes its place. */
export class PictureView {
  readonly element = document.createElement('div');
  readonly #slot = document.createElement('slot');
  readonly #covered: (width: number, height: number) => Covered;
  readonly #resized = new ResizeObserver(() => this.#frame());
  #poster: Poster | undefined;
  #drawing: SVGSVGElement | undefined;

  /**
   * @param covered room that something else takes of the picture
   * @param over when the size of this changes, that room does too
   */
  constructor(covered: (width: number, height: number) => Covered, over: Element) {
    this.#covered = covered;
    this.element.className = 'picture';
    this.#slot.name = 'poster';
    this.element.append(this.#slot);
    this.#resized.observe(this.element);
    this.#resized.observe(over);
  }

  draw(poster: Poster, lang: string): void {
    this.#poster = poster;
    this.#drawing = drawPoster(poster, lang);
    this.#slot.replaceChildren(this.#drawing);
    this.#frame();
  }

  /** Stays as it is framed now, whatever changes. */
  hold(): void {
    this.#resized.disconnect();
  }

  /** Settles when it can't be seen any more. */
  async fade(): Promise<void> {
    const durationMs = Number.parseFloat(getComputedStyle(this.element).getPropertyValue('--ax-motion')) || 0;
    await this.element.animate({ opacity: [1, 0] }, { duration: durationMs, fill: 'forwards' }).finished.catch(() => undefined);
  }

  remove(): void {
    this.hold();
    this.element.remove();
  }

  #frame(): void {
    const { offsetWidth: width, offsetHeight: height } = this.element;
    if (!this.#poster || !this.#drawing || !width || !height) return;
    const view = viewOf(this.#poster, width, height, this.#covered(width, height));
    this.#drawing.setAttribute('viewBox', view.map((value) => value.toFixed(1)).join(' '));
    const unitsPerPx = view[2] / width;
    this.#drawing.toggleAttribute('data-small', unitsPerPx > SMALL_UNITS_PER_PX);
    this.#drawing.style.setProperty('--u', String(unitsPerPx));
    // Where the picture is small, marks give way to each other a little.
    this.#drawing.style.setProperty('--m', String(Math.sqrt(unitsPerPx * USUAL_UNITS_PER_PX)));
    partNames([...this.#drawing.querySelectorAll<SVGTextElement>('.name.area')]);
  }
}

/** Moves names that lie on each other apart, sideways. */
function partNames(names: readonly SVGTextElement[]): void {
  for (const name of names) name.style.translate = '';
  names.forEach((name, index) => {
    for (const other of names.slice(0, index)) {
      const [a, b] = [name.getBoundingClientRect(), other.getBoundingClientRect()];
      const overlap = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      if (overlap <= 0 || Math.min(a.bottom, b.bottom) <= Math.max(a.top, b.top)) continue;
      const shift = (Math.sign(a.left + a.right - b.left - b.right) || 1) * (overlap / 2 + NAME_GAP_PX);
      name.style.translate = `${shift}px`;
      other.style.translate = `${-shift}px`;
    }
  });
}
