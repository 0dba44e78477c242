import { tokens } from '../../../src/theme/tokens.ts';

/** A colour of the theme by its name, as an attribute says it before the explorer is there, and as the page's own look has it afterwards. */
export function themeColor(name: string): string {
  const value = new RegExp(`--ax-${name}: ([^;]+);`).exec(tokens)?.[1] ?? 'currentColor';
  return `var(--ax-${name},${value.replace(', ', ',')})`;
}
