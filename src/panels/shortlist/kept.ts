import { isRecord } from '../../catalogue/json.ts';
import { parseRef, refOf } from '../../catalogue/refs.ts';
import type { FeatureRef } from '../../catalogue/types.ts';
import { MOST_SHORTLISTED } from '../../state/actions.ts';

/** A shortlist as it is stored on a device. */
export interface Kept {
  readonly shortlist: readonly FeatureRef[];
  readonly notes: Readonly<Record<FeatureRef, string>>;
  /** Day on which it was last written: `2026-05-12`. */
  readonly date: string;
}

/** Where a text can be kept on a device. Each may throw: browsers refuse storage to some pages. */
export interface KeepStorage {
  read(): string | null;
  write(text: string): void;
  remove(): void;
}

/** The browser's own storage, under a key for each catalogue. */
export function deviceStorage(catalogueId: string, page: Pick<Window, 'localStorage'> = window): KeepStorage {
  const key = `area-explorer:${catalogueId}:shortlist`;
  return {
    read: () => page.localStorage.getItem(key),
    write: (text) => page.localStorage.setItem(key, text),
    remove: () => page.localStorage.removeItem(key),
  };
}

/** @returns `null` unless it is a kept shortlist with something in it; anything may stand in a storage */
export function readKept(text: string | null): Kept | null {
  const value = parsed(text);
  if (!isRecord(value) || !Array.isArray(value['shortlist'])) return null;
  const refs = value['shortlist'].flatMap((one: unknown) => asRef(one));
  const shortlist = [...new Set(refs)].slice(0, MOST_SHORTLISTED);
  const written = isRecord(value['notes']) ? value['notes'] : {};
  const notes = shortlist.flatMap((ref) => {
    const note = Object.hasOwn(written, ref) ? written[ref] : undefined;
    return typeof note === 'string' && note ? [[ref, note] as const] : [];
  });
  const date = typeof value['date'] === 'string' ? value['date'] : '';
  return shortlist.length ? { shortlist, notes: Object.fromEntries(notes), date } : null;
}

/** A shortlist as `readKept` reads it. */
export function writeKept(kept: Kept): string {
  return JSON.stringify(kept);
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function asRef(value: unknown): readonly FeatureRef[] {
  const ref = typeof value === 'string' ? parseRef(value) : null;
  return ref ? [refOf(ref.layer, ref.id)] : [];
}
