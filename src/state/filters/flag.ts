import { UNKNOWN, type FilterKind } from './filter.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([['yes', true], ['no', false]]);

/** `yes` or `no`. */
export const flag: FilterKind<'flag'> = {
  kind: 'flag',
  read(text) {
    const [word = '', ...rest] = text.split(',');
    const is = WORDS.get(word);
    if (is === undefined || rest.length > 1 || (rest.length === 1 && rest[0] !== UNKNOWN)) return null;
    return { kind: 'flag', is, ...(rest.length ? { orUnknown: true } : {}) };
  },
  write: ({ is, orUnknown }) => `${is ? 'yes' : 'no'}${orUnknown ? `,${UNKNOWN}` : ''}`,
  examples: () => [...WORDS.keys()],
  test: ({ is }, { key }) => ({ properties }) => {
    const value: unknown = properties[key];
    if (typeof value !== 'boolean') return 'unknown';
    return value === is ? 'surely' : 'no';
  },
};
