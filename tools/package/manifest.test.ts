import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { OBSERVED } from '../../src/embed/attributes.ts';
import { EXPLORER_EVENTS } from '../../src/embed/events.ts';
import { AreaExplorerElement } from '../../src/embed/explorer-element.ts';
import { tokens } from '../../src/theme/tokens.ts';
import { ELEMENTS } from './entries.ts';
import { isElement, manifestOf, type ElementDeclaration } from './manifest.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Follow others, or hold the layout together: not for pages to set. */
const OWN_TOKENS = ['text', 'text-small', 'text-title', 'text-figure', 'warn-soft', 'warn-ink', 'space', 'target', 'motion'].map((name) => `--ax-${name}`);

let elements: readonly ElementDeclaration[];

beforeAll(async () => {
  const { modules } = await manifestOf(ROOT);
  elements = modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);
}, 30_000);

test('describes the elements of the package, by the files that define them', async () => {
  const { modules } = await manifestOf(ROOT);
  expect(modules.map(({ path, exports = [] }) => [path, exports.map(({ name }) => name)])).toEqual(
    ELEMENTS.map(({ name, className, tag }) => [`package/${name}.js`, [className, tag]]),
  );
});

/** Those of the panels, and that of the picture before them. */
function slotsInSource(): string[] {
  const found = [...inSource('src/app/column.ts').matchAll(/<slot name="(\w+)"/g), ...inSource('src/embed/poster/picture-view.ts').matchAll(/#slot\.name = '(\w+)'/g)];
  return found.flatMap(([, name]) => name ?? []);
}

describe('the element is described as it is:', () => {
  const methods = publicNames().filter((name) => isMethod(name));

  test.each([
    ['attributes', () => named(elements[0]?.attributes), [...OBSERVED]],
    ['events', () => named(elements[0]?.events), [...EXPLORER_EVENTS]],
    ['methods', () => named(elements[0]?.members?.filter(({ kind }) => kind === 'method')), methods],
    ['properties', () => named(elements[0]?.members?.filter(({ kind }) => kind === 'field')), publicNames().filter((name) => !isMethod(name))],
    ['slots', () => named(elements[0]?.slots), slotsInSource()],
    ['parts', () => named(elements[0]?.cssParts), partsInSource()],
    ['custom properties', () => [...named(elements[0]?.cssProperties), ...OWN_TOKENS].toSorted(), [...new Set([...tokens.matchAll(/^ +(--ax-[\w-]+):/gm)].map(([, name]) => name))]],
  ])('%s', (_, described, real) => {
    expect(described()).toEqual(real.toSorted());
  });

  test('each with words', () => {
    const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = elements[0] ?? {};
    for (const { name, description } of [...attributes, ...events, ...slots, ...cssParts, ...cssProperties]) expect(description, name).toBeTruthy();
  });
});

describe('the page for partners names the same', () => {
  test.each([
    ['Attributes', () => named(elements[0]?.attributes)],
    ['Properties', () => named(elements[0]?.members?.filter(({ kind }) => kind === 'field'))],
    ['Methods', () => named(elements[0]?.members?.filter(({ kind }) => kind === 'method'))],
    ['Events', () => named(elements[0]?.events)],
    ['Slots', () => named(elements[0]?.slots)],
    ['Parts', () => named(elements[0]?.cssParts)],
    ['Custom properties', () => named(elements[0]?.cssProperties)],
  ])('%s', (heading, described) => {
    expect(documented(heading)).toEqual(described());
  });
});

function named(members: readonly { readonly name: string }[] = []): string[] {
  return members.map(({ name }) => name).toSorted();
}

/** What the class has and the browser does not call. */
function publicNames(): string[] {
  return Object.getOwnPropertyNames(AreaExplorerElement.prototype).filter((name) => name !== 'constructor' && !name.endsWith('Callback'));
}

/** `select` can be called and set. */
function isMethod(name: string): boolean {
  const { get, value } = Object.getOwnPropertyDescriptor(AreaExplorerElement.prototype, name) ?? {};
  return typeof value === 'function' || (name === 'select' && typeof get?.call({}) === 'function');
}

function inSource(path: string): string {
  return readFileSync(new URL(path, `file://${ROOT}`), 'utf8');
}

/** Those of the shell, and those that the explorer hands on. */
function partsInSource(): string[] {
  const shell = ['shell-view', 'shell-card'].map((name) => inSource(`src/embed/poster/${name}.ts`)).join('\n');
  const handedOn = /'exportparts', '([^']+)'/.exec(inSource('src/embed/explorer-loader.ts'))?.[1] ?? '';
  return [...handedOn.split(', '), ...[...shell.matchAll(/setAttribute\('part', '([\w-]+)'\)/g)].flatMap(([, name]) => name ?? [])];
}

/** The names in the first column of the table below a heading. */
function documented(heading: string): string[] {
  const section = inSource('docs/embedding.md').split(`### ${heading}\n`)[1]?.split(/^##/m)[0] ?? '';
  const cells = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell);
  return cells.flatMap((cell) => [...cell.matchAll(/`([\w-]+)[^`]*`/g)].map(([, name = '']) => name)).toSorted();
}
