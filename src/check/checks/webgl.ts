import { failed, passed, type Check } from '../model.ts';

export interface Drawing {
  /** As the browser calls it: `ANGLE (Intel, …)`. */
  readonly renderer: string;
  readonly version: string;
}

/** Asks for a drawing context as the map does, and gives it back at once: browsers have but a few for all pages. */
export function drawingHere(): Drawing | null {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return null;
  const info = context.getExtension('WEBGL_debug_renderer_info');
  const drawing = { renderer: text(context.getParameter(info?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER)), version: text(context.getParameter(context.VERSION)) };
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return drawing;
}

export const webglCheck: Check = {
  id: 'webgl',
  async run({ words }) {
    const drawing = drawingHere();
    return drawing ? passed(drawing.renderer) : failed(words.noWebgl, words.allowWebgl);
  },
};

function text(value: unknown): string {
  return typeof value === 'string' ? value : '?';
}
