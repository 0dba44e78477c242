import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../app/public.ts';
import { isCheckReport, isCommandResult, isSnapshot, isTold } from './answers.ts';

const snapshot: Snapshot = {
  area: 'docks', selection: null, layers: ['sites'], view: { zoom: 12, lat: 41.1, lon: -8.6 }, filters: { 'sites.state': 'empty' }, compare: [], shortlist: [], lang: 'pt', theme: 'dark', query: 'area=docks',
};
const result = { id: 'worker', label: 'Worker', outcome: 'passed', detail: 'It runs', mend: null };

describe('what frames tell', () => {
  test.each([
    [{ tell: 'hello', version: 1, session: 1.5, heightPx: null }],
    [{ tell: 'hello', version: 1, session: 1.5, heightPx: 400 }],
    [{ tell: 'refused', message: 'No' }],
    [{ tell: 'refused', message: 'No', id: 3 }],
    [{ tell: 'result', id: 3, result: { ok: true } }],
    [{ tell: 'height', heightPx: 0 }],
    [{ tell: 'event', type: 'ready', detail: snapshot }],
    [{ tell: 'event', type: 'ready', detail: { ...snapshot, view: null, area: null, more: 'from a later version' } }],
    [{ tell: 'event', type: 'selection', detail: { selection: 'sites/mill', area: null } }],
    [{ tell: 'event', type: 'view', detail: { zoom: 1, lat: 2, lon: 3 } }],
    [{ tell: 'event', type: 'filter', detail: { filters: {} } }],
    [{ tell: 'event', type: 'error', detail: { what: 'file', message: 'gone' } }],
  ])('%j', (told) => {
    expect(isTold(told)).toBe(true);
  });

  test.each([
    [null], [undefined], [7], ['hello'], [[]], [{}],
    [{ tell: '__proto__' }],
    [{ tell: 'constructor' }],
    [Object.create({ tell: 'height', heightPx: 1 })],
    [{ tell: 'hello', version: 2, session: 1, heightPx: 1 }],
    [{ tell: 'hello', version: 1, session: '1', heightPx: 1 }],
    [{ tell: 'hello', version: 1, session: 1 }],
    [{ tell: 'height', heightPx: -1 }],
    [{ tell: 'height', heightPx: Number.NaN }],
    [{ tell: 'height', heightPx: Number.POSITIVE_INFINITY }],
    [{ tell: 'height', heightPx: '4px' }],
    [{ tell: 'result', id: '3' }],
    [{ tell: 'refused', id: 3 }],
    [{ tell: 'event', type: 'load', detail: snapshot }],
    [{ tell: 'event', type: 'toString', detail: snapshot }],
    [{ tell: 'event', type: 'selection', detail: null }],
    [{ tell: 'event', type: 'selection', detail: Object.create({ selection: null, area: null }) }],
    [{ tell: 'event', type: 'selection', detail: { selection: 1, area: null } }],
    [{ tell: 'event', type: 'view', detail: { zoom: 1, lat: Number.NaN, lon: 3 } }],
    [{ tell: 'event', type: 'filter', detail: { filters: { a: 1 } } }],
    [{ tell: 'event', type: 'error', detail: { what: 'everything', message: '' } }],
  ])('not %j', (told) => {
    expect(isTold(told)).toBe(false);
  });
});

test.each([
  ['area', 7], ['selection', undefined], ['layers', 'sites'], ['layers', [1]], ['view', {}], ['filters', null], ['compare', null], ['shortlist', {}], ['lang', null], ['theme', 'pink'], ['query', 1],
])('a snapshot whose %s is %j is none', (name, value) => {
  expect([isSnapshot(snapshot), isSnapshot({ ...snapshot, [name]: value })]).toEqual([true, false]);
});

test.each([
  [{ ok: true }, true], [{ ok: false, message: 'No' }, true], [{ ok: false }, false], [{ ok: 'yes' }, false], [null, false], ['ok', false],
])('whether %j is the result of a command: %j', (value, is) => {
  expect(isCommandResult(value)).toBe(is);
});

test.each([
  [{ outcome: 'passed', results: [result], text: '…' }, true],
  [{ outcome: 'passed', results: [], text: '…' }, true],
  [{ outcome: 'perfect', results: [result], text: '…' }, false],
  [{ outcome: 'passed', results: [{ ...result, mend: 1 }], text: '…' }, false],
  [{ outcome: 'passed', results: null, text: '…' }, false],
  [{ outcome: 'passed', results: [result] }, false],
])('whether %j is a report: %j', (value, is) => {
  expect(isCheckReport(value)).toBe(is);
});
