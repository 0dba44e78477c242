import { either, exactly, leaf, list, nullable, number, object, objectOf, record } from './shape.ts';
import { date, indicator, link, path, someSources, sources, string, text } from './shapes.ts';
import type { Around, Derived, DerivedFeature, Located, Near, OnFoot, PageSection, Streets } from './types.ts';

export const PAGE = object({
  sections: list(objectOf<PageSection>({}, {
    heading: text, paragraphs: list(text), list: list(text), figures: list(indicator), layer: leaf('layer'), outlines: path,
    contact: exactly(true), allSources: exactly(true), sources, links: list(object({ label: text, url: link })),
  })),
});

export const PAGES = record(PAGE);

const located = objectOf<Located>({ candidates: list(object({ value: nullable(string), share: number(0, 1) }), 1) }, {});
/** One number, or the least and the most of a range. */
const metres = either(number(0), list(number(0), 2));
const near = objectOf<Near>({ ref: leaf('feature-ref'), distanceM: metres }, {});

const onFoot = objectOf<OnFoot>({ ref: leaf('feature-ref'), distanceM: metres }, {});
const around = objectOf<Around>({ minutes: number(1, 60), counts: record(metres) }, {});

export const DERIVED_FEATURE = objectOf<DerivedFeature>({}, {
  area: located, parish: located, zoning: located, zones: located, nearest: record(list(near)),
  onFoot: record(list(onFoot)), around,
  areaHa: number(0), perimeterM: number(0),
});

export const DERIVED = objectOf<Derived>(
  { zoning: record(text), sources: someSources, method: text, features: record(DERIVED_FEATURE) },
  { measureMethod: text, date, layers: object({ parish: leaf('layer'), zones: leaf('layer') }) },
);

export const STREETS = objectOf<Streets>({ sources: someSources, date: nullable(date), streets: list(list(either(string, number()), 5)) }, {});
