import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { ClassDeclaration, ClassMember, CustomElement, Declaration, Module, Package } from 'custom-elements-manifest/schema';
import { ELEMENTS, type ElementEntry } from './entries.ts';

/** Holds what the elements have in common. */
const BASE = 'src/embed/explorer-element.ts';

/** Called by the browser alone. */
const CALLBACK = /Callback$/;

/** Of its shadow root; the analyzer takes any assignment for one to a field of the class. */
const NO_MEMBERS: ReadonlySet<string> = new Set(['adoptedStyleSheets']);

export type ElementDeclaration = ClassDeclaration & CustomElement;

/**
 * What the elements take, tell and let be styled, in the form that editors and documentation tools read
 * (`custom-elements.json`). It is read off the classes' own comments.
 *
 * @param root the project's folder
 */
export async function manifestOf(root: string): Promise<Package> {
  const globs = [BASE, ...ELEMENTS.map(({ source }) => source)].flatMap((path) => ['--globs', path]);
  const read = await cli({ argv: ['analyze', '--quiet', '--config', 'tools/package/analyzer.config.js', ...globs], cwd: root, noWrite: true });
  const declared = read.modules.flatMap(({ declarations = [] }) => declarations).filter(isElement);
  return {
    schemaVersion: read.schemaVersion,
    modules: ELEMENTS.flatMap((entry) => declared.filter(({ name }) => name === entry.className).map((found) => moduleOf(entry, found))),
  };
}

export function isElement(declaration: Declaration): declaration is ElementDeclaration {
  return declaration.kind === 'class' && 'customElement' in declaration;
}

function moduleOf({ name, tag, className }: ElementEntry, found: ElementDeclaration): Module {
  const path = fileOf(name);
  return {
    kind: 'javascript-module',
    path,
    declarations: [declarationOf(found, className)],
    exports: [
      { kind: 'js', name: className, declaration: { name: className, module: path } },
      { kind: 'custom-element-definition', name: tag, declaration: { name: className, module: path } },
    ],
  };
}

/** Only what people outside may rely on, and where they find it. */
function declarationOf(found: ElementDeclaration, className: string): ElementDeclaration {
  const isWhole = className === ELEMENTS[0]?.className;
  const declaration: ElementDeclaration = {
    ...found,
    attributes: found.attributes?.filter(({ name }) => isWhole || name !== 'panels') ?? [],
    events: found.events?.filter(({ description }) => description) ?? [],
    members: found.members?.filter(isPublic) ?? [],
    superclass: isWhole ? { name: 'HTMLElement', package: 'global:' } : { name: 'AreaExplorerElement', module: fileOf('area-explorer') },
  };
  return JSON.parse(JSON.stringify(declaration).replaceAll(`"${BASE}"`, `"${fileOf('area-explorer')}"`));
}

function isPublic(member: ClassMember): boolean {
  return !member.privacy && !member.static && !CALLBACK.test(member.name) && !NO_MEMBERS.has(member.name);
}

function fileOf(name: string): string {
  return `package/${name}.js`;
}
