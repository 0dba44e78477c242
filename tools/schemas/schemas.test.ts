import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES } from '../../src/catalogue/fixture.ts';
import { readDataset } from '../data-check/dataset.ts';
import { schemaFiles } from './schemas.ts';

const data = fileURLToPath(new URL('../../data', import.meta.url));

function errorsOf(schema: string, value: unknown): readonly unknown[] {
  // Options of both types, unions of required members and the words for editors are no mistakes.
  const ajv = new Ajv({ allErrors: true, strict: false });
  ajv.validate(JSON.parse(schema), value);
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}

describe('an invented town', () => {
  const schemas = schemaFiles(EXAMPLETON);

  test.each(Object.keys(EXAMPLETON_FILES).filter((file) => file !== 'outlines.geojson'))('%s fits its schema', (file) => {
    const schema = schemas.get(file.replace(/\.\w+$/, '.schema.json')) ?? '';

    expect(errorsOf(schema, EXAMPLETON_FILES[file])).toEqual([]);
  });

  test.each<[string, unknown, string]>([
    ['sites', { status: 'burnt' }, '/features/0/properties/status: must be equal to one of the allowed values'],
    ['sites', { plotHa: [{ value: '1,5' }] }, '/features/0/properties/plotHa/0/value: must be number'],
    ['sites', { closed: { date: '2021-13' } }, '/features/0/properties/closed/date: must match pattern "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"'],
    ['sites', { sources: ['gossip'] }, '/features/0/properties/sources/0: must be equal to one of the allowed values'],
    ['sites', { name: { en: 'Mill' } }, "/features/0/properties/name: must have required property 'pt'"],
    ['sites', { staus: 'empty' }, '/features/0/properties: must NOT have additional properties'],
  ])('an editor marks what is wrong in %s: %j', (layer, properties, message) => {
    const feature = { type: 'Feature', id: 'x', geometry: null, properties: { name: { en: 'X', pt: 'X' }, sources: ['plan'], licence: 'free', ...Object(properties) } };

    expect(errorsOf(schemas.get(`${layer}.schema.json`) ?? '', { type: 'FeatureCollection', features: [feature] })).toContain(message);
  });

  test('an editor shows a field’s name, unit and options', () => {
    const schema = schemas.get('sites.schema.json') ?? '';

    expect(schema).toContain('"title": "Plot (ha)"');
    expect(schema).toContain('"description": "empty: Empty\\nin-use: In use"');
  });

  test('an editor shows what the catalogue’s members mean', () => {
    expect(schemas.get('catalogue.schema.json')).toContain('Bottom to top, as drawn.');
  });
});

describe('the data of this project', async () => {
  const { catalogue } = await readDataset(join(data, 'catalogue.json'));
  const schemas = catalogue ? schemaFiles(catalogue) : new Map<string, string>();
  const layers = catalogue?.layers.map(({ id, file }) => [file, id] as const) ?? [];
  const files = [['catalogue.json', 'catalogue'], ['pages.json', 'pages'], ['derived.json', 'derived'], ...layers] as const;

  test('the committed schemas are what npm run data:schemas writes', async () => {
    const committed = await readdir(join(data, 'schemas'));

    expect(committed.toSorted()).toEqual([...schemas.keys()].toSorted());
    for (const [name, text] of schemas) expect(await readFile(join(data, 'schemas', name), 'utf8'), name).toBe(text);
  });

  test.each(files)('%s fits its schema', async (file, name) => {
    const value: unknown = JSON.parse(await readFile(join(data, file), 'utf8'));

    expect(errorsOf(schemas.get(`${name}.schema.json`) ?? '', value)).toEqual([]);
  });
});
