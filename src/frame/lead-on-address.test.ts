import { expect, test } from 'vitest';
import { leadOn } from './lead-on-address.ts';

test.each([
  ['', '?area=docks'],
  ['?lang=pt&f.sites.state=empty', '?area=docks&lang=pt&f.sites.state=empty'],
  ['?area=hills&lang=pt', '?area=docks&lang=pt'],
  ['?compare=a/b&compare=c/d', '?area=docks&compare=a%2Fb&compare=c%2Fd'],
])('with "%s" an area leads on to "%s"', (search, query) => {
  expect(leadOn('https://explorer.example/maps/?area=docks', search)).toBe(`https://explorer.example/maps/${query}`);
});
