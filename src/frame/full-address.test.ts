import { expect, test } from 'vitest';
import { fullAddress } from './full-address.ts';

const FRAME = 'https://explorer.example/maps/embed.html';

test.each([
  ['', 'https://explorer.example/maps/'],
  ['?area=docks', 'https://explorer.example/maps/?area=docks'],
  ['?area=docks&panels=none&loading=click&gestures=map&origins=https://a.example#here', 'https://explorer.example/maps/?area=docks'],
])('before the explorer has started, "%s" leads to what it asks for', (query, address) => {
  expect(fullAddress(FRAME + query, null)).toBe(address);
});

test.each([
  [{ lang: 'en', query: '' }, '?lang=en'],
  [{ lang: 'en', query: 'select=sites/mill' }, '?select=sites/mill&lang=en'],
  [{ lang: 'pt', query: 'area=docks&lang=pt' }, '?area=docks&lang=pt'],
])('of %j it leads to what is shown now, in its language', (state, query) => {
  expect(fullAddress(`${FRAME}?area=hills`, state)).toBe(`https://explorer.example/maps/${query}`);
});
