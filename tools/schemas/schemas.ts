import { CATALOGUE } from '../../src/catalogue/shapes.ts';
import { DERIVED, PAGES } from '../../src/catalogue/shapes-later.ts';
import type { ObjectShape } from '../../src/catalogue/shape.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { isRecord, own } from '../../src/catalogue/json.ts';
import { DESCRIPTIONS } from './descriptions.ts';
import { definitionsOf, jsonSchemaOf, type JsonSchema } from './json-schema.ts';
import { layerSchema } from './layer-schema.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** Every schema's text by file name, as it is written. */
export function schemaFiles(catalogue: Catalogue): ReadonlyMap<string, string> {
  const { languages } = catalogue;
  const derivedShape: ObjectShape = { ...DERIVED, optional: { ...DERIVED.optional, $schema: { kind: 'string' } } };
  const pages = jsonSchemaOf(PAGES, { languages, catalogue });
  const schemas: readonly (readonly [string, JsonSchema])[] = [
    ['catalogue', { $schema: DRAFT, title: 'Catalogue of an area explorer', ...described(jsonSchemaOf(CATALOGUE, { languages }), '') }],
    ['pages', { $schema: DRAFT, title: 'Long texts, by page id', ...pages, properties: { $schema: { type: 'string' } }, ...definitionsOf(catalogue) }],
    ['derived', { $schema: DRAFT, title: 'What follows from positions (built)', ...jsonSchemaOf(derivedShape, { languages, catalogue }), ...definitionsOf(catalogue) }],
    ...catalogue.layers.map((layer) => [layer.id, layerSchema(layer, catalogue)] as const),
  ];
  return new Map(schemas.map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 1)}\n`]));
}

/** The schema with the words of `DESCRIPTIONS` at the paths they are about. */
function described(schema: JsonSchema, path: string): JsonSchema {
  const description = DESCRIPTIONS[path];
  const words = description === undefined ? {} : { description };
  const properties = own(schema, 'properties');
  const items = own(schema, 'items');
  const additional = own(schema, 'additionalProperties');
  return {
    ...words,
    ...schema,
    ...(isRecord(properties) ? { properties: describedMembers(properties, path) } : {}),
    ...(isRecord(items) ? { items: described(items, path) } : {}),
    ...(isRecord(additional) ? { additionalProperties: described(additional, path) } : {}),
  };
}

function describedMembers(properties: JsonSchema, path: string): JsonSchema {
  return Object.fromEntries(Object.entries(properties).map(([key, schema]) =>
    [key, isRecord(schema) ? described(schema, path === '' ? key : `${path}.${key}`) : schema]));
}
