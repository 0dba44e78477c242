import { allOptions } from './asking/counts.ts';
import type { CodedColumn } from './columns/coded.ts';
import type { LargeLayer } from './large-layer.ts';
import type { LargeFacts } from './model.ts';

/** What is known of a layer at once, whatever is asked of it. */
export function factsOf(large: LargeLayer, leftOut: number): LargeFacts {
  const { columns, index, places, layer } = large;
  const known = [...columns.fields].map(([key, column]) => [key, column.kind === 'numbers' ? count(column.low, (value) => !Number.isNaN(value)) : count(column.codes, (code) => code > 0)] as const);
  const references = layer.fields.flatMap(({ type, key }) => (type === 'references' ? (columns.fields.get(key) ?? []) : []));
  return {
    count: columns.count,
    located: index.size,
    bounds: index.bounds,
    leftOut,
    bytes: columns.bytes + index.bytes + places.codes.byteLength,
    known: Object.fromEntries(known),
    options: allOptions(large),
    referred: [...new Set(references.flatMap((column) => (column.kind === 'coded' ? layersIn(column) : [])))],
    licences: columns.licences,
  };
}

function count(values: { readonly length: number; readonly [place: number]: number }, isCounted: (value: number) => boolean): number {
  let found = 0;
  for (let row = 0; row < values.length; row++) if (isCounted(values[row] ?? NaN)) found += 1;
  return found;
}

function layersIn({ size, valueOf }: CodedColumn): readonly string[] {
  const layers = new Set<string>();
  for (let code = 1; code < size; code++) {
    const value = valueOf(code);
    for (const ref of Array.isArray(value) ? value : []) if (typeof ref === 'string') layers.add(ref.split('/')[0] ?? '');
  }
  return [...layers];
}
