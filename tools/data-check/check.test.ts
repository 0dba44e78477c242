import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { both, EXAMPLETON, EXAMPLETON_FILES } from '../../src/catalogue/fixture.ts';
import { encodeNetwork } from '../../src/walking/encode.ts';
import { exampleParts } from '../../src/walking/example.ts';
import { check } from './check.ts';
import { BROKEN_FILES } from './broken-files.ts';
import { breakWith, withExampleton } from './project.ts';

interface Outcome {
  readonly code: number;
  readonly lines: readonly string[];
}

async function checkIn(folder: string, ...files: readonly string[]): Promise<Outcome> {
  const lines: string[] = [];
  const code = await check(files, { cwd: folder, catalogue: join(folder, 'catalogue.json'), write: (line) => lines.push(line) });
  return { code, lines };
}

describe('broken files', () => {
  test.each(BROKEN_FILES)('%s', async (fixture, ...expected) => {
    const outcome = await withExampleton(async (folder) => checkIn(folder, await breakWith(fixture, folder)));

    const count = expected.length === 1 ? '1 problem' : `${expected.length} problems`;
    expect(outcome).toEqual({ code: 1, lines: [...expected, `${count} in 1 of 1 file.`] });
  });

  test('every file in the folder has its line', async () => {
    const files = await readdir(join(import.meta.dirname, 'fixtures'));

    expect(BROKEN_FILES.map(([fixture]) => fixture)).toEqual(files.sort());
  });
});

describe('what is checked', () => {
  test('without a file name, the catalogue and every file that it names', async () => {
    const outcome = await withExampleton((folder) => checkIn(folder));

    expect(outcome).toEqual({ code: 0, lines: ['No problems in 7 files.'] });
  });

  test('all problems of all files', async () => {
    const outcome = await withExampleton(async (folder) => {
      await breakWith('bow-tie.plots.geojson', folder);
      await breakWith('unknown-option.sites.geojson', folder);
      return checkIn(folder);
    });

    expect(outcome.code).toBe(1);
    // The sites that others refer to are gone with the broken file: the catalogue and the derived file say so too.
    expect(outcome.lines.map((line) => line.split(': ').slice(0, 3).join(': '))).toEqual([
      'catalogue.json: -: areas[0].actions[0].places[0]',
      'plots.geojson: x: geometry.coordinates[0]',
      'sites.geojson: x: properties.status',
      'derived.json: -: features["sites/mill"].nearest.plots[0].ref',
      'derived.json: -: features["sites/mill"]',
      'derived.json: -: features["plots/meadow"]',
      '6 problems in 4 of 7 files.',
    ]);
  });

  test('the street network and the streets of the search, where the catalogue names them', async () => {
    const walking = {
      networkFile: 'walk.bin', speedKmH: 4.8, minutes: [10], to: ['sites'], sources: ['plan'], date: null, method: both('On foot'),
    };
    const outcomes = await withExampleton(async (folder) => {
      const network = encodeNetwork(exampleParts([[100, 100], [300, 100]], [{ ends: [0, 1], lengthM: 200 }]));
      const streets = { sources: ['plan'], date: '2020', streets: [['Mill Lane', 10.1, 50.05, 10.11, 50.06], ['Far Road', 11, 51, 11.1, 51.1]] };
      await writeFile(join(folder, 'catalogue.json'), JSON.stringify({ ...EXAMPLETON, walking, streetsFile: 'streets.json' }));
      await writeFile(join(folder, 'streets.json'), JSON.stringify(streets));
      await writeFile(join(folder, 'walk.bin'), network);
      const whole = await checkIn(folder);
      await writeFile(join(folder, 'walk.bin'), network.slice(0, -1));
      return [whole, await checkIn(folder, 'walk.bin')];
    });

    expect(outcomes.map(({ lines }) => lines)).toEqual([
      [
        'streets.json: -: streets[1]: the street “Far Road” has no bounds within those of the catalogue: write its name, then west, south, east, north in degrees',
        '1 problem in 1 of 9 files.',
      ],
      [
        'walk.bin: -: -: the street network ends too early: put the whole file there, as it was written: a server must not change it',
        '1 problem in 1 of 1 file.',
      ],
    ]);
  });

  test('earlier states and outlines of a layer', async () => {
    const square = (west: number): object => ({ type: 'Polygon', coordinates: [[[west, 50.02], [west + 0.01, 50.02], [west + 0.01, 50.03], [west, 50.02]]] });
    const outlines = (...ids: readonly string[]): string =>
      JSON.stringify({ type: 'FeatureCollection', features: ids.map((id) => ({ type: 'Feature', id, properties: {}, geometry: square(10.05) })) });
    const layers = EXAMPLETON.layers.map((layer) => (layer.id === 'sites'
      ? { ...layer, outlinesFile: 'site-outlines.geojson', versions: [{ date: '2011', file: 'sites-2011.geojson' }] } : layer));
    const outcomes = await withExampleton(async (folder) => {
      await writeFile(join(folder, 'catalogue.json'), JSON.stringify({ ...EXAMPLETON, layers }));
      await writeFile(join(folder, 'sites-2011.geojson'), JSON.stringify(EXAMPLETON_FILES['sites.geojson']));
      await writeFile(join(folder, 'site-outlines.geojson'), outlines('mill', 'kiln'));
      const whole = await checkIn(folder);
      await writeFile(join(folder, 'sites-2011.geojson'), JSON.stringify(EXAMPLETON_FILES['plots.geojson']));
      await writeFile(join(folder, 'site-outlines.geojson'), outlines('kiln', 'barn'));
      return [whole, await checkIn(folder, 'sites-2011.geojson', 'site-outlines.geojson')];
    });

    expect(outcomes.map(({ lines }) => lines)).toEqual([
      ['No problems in 9 files.'],
      [
        'sites-2011.geojson: meadow: geometry.type: a Polygon does not belong in this layer: use Point',
        'site-outlines.geojson: barn: id: there is no feature “sites/barn”: correct the reference, or add the feature',
        'site-outlines.geojson: -: features: 1 features of the layer have no outline (the first is “mill”): add the outlines, or take the features out of the layer',
        '3 problems in 2 of 2 files.',
      ],
    ]);
  });

  test('a catalogue under any name', async () => {
    const outcome = await withExampleton(async (folder) => {
      await writeFile(join(folder, 'draft.json'), JSON.stringify({ ...EXAMPLETON, city: { en: 'Exampleton' } }));
      return checkIn(folder, 'draft.json', 'catalogue.json');
    });

    expect(outcome.lines).toEqual([
      'draft.json: -: city: the text in “pt” is missing: add it',
      '1 problem in 1 of 2 files.',
    ]);
  });

  test('an unlisted file needs no ids, names or sources', async () => {
    const outcome = await withExampleton(async (folder) => {
      await writeFile(join(folder, 'other.geojson'), '{"type": "Feature", "geometry": null, "properties": {"anything": 1}}');
      return checkIn(folder, 'other.geojson');
    });

    expect(outcome).toEqual({ code: 0, lines: ['No problems in 1 file.'] });
  });

  test('a broken catalogue is named, and what it lists is not guessed', async () => {
    const outcome = await withExampleton(async (folder) => {
      await writeFile(join(folder, 'catalogue.json'), '{"format": 2}');
      return checkIn(folder);
    });

    expect(outcome.lines).toEqual([
      'catalogue.json: -: format: the catalogue’s format is 2, this explorer reads format 1: write "format": 1',
      '1 problem in 1 of 1 file.',
    ]);
  });
});

