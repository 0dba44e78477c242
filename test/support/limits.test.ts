import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MAX_BYTES, MAX_DEPTH, MAX_FEATURES, MAX_TEXT_LENGTH, MAX_VERTICES } from '../../src/catalogue/limits.ts';
import { MAX_PAIRS } from '../../src/catalogue/checks/crossings.ts';
import { MOST_EXPORTED } from '../../src/exports/large-rows.ts';
import { MAX_PORTS } from '../../src/frame/bridge.ts';
import { MAX_TEXT_LENGTH as MAX_MESSAGE_TEXT } from '../../src/frame/messages.ts';
import { LARGE_BYTES, MOST_FEATURE_BYTES, MOST_LARGE_BYTES, MOST_LARGE_FEATURES, MOST_PROBLEMS } from '../../src/large/limits.ts';
import { MOST_LENGTH } from '../../src/opening/feature-name.ts';
import { MAX_INNER_FILES, MAX_OPENED_FEATURES, MAX_OPENED_VERTICES, MAX_PROBLEMS, MAX_SECONDS, MAX_UNPACKED_BYTES, MAX_XML_DEPTH } from '../../src/opening/limits.ts';
import { MOST_TEXT_LENGTH } from '../../src/own/own-text.ts';
import { MOST_COMPARED, MOST_SHORTLISTED } from '../../src/state/actions.ts';
import { MOST_ROWS } from '../../src/state/shown-rows.ts';
import { MAX_QUERY_LENGTH } from '../../src/state/url.ts';

/** By heading and first cell of its row in docs/limits.md. */
const LIMITS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Data: {
    'Bytes of a file that the page reads': MAX_BYTES,
    'Features of such a file': MAX_FEATURES,
    'Positions of such a file': MAX_VERTICES,
    'Levels of lists and objects inside each other': MAX_DEPTH,
    'Characters of a text': MAX_TEXT_LENGTH,
    'Pairs of sides compared in a polygon': MAX_PAIRS,
    'Bytes of a file of points that a worker reads instead': LARGE_BYTES,
    'Bytes of a file that a worker reads': MOST_LARGE_BYTES,
    'Features that a worker reads': MOST_LARGE_FEATURES,
    'Bytes of one feature that a worker reads': MOST_FEATURE_BYTES,
    'Problems of such a file that are told one by one': MOST_PROBLEMS,
    'Rows of such a layer in a list or table': MOST_ROWS,
    'Entries of such a layer in one export': MOST_EXPORTED,
  },
  'Files that people open': {
    'Bytes of a file, and of what an archive unpacks to': MAX_UNPACKED_BYTES,
    'Files of an archive that are opened': MAX_INNER_FILES,
    Features: MAX_OPENED_FEATURES,
    Positions: MAX_OPENED_VERTICES,
    'Elements of XML inside each other': MAX_XML_DEPTH,
    Seconds: MAX_SECONDS,
    'Problems that are told one by one': MAX_PROBLEMS,
    "Characters of a feature's name": MOST_LENGTH,
  },
  Addresses: {
    'Characters of the query that are read': MAX_QUERY_LENGTH,
    'Characters of what a person drew, in an address': MOST_TEXT_LENGTH,
    'Compared at once': MOST_COMPARED,
    'On the shortlist': MOST_SHORTLISTED,
  },
  'Messages of other pages': { 'Characters of a text in a command': MAX_MESSAGE_TEXT, 'Pages that hold a channel': MAX_PORTS },
};

/** The tables of the document: number by first cell, by heading. */
function documented(): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const [, ...sections] = readFileSync(new URL('../../docs/limits.md', import.meta.url), 'utf8').split(/^## /m);
  const tables = sections.map((section) => {
    const rows = [...section.matchAll(/^\| (?!What|---)(.+?) \| ([\d,]+) \|/gm)].map(([, what = '', number = '']) => [what, Number(number.replaceAll(',', ''))] as const);
    return [section.split('\n')[0] ?? '', Object.fromEntries(rows)] as const;
  });
  return Object.fromEntries(tables.filter(([, rows]) => Object.keys(rows).length > 0));
}

test('docs/limits.md states the limits that the code keeps', () => {
  expect(documented()).toEqual(LIMITS);
});
