/** An object of parsed JSON that nobody has checked yet. */
export type Members = Readonly<Record<string, unknown>>;

/** @returns `undefined` for what is no JSON */
export function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

export function members(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** Those entries of a list that are objects. */
export function items(value: unknown): readonly Members[] {
  if (!Array.isArray(value)) return [];
  return value.map(members).filter((item) => item !== undefined);
}

export function without(value: Members, ...names: readonly string[]): Members {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}
