/** Where it lies when nobody says where: beside the catalogue. */
const POSTER = 'poster.json';

/**
 * Absolute address of an element's poster: its attribute `poster`, else beside the catalogue that its `src` names.
 *
 * @returns `null` where there is to be none, or its address makes no sense
 */
export function posterAddress(element: Element): string | null {
  const named = element.getAttribute('poster');
  const { baseURI } = element;
  if (named === 'none') return null;
  try {
    return named ? new URL(named, baseURI).href : new URL(POSTER, new URL(element.getAttribute('src') ?? '', baseURI)).href;
  } catch {
    return null;
  }
}
