// oxlint-disable-next-line import/default -- the bundler makes it an address
import fileUrl from './worker.ts?worker&url';

/**
 * An address on the host that the explorer's code is from. `import.meta.url` can't be relied on for it: some bundlers
 * put the folder in its place that they were run in. An address of a file they keep right.
 */
export function codeAddress(): string {
  return new URL(fileUrl, location.href).href;
}
