import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { beforeEach, describe, expect, test } from 'vitest';
import { nearestStop, SheetController, type Stop } from './sheet.ts';

test.each<[number, Stop]>([
  [-0.2, 'low'], [0, 'low'], [0.2, 'low'], [0.34, 'low'], [0.36, 'half'], [0.5, 'half'], [0.7, 'half'], [0.72, 'full'], [0.92, 'full'], [2, 'full'],
])('a sheet let go at %d of the height settles at %s', (share, stop) => {
  expect(nearestStop(share)).toBe(stop);
});

describe('the handle', () => {
  let controllers: ReactiveController[];
  let updates: number;
  let sheet: SheetController;

  const key = (name: string): KeyboardEvent =>
    Object.assign(new Event('keydown', { cancelable: true }), { key: name }) as KeyboardEvent;

  beforeEach(() => {
    controllers = [];
    updates = 0;
    const host: ReactiveControllerHost = {
      addController: (controller) => void controllers.push(controller),
      removeController: () => undefined,
      requestUpdate: () => void (updates += 1),
      updateComplete: Promise.resolve(true),
    };
    sheet = new SheetController(host as ReactiveControllerHost & HTMLElement);
  });

  test('belongs to its host, and starts half way', () => {
    expect(controllers).toEqual([sheet]);
    expect(sheet.stop).toBe('half');
    expect(sheet.heldPx).toBeUndefined();
  });

  test.each<[readonly string[], Stop]>([
    [['ArrowUp'], 'full'],
    [['ArrowDown'], 'low'],
    [['ArrowUp', 'ArrowUp', 'ArrowDown'], 'half'],
    [['ArrowDown', 'ArrowDown', 'ArrowUp'], 'half'],
  ])('steps with %j to %s', (keys, stop) => {
    for (const name of keys) sheet.onKeyDown(key(name));
    expect(sheet.stop).toBe(stop);
  });

  test('takes arrow keys for itself, and leaves others alone', () => {
    const [arrow, tab] = [key('ArrowUp'), key('Tab')];
    sheet.onKeyDown(arrow);
    sheet.onKeyDown(tab);
    expect([arrow.defaultPrevented, tab.defaultPrevented]).toEqual([true, false]);
    expect(sheet.stop).toBe('full');
  });

  test.each<[Stop, Stop]>([['low', 'half'], ['half', 'full'], ['full', 'half']])('pressed at %s goes to %s', (from, to) => {
    sheet.stop = from;
    sheet.onClick();
    expect(sheet.stop).toBe(to);
  });

  test('draws again when the stop changes, and only then', () => {
    sheet.stop = 'half';
    expect(updates).toBe(0);
    sheet.stop = 'low';
    expect(updates).toBe(1);
  });
});
