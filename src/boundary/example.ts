import type { MultiPolygon } from 'geojson';
import type { Messages } from '../i18n/messages.ts';
import { en } from '../i18n/en.ts';
import { pt } from '../i18n/pt.ts';

/** For the tests: a square with a square hole, and a triangle beside it. */
export const exampleLimit: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [[0, 0], [4, 0], [4, 4], [0, 4], [0, 0]],
      [[1, 1], [1, 2], [2, 2], [2, 1], [1, 1]],
    ],
    [[[6, 0], [8, 0], [7, 2], [6, 0]]],
  ],
};

export const messages: Readonly<Record<'en' | 'pt', Messages>> = { en, pt };
