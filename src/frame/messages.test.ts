import { describe, expect, test } from 'vitest';
import { readAsk, readCommand } from './messages.ts';

describe('an ask', () => {
  test.each([
    [{ protocol: 'area-explorer', version: 1 }, 'ours'],
    [{ protocol: 'area-explorer', version: 2 }, 'other-version'],
    [{ protocol: 'area-explorer', version: '1' }, 'other-version'],
    [{ protocol: 'area-explorer' }, 'other-version'],
    [{ protocol: 'other', version: 1 }, 'not-ours'],
    [{}, 'not-ours'],
    [[], 'not-ours'],
    [null, 'not-ours'],
    [undefined, 'not-ours'],
    ['area-explorer', 'not-ours'],
    [1, 'not-ours'],
    [Object.create({ protocol: 'area-explorer', version: 1 }), 'not-ours'],
  ])('%j is %s', (data, is) => {
    expect(readAsk(data)).toBe(is);
  });
});

describe('a command', () => {
  test.each([
    [{ id: 1, command: 'load', args: [] }],
    [{ id: 2, command: 'select', args: ['sites/mill'] }],
    [{ id: 3, command: 'select', args: [null] }],
    [{ id: 4, command: 'fitArea', args: ['docks'] }],
    [{ id: 5, command: 'setFilter', args: ['sites', 'state', 'empty'] }],
    [{ id: 6, command: 'setFilter', args: ['sites', 'state', null] }],
    [{ id: 0, command: 'getState', args: [] }],
    [{ id: 7, command: 'check', args: [] }],
  ])('%j can be carried out', (command) => {
    expect(readCommand(command)).toEqual({ ok: true, command });
  });

  test('nothing but its own parts comes along', () => {
    const sent: unknown = JSON.parse('{"id": 1, "command": "load", "args": [], "__proto__": {"isAdmin": true}, "more": 1}');
    expect(readCommand(sent)).toEqual({ ok: true, command: { id: 1, command: 'load', args: [] } });
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  test.each([null, undefined, 'load', 7, [], {}, { command: 'load', args: [] }, { id: '1', command: 'load', args: [] },
    { id: Number.NaN, command: 'load', args: [] }, { id: -1, command: 'load', args: [] }, { id: 1.5, command: 'load', args: [] },
    Object.create({ id: 1, command: 'load', args: [] })])('%j has no number to answer to', (data) => {
    expect(readCommand(data)).toEqual({ ok: false, message: 'A command has a number of its own, "id".' });
  });

  test.each(['', 'close', 'constructor', '__proto__', 'toString', 'Load', 7, null, ['load']])('named %j is none of those that there are', (command) => {
    expect(readCommand({ id: 1, command, args: [] })).toEqual({ ok: false, id: 1, message: 'There is no such command; there are load, select, fitArea, setFilter, getState, check.' });
  });

  test.each([
    ['load', ['x']],
    ['select', []],
    ['select', [undefined]],
    ['select', [7]],
    ['select', [{ toString: 'sites/mill' }]],
    ['select', ['x'.repeat(4001)]],
    ['select', ['sites/mill', 'sites/yard']],
    ['select', 'sites/mill'],
    ['select', { length: 1, 0: 'sites/mill' }],
    ['fitArea', [['docks']]],
    ['setFilter', ['sites', 'state']],
    ['setFilter', ['sites', null, 'empty']],
    ['setFilter', ['sites', 'state', false]],
    ['setFilter', Array.from({ length: 1e6 })],
  ])('%s with other arguments is refused by its number', (command, args) => {
    expect(readCommand({ id: 9, command, args })).toEqual({ ok: false, id: 9, message: `The arguments of ${command} are not as they should be.` });
  });
});
