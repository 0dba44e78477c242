import { expect, test, vi } from 'vitest';
import { Store } from './store.ts';

test('listeners hear of a change, with the state before', () => {
  const store = new Store({ count: 1 });
  const listener = vi.fn();
  store.subscribe(listener);
  store.update(({ count }) => ({ count: count + 1 }));
  expect(store.state).toEqual({ count: 2 });
  expect(listener).toHaveBeenCalledExactlyOnceWith({ count: 2 }, { count: 1 });
});

test('the same state back is no change', () => {
  const store = new Store({ count: 1 });
  const listener = vi.fn();
  store.subscribe(listener);
  store.update((state) => state);
  expect(listener).not.toHaveBeenCalled();
});

test('a listener that ends its subscription, even while told, hears no more', () => {
  const store = new Store(0);
  const heard: number[] = [];
  const end = store.subscribe((state) => {
    heard.push(state);
    end();
  });
  const other = vi.fn();
  store.subscribe(other);
  store.update((count) => count + 1);
  store.update((count) => count + 1);
  expect(heard).toEqual([1]);
  expect(other).toHaveBeenCalledTimes(2);
});

test('what a listener changes is told after what came before, to everybody', () => {
  const store = new Store(0);
  const heard: string[] = [];
  store.subscribe((state) => state === 1 && store.update(() => 2));
  store.subscribe((state, before) => heard.push(`${before} to ${state}`));
  store.update(() => 1);
  expect(heard).toEqual(['0 to 1', '1 to 2']);
});

test('a listener that fails keeps none of the later changes from being told', () => {
  const store = new Store(0);
  const heard: number[] = [];
  store.subscribe((state) => heard.push(state));
  store.subscribe((state) => {
    if (state === 1) throw new Error('broken');
  });
  expect(() => store.update(() => 1)).toThrow('broken');
  store.update(() => 2);
  expect(heard).toEqual([1, 2]);
});
