import { ContextProvider, type ContextEvent } from '@lit/context';
import type { LitElement, ReactiveController } from 'lit';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadMessages } from '../i18n/messages.ts';
import { highlight, openArea, setTheme } from './actions.ts';
import { ExplorerController, sharedContext, type Shared } from './context.ts';
import { exampleCatalogue as catalogue } from './example.ts';
import { Explorer } from './explorer.ts';

type SharedRequest = ContextEvent<typeof sharedContext>;

/** As much of an element as controllers and contexts take. Requests bubble to `parent`. */
class FakeElement extends EventTarget {
  readonly #controllers: ReactiveController[] = [];
  updates = 0;

  constructor(parent?: FakeElement) {
    super();
    if (parent) this.addEventListener('context-request', (event) => parent.answer?.(event as SharedRequest));
  }

  answer: ((request: SharedRequest) => void) | undefined;

  get element(): LitElement {
    return this as unknown as LitElement;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  requestUpdate(): void {
    this.updates += 1;
  }

  connect(): void {
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnect(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }
}

const newExplorer = (): Explorer => new Explorer(catalogue, 'https://example.org/catalogue.json');
const pt = await loadMessages('pt');

let shell: FakeElement;
let provider: ContextProvider<typeof sharedContext>;
let panel: FakeElement;
let controller: ExplorerController;

const share = (explorer: Explorer, more: Partial<Shared> = {}): void =>
  provider.setValue({ explorer, messages: pt, lang: 'pt', ...more });

beforeEach(() => {
  shell = new FakeElement();
  provider = new ContextProvider(shell.element, { context: sharedContext });
  shell.answer = (request) => provider.onContextRequest(request);
  panel = new FakeElement(shell);
  controller = new ExplorerController(panel.element, (state) => [state.area, state.theme]);
});

/** How often the element was asked to draw again while this went on. */
function updatesDuring(act: () => void): number {
  const before = panel.updates;
  act();
  return panel.updates - before;
}

describe('before there is an explorer', () => {
  test('words are English, and nothing else may be asked for', () => {
    panel.connect();
    expect(controller.ready).toBe(false);
    expect(controller.lang).toBe('en');
    expect(controller.m.loading).not.toBe(pt.loading);
    expect(() => controller.state).toThrow('outside <area-explorer>');
  });

  test('the element draws again as soon as there is one', () => {
    panel.connect();
    expect(updatesDuring(() => share(newExplorer()))).toBeGreaterThan(0);
    expect(controller.ready).toBe(true);
  });
});

describe('with an explorer', () => {
  let explorer: Explorer;
  beforeEach(() => {
    explorer = newExplorer();
    share(explorer);
    panel.connect();
  });

  test('gives its state, layers, texts and words', () => {
    expect(controller.explorer).toBe(explorer);
    expect(controller.state).toBe(explorer.state);
    expect(controller.layer('sites')?.id).toBe('sites');
    expect(controller.layer('atlantis')).toBeUndefined();
    expect(controller.t(catalogue.title)).toBe('Explorador de Exampleton');
    expect(controller.m).toBe(pt);
  });

  test('runs actions', () => {
    controller.do(openArea, 'old-docks');
    expect(explorer.state.area).toBe('old-docks');
  });

  test('draws again when a part changes that it watches, and only then', () => {
    expect(updatesDuring(() => explorer.do(highlight, 'sites/mill'))).toBe(0);
    expect(updatesDuring(() => explorer.do(openArea, 'old-docks'))).toBe(1);
    expect(updatesDuring(() => explorer.do(setTheme, 'dark'))).toBe(1);
  });

  test('draws again in another language', () => {
    expect(updatesDuring(() => share(explorer, { lang: 'en' }))).toBeGreaterThan(0);
    expect(controller.t(catalogue.title)).toBe('Exampleton explorer');
  });

  test('follows another explorer in its place, and the first no more', () => {
    const second = newExplorer();
    share(second);
    expect(updatesDuring(() => explorer.do(openArea, 'old-docks'))).toBe(0);
    expect(updatesDuring(() => second.do(openArea, 'old-docks'))).toBe(1);
  });

  test('rests while it is not on the page, and follows again when it is back', () => {
    panel.disconnect();
    expect(updatesDuring(() => explorer.do(openArea, 'old-docks'))).toBe(0);
    panel.connect();
    expect(updatesDuring(() => explorer.do(openArea, 'new-docks'))).toBe(1);
  });
});

test('an element that watches nothing is left alone by the state, until there is more of the catalogue', () => {
  const explorer = newExplorer();
  share(explorer);
  const still = new FakeElement(shell);
  expect(new ExplorerController(still.element).ready).toBe(false);
  still.connect();
  const { updates } = still;
  explorer.do(openArea, 'old-docks');
  expect(still.updates).toBe(updates);
  explorer.do((state) => ({ ...state, catalogue: 'loading' }));
  expect(still.updates).toBe(updates + 1);
});
