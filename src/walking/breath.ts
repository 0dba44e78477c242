/** Lets the page answer to what happened meanwhile: a pause between two slices of work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
