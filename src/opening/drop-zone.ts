import type { LitElement, ReactiveController } from 'lit';
import { explorerOf } from './show-place.ts';

/** Whole explorers take files that are dropped anywhere on them, and pasted data, as long as the element that opens files is there. */
export class DropZone implements ReactiveController {
  readonly #host: LitElement;
  readonly #take: (files: readonly File[]) => void;
  readonly #takeText: (text: string) => void;
  #target: HTMLElement | null = null;
  /** Where the dragged files would be dropped, in pixels of the window; `null` when none are dragged here. */
  over: DOMRect | null = null;

  constructor(host: LitElement, take: (files: readonly File[]) => void, takeText: (text: string) => void) {
    this.#host = host;
    this.#take = take;
    this.#takeText = takeText;
    host.addController(this);
  }

  hostConnected(): void {
    this.#target = explorerOf(this.#host);
    this.#target.addEventListener('dragover', this.#onDragOver);
    this.#target.addEventListener('dragleave', this.#onDragLeave);
    this.#target.addEventListener('drop', this.#onDrop);
    this.#target.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    this.#target?.removeEventListener('dragover', this.#onDragOver);
    this.#target?.removeEventListener('dragleave', this.#onDragLeave);
    this.#target?.removeEventListener('drop', this.#onDrop);
    this.#target?.removeEventListener('paste', this.#onPaste);
    this.over = null;
  }

  /** Without this the browser would leave the page for the file. */
  readonly #onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    if (!this.over) this.#show(this.#target?.getBoundingClientRect() ?? null);
  };

  readonly #onDragLeave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (to instanceof Node && this.#target?.contains(to)) return;
    const { x, y } = event;
    const box = this.over;
    if (box && x > box.left && x < box.right && y > box.top && y < box.bottom && to === null && (x !== 0 || y !== 0)) return;
    this.#show(null);
  };

  readonly #onDrop = (event: DragEvent): void => {
    this.#show(null);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    this.#take(files);
  };

  /** What is pasted into a field is the field's. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    const [inner] = event.composedPath();
    if (inner instanceof HTMLInputElement || inner instanceof HTMLTextAreaElement) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length === 0 && !looksLikeData(text)) return;
    event.preventDefault();
    if (files.length > 0) this.#take(files);
    else this.#takeText(text);
  };

  #show(over: DOMRect | null): void {
    this.over = over;
    this.#host.requestUpdate();
  }
}

/** Data begins with a bracket, or has several lines with cells. */
function looksLikeData(text: string): boolean {
  return /^\s*[[{<]/.test(text) || /^[^\n]*[,;\t][^\n]*\n[^\n]*[,;\t]/.test(text);
}
