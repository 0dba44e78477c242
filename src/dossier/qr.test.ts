import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { LARGE_FROM_MODULES, MOST_LETTERS, qrCode } from './qr.ts';

const ADDRESS = 'https://explorer.example/?panel=dossier.shortlist&shortlist=sites/mill,areas/old-town&lang=pt';

/** Dark modules of a path that is made of runs. */
function modulesOf(d: string, size: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of d.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(length); i += 1) rows[Number(y)]![Number(x) + i] = true;
  }
  return rows;
}

test.each([ADDRESS, 'https://a.example/', `${ADDRESS}&more=${'x'.repeat(150)}`])('the path has the modules of %s', (text) => {
  const { size, d } = qrCode(text);
  const { data } = encode(text, { ecc: text.length > 150 ? 'L' : 'M', border: 4 });
  expect(size).toBe(data.length);
  expect(modulesOf(d, size)).toEqual(data);
});

test('four modules around it stay white, as readers need', () => {
  const { size, d } = qrCode(ADDRESS);
  for (const [, x, y] of d.matchAll(/M(\d+) (\d+)/g)) {
    expect(Number(x)).toBeGreaterThanOrEqual(4);
    expect(Number(y)).toBeLessThan(size - 4);
  }
});

test.each([150, 151, 400, 450, MOST_LETTERS])('modules of an address of %i letters can be read off paper', (letters) => {
  const { size } = qrCode('https://explorer.example/?'.padEnd(letters, 'x'));
  const widthMm = size >= LARGE_FROM_MODULES ? 34 : 27;
  expect(widthMm / size).toBeGreaterThan(1 / 3);
});
