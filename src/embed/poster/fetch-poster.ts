import type { Poster } from './poster.ts';
import { readPoster } from './read-poster.ts';

/** Letters of the longest file that is looked at: what a builder of posters makes is a tenth of it. */
const MOST_LETTERS = 200_000;

/** @returns `null` where there is none, or none that can be drawn: a page works without */
export async function fetchPoster(url: string, signal: AbortSignal): Promise<Poster | null> {
  try {
    const response = await fetch(url, { signal });
    const text = response.ok ? await response.text() : '';
    return text.length > MOST_LETTERS ? null : readPoster(JSON.parse(text));
  } catch {
    return null;
  }
}
