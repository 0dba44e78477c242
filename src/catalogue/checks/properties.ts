import { checkShape } from '../check-shape.ts';
import { propertiesShape } from '../shapes.ts';
import type { ObjectShape } from '../shape.ts';
import type { Layer } from '../types.ts';
import type { FeatureCheck } from './feature-check.ts';

const shapes = new WeakMap<Layer, ObjectShape>();

function shapeOf(layer: Layer): ObjectShape {
  const shape = shapes.get(layer) ?? propertiesShape(layer);
  shapes.set(layer, shape);
  return shape;
}

/** Names, sources, licence and the layer's fields are there and of their types, and their references resolve. */
export const properties: FeatureCheck = {
  run: (feature, layer, known) => checkShape(feature.properties, shapeOf(layer), 'properties', known),
};
