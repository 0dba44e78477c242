/** Runs in a page before its own scripts: WebGL works in every way but one, nothing is drawn. */
export function drawNothing(): void {
  for (const name of ['clear', 'drawArrays', 'drawArraysInstanced', 'drawElements', 'drawElementsInstanced'] as const) {
    WebGL2RenderingContext.prototype[name] = () => undefined;
  }
}

/** Runs in a page before its own scripts: makes the browser one that has no WebGL. */
export function haveNoWebGl(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  const without = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : Reflect.apply(original, this, [kind, ...rest]);
  };
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: without });
}