describe('files', () => {
  test.each([
    ['missing.geojson', 'there is no such file'],
    ['.', 'it is a folder'],
    ['catalogue.json/x', 'its folder is a file'],
  ])('%s cannot be opened: exit 2, and the others are checked', async (name, reason) => {
    const outcome = await withExampleton((folder) => checkIn(folder, name, 'plots.geojson'));

    expect(outcome).toEqual({
      code: 2,
      lines: [`${name}: -: -: the file cannot be opened (${reason}): check its name and that it may be read`, '1 problem in 1 of 2 files.'],
    });
  });

  test('a byte order mark is no matter', async () => {
    const outcome = await withExampleton(async (folder) => {
      await writeFile(join(folder, 'plots.geojson'), `\uFEFF${JSON.stringify(EXAMPLETON_FILES['plots.geojson'])}`);
      return checkIn(folder, 'plots.geojson');
    });

    expect(outcome.code).toBe(0);
  });

  test('50,000 levels of lists end in a message', async () => {
    const outcome = await withExampleton(async (folder) => {
      await writeFile(join(folder, 'plots.geojson'), `{"features": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
      return checkIn(folder, 'plots.geojson');
    });

    expect(outcome.lines[0]).toBe(
      'plots.geojson: -: -: lists and objects are nested more than 32 levels deep: GeoJSON needs no such depth: export the data again',
    );
  });
});

test('the command itself: lines on standard output, nothing on standard error, exit 1', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));

  const outcome = await withExampleton(async (folder) => {
    const target = await breakWith('swapped.plots.geojson', folder);
    return new Promise((done) => {
      execFile(process.execPath, [tsx, main, target], { cwd: folder }, (error, stdout, stderr) => done({ code: error?.code, stdout, stderr }));
    });
  });

  expect(outcome).toEqual({
    code: 1,
    stderr: '',
    stdout:
      'plots.geojson: x: geometry.coordinates[0][0]: latitude and longitude are swapped (50.05, 10.1) in 4 of 4 positions: write longitude first, then latitude\n' +
      '1 problem in 1 of 1 file.\n',
  });
}, 30_000);
