const LONG_MS = 550;
const STILL_PX = 10;

/** Notices fingers that are held on an element. */
export class LongPress {
  readonly #element: HTMLElement;
  readonly #listening = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from = { x: 0, y: 0 };
  #isLong = false;

  /** @param element gets a `contextmenu` of its own with a long press, since not every phone sends one; it does not leave the element */
  constructor(element: HTMLElement) {
    this.#element = element;
    const { signal } = this.#listening;
    element.addEventListener('pointerdown', (event) => this.#begin(event), { signal });
    element.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (Math.hypot(clientX - this.#from.x, clientY - this.#from.y) > STILL_PX) this.#stop();
    }, { signal });
    for (const type of ['pointerup', 'pointercancel'] as const) element.addEventListener(type, () => this.#stop(), { signal });
  }

  /** Whether the present press, or the one that just ended, is a long one. */
  get isLong(): boolean {
    return this.#isLong;
  }

  end(): void {
    this.#stop();
    this.#listening.abort();
  }

  #begin({ pointerType, isPrimary, clientX, clientY }: PointerEvent): void {
    this.#stop();
    this.#isLong = false;
    if (pointerType !== 'touch' || !isPrimary) return;
    this.#from = { x: clientX, y: clientY };
    this.#timer = setTimeout(() => {
      this.#isLong = true;
      this.#element.dispatchEvent(new MouseEvent('contextmenu', { cancelable: true }));
    }, LONG_MS);
  }

  #stop(): void {
    clearTimeout(this.#timer);
  }
}
