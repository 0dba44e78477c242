import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLETON, EXAMPLETON_FILES, SITES } from '../../src/catalogue/fixture.ts';
import { loadLayer } from '../../src/catalogue/load.ts';
import type { Problem } from '../../src/catalogue/problem.ts';
import { checkFile, roleOf } from '../../tools/data-check/check-file.ts';
import { check } from '../../tools/data-check/check.ts';
import { readDataset } from '../../tools/data-check/dataset.ts';
import { withExampleton } from '../../tools/data-check/project.ts';
import { damage, damagedFile } from './damage.ts';
import { expectWords, soon, tried } from './run.ts';

test.each([['catalogue.json', 600], ['sites.geojson', 700], ['plots.geojson', 500], ['areas.geojson', 400], ['pages.json', 200], ['derived.json', 300], ['outlines.geojson', 300]])(
  '%s damaged: the check ends with lines, and says so by its code',
  async (name, runs) => {
    await withExampleton(async (folder) => {
      const catalogue = join(folder, 'catalogue.json');
      await tried(damage, runs, async (how) => {
        await writeFile(join(folder, name), damagedFile(EXAMPLETON_FILES[name], how));
        const lines: string[] = [];
        const code = await soon(() => check([name], { cwd: folder, catalogue, write: (text) => lines.push(text) }));
        expect(code).toBe(lines.length > 1 ? 1 : 0);
        for (const text of lines) expect(text).toMatch(/^[^\p{Cc}]+$/u);
      });
    });
  },
);

test('the check is no kinder than the page: whatever the page finds, it finds', async () => {
  await withExampleton(async (folder) => {
    const path = join(folder, 'sites.geojson');
    await tried(damage, 500, async (how) => {
      const bytes = damagedFile(EXAMPLETON_FILES['sites.geojson'], how);
      await writeFile(path, bytes);
      // Read anew each time: a data set remembers what it has read.
      const dataset = await readDataset(join(folder, 'catalogue.json'));
      const found = await checkFile(path, 'sites.geojson', roleOf(path, dataset), dataset);
      expectWords(found);
      const loaded = await loadLayer(SITES, { catalogue: EXAMPLETON, catalogueUrl: 'https://example.org/catalogue.json', fetch: async () => new Response(bytes) });
      const lines = new Set(found.map(nameOf));
      expect(loaded.problems.map(nameOf).filter((name) => !lines.has(name))).toEqual([]);
    });
  });
});

function nameOf({ code, where, featureNumber }: Problem): string {
  return [code, where, featureNumber].join(' ');
}
