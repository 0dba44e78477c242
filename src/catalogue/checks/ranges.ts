import { isRecord, own } from '../json.ts';
import { found } from '../problem.ts';
import type { FeatureCheck } from './feature-check.ts';

/** A range's upper end is above its lower end. */
export const ranges: FeatureCheck = {
  run: ({ properties }, layer) => layer.fields.flatMap(({ key, type }) => {
    const quantities = type === 'number' && isRecord(properties) ? own(properties, key) : undefined;
    if (!Array.isArray(quantities)) return [];
    return quantities.flatMap((each: unknown, index) =>
      isReversed(each) ? [found('range-reversed', `properties.${key}[${index}].upTo`)] : []);
  }),
};

function isReversed(quantity: unknown): boolean {
  if (!isRecord(quantity)) return false;
  const value = own(quantity, 'value');
  const upTo = own(quantity, 'upTo');
  return typeof value === 'number' && typeof upTo === 'number' && upTo <= value;
}
