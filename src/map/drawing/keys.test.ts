import { expect, test } from 'vitest';
import { drawingKey } from './keys.ts';

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  [{ key: 'Escape' }, 'cancel'],
  [{ key: 'Enter' }, 'finish'],
  [{ key: 'Backspace' }, 'back'],
  [{ key: 'z', ctrlKey: true }, 'undo'],
  [{ key: 'z', metaKey: true }, 'undo'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'redo'],
  [{ key: 'y', ctrlKey: true }, 'redo'],
  [{ key: 'z' }, null],
  [{ key: 'a', ctrlKey: true }, null],
  [{ key: 'Escape', altKey: true }, null],
])('%j means %s', (pressed, expected) => {
  expect(drawingKey({ ...none, ...pressed })).toBe(expected);
});
