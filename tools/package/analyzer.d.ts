declare module '@custom-elements-manifest/analyzer/cli.js' {
  import type { Package } from 'custom-elements-manifest/schema';

  /** What the command `custom-elements-manifest` does; gives what it would write. */
  export function cli(options: { readonly argv: readonly string[]; readonly cwd: string; readonly noWrite: boolean }): Promise<Package>;
}
