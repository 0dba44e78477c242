import type { ExplorerEventMap } from './events.ts';

/** All events that can be listened to on the element, its own ones before those of every element. */
export type ElementEvents = Omit<HTMLElementEventMap, keyof ExplorerEventMap> & ExplorerEventMap;

/** What hears an event of the element. */
export type ExplorerListener<Type extends keyof ElementEvents> =
  | ((event: ElementEvents[Type]) => unknown)
  | { handleEvent(event: ElementEvents[Type]): unknown };

/** An element of the page that knows its own events by name: a misspelt one, or a wrong detail, does not compile. */
export interface TypedElement extends HTMLElement {
  addEventListener<Type extends keyof ElementEvents>(type: Type, listener: ExplorerListener<Type>, options?: boolean | AddEventListenerOptions): void;
  removeEventListener<Type extends keyof ElementEvents>(type: Type, listener: ExplorerListener<Type>, options?: boolean | EventListenerOptions): void;
}

/** Where there is no page, as on a server, a class of it can be imported but not made. */
export const TypedElement: { new (): TypedElement; readonly prototype: TypedElement } = globalThis.HTMLElement ?? Object;
