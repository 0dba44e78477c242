/** Notes, in a page, each call to the graphics card to draw, by the time of the frame it belongs to, in `globalThis.drawn`. */
export const COUNT_DRAWING = `
  globalThis.drawn = [];
  for (const name of ['drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...what) { globalThis.drawn.push(document.timeline.currentTime); return draw.apply(this, what); };
  }`;
