import { propertiesShape } from '../../src/catalogue/shapes.ts';
import { leaf } from '../../src/catalogue/shape.ts';
import type { Catalogue, Field, Layer } from '../../src/catalogue/types.ts';
import { definitionsOf, jsonSchemaOf, type JsonSchema, type SchemaScope } from './json-schema.ts';

const position: JsonSchema = { type: 'array', items: { type: 'number' }, minItems: 2, maxItems: 3 };
const polygon: JsonSchema = { type: 'array', items: { type: 'array', items: position, minItems: 4 }, minItems: 1 };

const geometry = (type: string, coordinates: JsonSchema): JsonSchema => ({
  type: 'object', properties: { type: { const: type }, coordinates }, required: ['type', 'coordinates'],
});

const GEOMETRIES: Readonly<Record<Layer['geometry'], readonly JsonSchema[]>> = {
  point: [geometry('Point', position)],
  polygon: [geometry('Polygon', polygon), geometry('MultiPolygon', { type: 'array', items: polygon, minItems: 1 })],
};

/** The JSON Schema of a layer's file, made from the catalogue's fields: an editor completes keys and values with it. */
export function layerSchema(layer: Layer, catalogue: Catalogue): JsonSchema {
  const language = catalogue.languages[0] ?? 'en';
  const scope: SchemaScope = { languages: catalogue.languages, catalogue };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: layer.name[language],
    description: layer.description[language],
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      type: { const: 'FeatureCollection' },
      features: { type: 'array', minItems: 1, items: featureSchema(layer, scope, language) },
    },
    required: ['type', 'features'],
    ...definitionsOf(catalogue),
  };
}

function featureSchema(layer: Layer, scope: SchemaScope, language: string): JsonSchema {
  return {
    type: 'object',
    properties: {
      type: { const: 'Feature' },
      id: { ...jsonSchemaOf(leaf('slug'), scope), description: 'Lower-case letters, digits and hyphens; never changes once published.' },
      geometry: { anyOf: [...GEOMETRIES[layer.geometry], { type: 'null' }] },
      properties: propertiesSchema(layer, scope, language),
    },
    required: ['type', 'id', 'geometry', 'properties'],
  };
}

function propertiesSchema(layer: Layer, scope: SchemaScope, language: string): JsonSchema {
  const { required, optional } = propertiesShape(layer);
  const fields = new Map(layer.fields.map((field) => [field.key, field]));
  const members = Object.entries({ ...required, ...optional }).map(([key, shape]) =>
    [key, { ...wordsOf(fields.get(key), language), ...jsonSchemaOf(shape, scope) }] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(members),
    required: Object.keys(required),
    additionalProperties: false,
  };
}

function wordsOf(field: Field | undefined, language: string): JsonSchema {
  if (!field) return {};
  const unit = field.type === 'number' && field.unit !== undefined ? ` (${field.unit})` : '';
  const options = 'options' in field ? field.options.map(({ key, label }) => `${key}: ${label[language] ?? ''}`) : [];
  const description = [field.help?.[language], ...options].filter((each) => each !== undefined).join('\n');
  return { title: `${field.label[language] ?? field.key}${unit}`, ...(description === '' ? {} : { description }) };
}
