import type { LeafKind, ObjectShape, Shape } from '../../src/catalogue/shape.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** What schemas can offer for completion: the languages, and in layers the keys of the catalogue. */
export interface SchemaScope {
  readonly languages: readonly string[];
  /** Without it references may be any text: in the catalogue itself they are being defined. */
  readonly catalogue?: Pick<Catalogue, 'sources' | 'licences' | 'layers'>;
}

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';

const PATTERNS: Readonly<Partial<Record<LeafKind, string>>> = {
  string: '\\S',
  slug: SLUG,
  key: '^[A-Za-z][A-Za-z0-9_-]*$',
  date: '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$',
  link: '^(https?://|mailto:|tel:)\\S+$',
  path: '^[^/\\\\][^\\\\\\s?#]*$',
  color: '^#[0-9a-fA-F]{6}$',
  language: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$',
  'feature-ref': `${SLUG.slice(0, -1)}/${SLUG.slice(1)}`,
};

/** The JSON Schema (draft-07, which editors know best) of a shape. */
export function jsonSchemaOf(shape: Shape, scope: SchemaScope): JsonSchema {
  switch (shape.kind) {
    case 'number': return numberSchema(shape);
    case 'one-of': return { enum: shape.values };
    case 'nullable': return { anyOf: [jsonSchemaOf(shape.of, scope), { type: 'null' }] };
    case 'list': return { type: 'array', items: jsonSchemaOf(shape.of, scope), ...(shape.min > 0 ? { minItems: shape.min } : {}) };
    case 'record': return { type: 'object', additionalProperties: jsonSchemaOf(shape.of, scope) };
    case 'object': return objectSchema(shape, scope);
    case 'variant': return variantSchema(shape.cases, scope);
    case 'either': return { anyOf: [jsonSchemaOf(shape.first, scope), jsonSchemaOf(shape.second, scope)] };
    default: return leafSchema(shape.kind, scope);
  }
}

/** What schemas made with a catalogue refer to; stands beside their other members. */
export function definitionsOf(catalogue: Pick<Catalogue, 'sources'>): JsonSchema {
  return { definitions: { source: { enum: Object.keys(catalogue.sources) } } };
}

function numberSchema({ min, max }: { readonly min?: number; readonly max?: number }): JsonSchema {
  return { type: 'number', ...(min === undefined ? {} : { minimum: min }), ...(max === undefined ? {} : { maximum: max }) };
}

function objectSchema({ required, optional }: ObjectShape, scope: SchemaScope): JsonSchema {
  const members = Object.entries({ ...required, ...optional }).map(([key, shape]) => [key, jsonSchemaOf(shape, scope)] as const);
  const names = Object.keys(required);
  return {
    type: 'object',
    properties: Object.fromEntries(members),
    ...(names.length > 0 ? { required: names } : {}),
    additionalProperties: false,
  };
}

function variantSchema(cases: Readonly<Record<string, ObjectShape>>, scope: SchemaScope): JsonSchema {
  const types = Object.keys(cases);
  return {
    type: 'object',
    properties: { type: { enum: types } },
    required: ['type'],
    allOf: types.map((type) => ({
      if: { properties: { type: { const: type } }, required: ['type'] },
      // oxlint-disable-next-line unicorn/no-thenable -- JSON Schema's own word
      then: objectSchema(cases[type] ?? { kind: 'object', required: {}, optional: {} }, scope),
    })),
  };
}

function leafSchema(kind: LeafKind, { languages, catalogue }: SchemaScope): JsonSchema {
  switch (kind) {
    case 'boolean': return { type: 'boolean' };
    case 'bounds': return { type: 'array', items: { type: 'number', minimum: -180, maximum: 180 }, minItems: 4, maxItems: 4 };
    case 'text': return textSchema(languages);
    case 'source': return catalogue ? { $ref: '#/definitions/source' } : { type: 'string' };
    case 'licence': return catalogue ? { enum: Object.keys(catalogue.licences) } : { type: 'string' };
    case 'layer': return catalogue ? { enum: catalogue.layers.map(({ id }) => id) } : { type: 'string', pattern: SLUG };
    default: return { type: 'string', pattern: PATTERNS[kind] };
  }
}

function textSchema(languages: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(languages.map((language) => [language, { type: 'string', pattern: '\\S' }])),
    required: languages,
    additionalProperties: { type: 'string' },
  };
}
