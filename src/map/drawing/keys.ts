/** What a key means to whoever draws. */
export type DrawingKey = 'cancel' | 'finish' | 'back' | 'undo' | 'redo';

/** Reads a key's press; `null` where it means nothing to the drawing. */
export function drawingKey({ key, ctrlKey, metaKey, shiftKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>): DrawingKey | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) {
    if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
    return key.toLowerCase() === 'y' ? 'redo' : null;
  }
  if (key === 'Escape') return 'cancel';
  if (key === 'Enter') return 'finish';
  return key === 'Backspace' ? 'back' : null;
}

/** Whether a key belongs to what a person writes in, or presses, and not to the map. */
export function isForField(key: DrawingKey, target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isWritten = target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
  return isWritten || (key === 'finish' && target.matches('button, a, summary, input'));
}
