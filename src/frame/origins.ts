/** Origins that may talk to the frame, and what of the list can't be one. */
export interface Origins {
  readonly allowed: ReadonlySet<string>;
  readonly refused: readonly string[];
}

/**
 * Reads `origins=https://a.example,https://b.example`. Each entry is an origin as browsers write it; `*`, `null`,
 * paths and other schemes are refused, so that nobody is let in by a slip.
 */
export function readOrigins(query: URLSearchParams): Origins {
  const entries = query.getAll('origins').flatMap((list) => list.split(',')).map((entry) => entry.trim()).filter((entry) => entry !== '');
  return { allowed: new Set(entries.filter(isOrigin)), refused: entries.filter((entry) => !isOrigin(entry)) };
}

function isOrigin(entry: string): boolean {
  return /^https?:[^*]+$/.test(entry) && URL.canParse(entry) && new URL(entry).origin === entry;
}
