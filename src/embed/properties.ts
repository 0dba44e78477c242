import { givenOf, isChoice } from './attributes.ts';

/** Properties and the attributes that hold their values. `select` is a method's name; `lang` every element has. */
const ATTRIBUTE_OF = {
  src: 'src', poster: 'poster', query: 'query', syncUrl: 'sync-url', area: 'area', layers: 'layers', selection: 'select', view: 'view',
  theme: 'theme', loading: 'loading', panels: 'panels', gestures: 'gestures',
} as const;

/** The method of this name opens a feature; what is set under it, as templates of React and Vue do, is meant for the attribute. */
const METHOD_AND_ATTRIBUTE = 'select';

/** Gives a class properties that say what their attributes say, and change them. */
export function reflect(prototype: object): void {
  const method: unknown = Reflect.get(prototype, METHOD_AND_ATTRIBUTE);
  Object.defineProperty(prototype, METHOD_AND_ATTRIBUTE, {
    configurable: true,
    get: () => method,
    set(this: Element, value: unknown) {
      write(this, METHOD_AND_ATTRIBUTE, value);
    },
  });
  for (const [property, attribute] of Object.entries(ATTRIBUTE_OF)) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: Element) {
        return read(this, attribute);
      },
      set(this: Element, value: unknown) {
        write(this, attribute, value);
      },
    });
  }
}

/** Properties that were set while the element was none of ours yet hide those of the class: they are set again. */
export function takeProperties(element: Element): void {
  for (const property of [...Object.keys(ATTRIBUTE_OF), METHOD_AND_ATTRIBUTE]) {
    if (!Object.hasOwn(element, property)) continue;
    const value: unknown = Reflect.get(element, property);
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, value);
  }
}

function write(element: Element, attribute: string, value: unknown): void {
  if (value === null || value === undefined || value === false) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value === true ? '' : String(value));
}

function read(element: Element, attribute: string): string | boolean | null {
  const text = element.getAttribute(attribute);
  if (attribute === 'sync-url') return text === 'read' ? text : text !== null;
  return isChoice(attribute) ? givenOf(element, attribute) : text;
}
