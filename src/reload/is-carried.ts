/** Whether the page is about to be loaded again with all that a person made: then nobody is to be asked whether to leave it. */
export function isCarried(): boolean {
  return Boolean(globalThis.history?.state?.carried);
}
