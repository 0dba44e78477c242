import type { Extension, ExtensionContext } from './extension.ts';

export function startCoordinates(_context: ExtensionContext): Extension {
  return { style: () => ({ sources: {} }), follow: () => undefined, remove: () => undefined };
}
