import { isRecord } from '../catalogue/json.ts';
import { isSlug } from '../catalogue/check-shape.ts';
import type { ExplorerFeature } from '../catalogue/types.ts';
import type { LargeLayer } from './large-layer.ts';

const decoder = new TextDecoder();

/** Bytes between two features up to which both are read at once: asking for a piece takes as long as reading so much. */
const MOST_GAP_BYTES = 100_000;
/** Bytes that are read at once. */
const MOST_SPAN_BYTES = 4_000_000;
/** Pieces of the file that are on their way at the same time. */
const SPANS_AT_ONCE = 8;

/** A piece of the file, and the places of the wanted features in it. */
interface Span {
  readonly start: number;
  end: number;
  readonly places: number[];
}

/** Features in full, read from the file again, in the order of the rows. */
export async function featuresAt(large: LargeLayer, rows: readonly number[]): Promise<readonly ExplorerFeature[]> {
  const found: (ExplorerFeature | undefined)[] = rows.map(() => undefined);
  const spans = spansOf(large, rows);
  for (let index = 0; index < spans.length; index += SPANS_AT_ONCE) {
    // oxlint-disable-next-line no-await-in-loop -- all at once would take the memory of all
    await Promise.all(spans.slice(index, index + SPANS_AT_ONCE).map((span) => readSpan(large, rows, span, found)));
  }
  return found.filter((feature) => feature !== undefined);
}

/** What lies near to each other in the file, together. */
function spansOf({ columns: { starts, lengths } }: LargeLayer, rows: readonly number[]): readonly Span[] {
  const startOf = (place: number): number => starts[rows[place] ?? 0] ?? 0;
  const spans: Span[] = [];
  for (const place of rows.map((_, index) => index).toSorted((a, b) => startOf(a) - startOf(b))) {
    const start = startOf(place);
    const end = start + (lengths[rows[place] ?? 0] ?? 0);
    const last = spans.at(-1);
    if (last && start - last.end <= MOST_GAP_BYTES && end - last.start <= MOST_SPAN_BYTES) {
      last.end = Math.max(last.end, end);
      last.places.push(place);
    } else {
      spans.push({ start, end, places: [place] });
    }
  }
  return spans;
}

async function readSpan({ columns: { starts, lengths }, file }: LargeLayer, rows: readonly number[], { start, end, places }: Span, found: (ExplorerFeature | undefined)[]): Promise<void> {
  const bytes = new Uint8Array(await file.slice(start, end).arrayBuffer());
  for (const place of places) {
    const row = rows[place] ?? 0;
    const from = (starts[row] ?? 0) - start;
    const value: unknown = JSON.parse(decoder.decode(bytes.subarray(from, from + (lengths[row] ?? 0))));
    if (isExplorerFeature(value)) found[place] = value;
  }
}

/** Holds for all that passed the checks, which those of columns did. */
function isExplorerFeature(value: unknown): value is ExplorerFeature {
  return isRecord(value) && isSlug(value['id']) && isRecord(value['properties']);
}
