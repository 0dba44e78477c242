import { describe, expect, test } from 'vitest';
import { askMail, subjectsOf, type Subject } from './ask-mail.ts';
import { exampleContext, exampleExports, exampleExportState } from './example.ts';
import { askWords } from './words.ts';

const ask = askWords('en');

const CONTACT = { organisation: 'Invest', email: 'invest@example.org', links: [] };

const LINK = 'https://example.org/?panel=shortlist&shortlist=sites/mill,sites/kiln';

const MILL: Subject = { ref: 'sites/mill', name: 'Mill', link: 'https://example.org/?select=sites/mill', note: 'For labs', questions: ['Owner', 'Price'] };

const KILN: Subject = { ref: 'sites/kiln', name: 'Kiln', link: 'https://example.org/?select=sites/kiln', questions: ['Owner'] };

/** As many sites as asked for, each with as many questions. */
const many = (count: number, questions: number, note = ''): readonly Subject[] =>
  Array.from({ length: count }, (_, index) => ({
    ref: `sites/a-rather-long-name-${index}` as const,
    name: `Antiga fábrica de conservas n.º ${index}`,
    link: `https://example.org/?select=sites/a-rather-long-name-${index}`,
    ...(note ? { note } : {}),
    questions: Array.from({ length: questions }, (_one, question) => `Question about something ${question}`),
  }));

const bodyOf = (href: string): string => new URLSearchParams(href.slice(href.indexOf('?'))).get('body') ?? '';

test('a mail about two sites: names, ids, links, notes, open questions, and what the person sees', () => {
  const { to, subject, body, href, isShortened } = askMail([MILL, KILN], LINK, CONTACT, ask);
  expect(to).toBe('invest@example.org');
  expect(subject).toBe('Questions about Mill and 1 more place');
  expect(body).toBe(`Good day,

I would like to know more about these 2 places:

Mill (sites/mill)
https://example.org/?select=sites/mill
My note: For labs
Not known from public sources. Could you tell me?
- Owner
- Price

Kiln (sites/kiln)
https://example.org/?select=sites/kiln
Not known from public sources. Could you tell me?
- Owner

What I am looking at:
${LINK}

Kind regards,
`);
  expect(isShortened).toBe(false);
  expect(href.startsWith('mailto:invest@example.org?subject=')).toBe(true);
  expect(bodyOf(href)).toBe(body.replaceAll('\n', '\r\n'));
});

test('in the person’s language', () => {
  const { subject, body } = askMail([MILL], LINK, CONTACT, askWords('pt'));
  expect(subject).toBe('Pergunta sobre Mill');
  expect(body).toContain('A minha nota: For labs');
});

test('signs that mean something in an address are only text', () => {
  const { href } = askMail([{ ...MILL, name: 'A&cc=evil@example.org?&bcc=x#', note: '\r\nBcc: evil@example.org' }], LINK, CONTACT, ask);
  expect([...new URLSearchParams(href.slice(href.indexOf('?'))).keys()]).toEqual(['subject', 'body']);
});

describe('however many there are, the link in the mail is short enough and ends in the exact address', () => {
  test.each([
    [2, 25, ''], [3, 12, 'A note'], [10, 25, ''], [10, 3, 'A longer note that says why this one might do, and what to look at first.'], [20, 2, ''], [50, 30, 'Note'],
  ])('%d sites with %d questions each and note “%s”', (count, questions, note) => {
    const subjects = many(count, questions, note);
    const { href, body, isShortened } = askMail(subjects, LINK, CONTACT, ask);
    expect(href.length).toBeLessThanOrEqual(1900);
    expect(isShortened).toBe(true);
    expect(bodyOf(href)).toContain(LINK);
    expect(bodyOf(href)).toContain(ask.shortened);
    expect(bodyOf(href).includes(note) || bodyOf(href).includes(ask.notesLeftOut)).toBe(true);
    for (const { ref, questions: open } of subjects) for (const part of [ref, ...open]) expect(body).toContain(part);
  });
});

test('a shorter mail first says the questions once for all', () => {
  const { href } = askMail(many(2, 18), LINK, CONTACT, ask);
  expect(bodyOf(href).split('Question about something 17')).toHaveLength(2);
});

test('then it has as many of them as fit, and says how many more there are', () => {
  const body = bodyOf(askMail(many(2, 40), LINK, CONTACT, ask).href);
  const named = body.match(/Question about something/g)?.length ?? 0;
  expect(named).toBeGreaterThan(10);
  expect(body).toContain(`- and ${40 - named} more`);
});

test('what is asked of a site is what its layer would ask and nobody knows', () => {
  const state = { ...exampleExportState(), notes: { 'sites/mill': 'Why not' } } as const;
  const [mill, kiln, docks] = subjectsOf(['sites/mill', 'sites/kiln', 'areas/old-docks', 'sites/gone'], state, exampleExports, exampleContext(state), 'https://example.org/');
  expect(mill).toEqual({ ref: 'sites/mill', name: 'Mill', link: 'https://example.org/?select=sites/mill', note: 'Why not', questions: ['Owner'] });
  expect(kiln?.questions).toEqual(['Plot area', 'Owner']);
  expect(docks).toMatchObject({ name: 'Old docks', questions: [] });
});
