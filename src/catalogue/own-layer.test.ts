import { expect, test } from 'vitest';
import { exampleCatalogue } from '../state/example.ts';
import { OWN_LAYER, withOwnLayer } from './own-layer.ts';

const ownIn = (catalogue: typeof exampleCatalogue) => withOwnLayer(catalogue).layers.find(({ id }) => id === OWN_LAYER);

test('a catalogue gets a layer on top, the same one each time, and shares it with no other catalogue', () => {
  expect(withOwnLayer(exampleCatalogue).layers.at(-1)?.id).toBe(OWN_LAYER);
  expect(withOwnLayer(exampleCatalogue)).toBe(withOwnLayer(exampleCatalogue));
  expect(ownIn(exampleCatalogue)).not.toBe(ownIn({ ...exampleCatalogue }));
});
