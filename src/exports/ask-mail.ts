import type { Catalogue, Contact, FeatureRef } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { wordsOf } from '../fields/index.ts';
import { linkTo, mailTo } from '../panels/links.ts';
import type { ExplorerState } from '../state/state.ts';
import { ofRefs } from './entries.ts';
import type { AskWords } from './words.ts';

/** A place that the city is asked about. */
export interface Subject {
  readonly ref: FeatureRef;
  readonly name: string;
  /** Address that opens it alone. */
  readonly link: string;
  /** The person's own words. */
  readonly note?: string;
  /** What is not known of it: labels of fields. */
  readonly questions: readonly string[];
}

/** A mail as it is written for the person, not sent yet. */
export interface AskMail {
  readonly to: string;
  readonly subject: string;
  /** All of it, lines apart by `\n`. */
  readonly body: string;
  /** `mailto:`; with a shorter body where mail programs would cut the whole one. */
  readonly href: string;
  readonly isShortened: boolean;
}

/** Longest address that mail programs take as a whole. */
const LONGEST_HREF = 1900;

/** Features and areas as the city is asked about them; those that are not there are passed over. */
export function subjectsOf(refs: readonly FeatureRef[], state: ExplorerState, catalogue: Catalogue, ctx: FieldContext, page: string): readonly Subject[] {
  return ofRefs(refs, state, catalogue).map(({ ref, layer, feature, note }) => ({
    ref,
    name: ctx.t(feature.properties.name),
    link: linkTo(ref, catalogue, ctx.lang, page, state.own),
    ...(note ? { note } : {}),
    questions: layer.fields
      .filter((field) => field.askWhenUnknown && wordsOf(field, feature.properties[field.key], ctx) === null)
      .map(({ label }) => ctx.t(label)),
  }));
}

/**
 * A mail about some places: what each is, what is not known of it, and the address of what the person sees. Where it
 * is too long for mail programs, the link in `href` has the longest of several shorter ones that fits.
 *
 * @param link the exact address of what is shown
 */
export function askMail(subjects: readonly Subject[], link: string, contact: Contact, ask: AskWords): AskMail {
  const [first, ...others] = subjects;
  const subject = ask.subject(first?.name ?? '', others.length);
  const [whole = '', ...shorter] = bodies(subjects, link, ask);
  const short = [whole, ...shorter].find((body) => mailTo(contact.email, subject, body).length <= LONGEST_HREF) ?? shorter.at(-1) ?? whole;
  return { to: contact.email, subject, body: whole, href: mailTo(contact.email, subject, short), isShortened: short !== whole };
}

/** The whole text, then ever shorter ones; the last holds little but the link. */
function bodies(subjects: readonly Subject[], link: string, ask: AskWords): readonly string[] {
  const whole = subjects.map((one) => [heading(one), ...linkOf(one, link), ...noteOf(one, ask), ...list(ask.questions, one.questions)].join('\n'));
  const [names, noted] = [subjects.map(heading).join('\n'), subjects.map((one) => [heading(one), ...noteOf(one, ask)].join('\n')).join('\n')];
  const shorter = [
    ...questionsOfAll(subjects, ask).map((questions) => [noted, questions]),
    [noted, ...questionCount(subjects, ask)],
    [names, ...questionCount(subjects, ask), ...notesLeftOut(subjects, ask)],
    [subjects.map(({ ref }) => ref).join('\n'), ...notesLeftOut(subjects, ask)],
    notesLeftOut(subjects, ask),
  ];
  return [whole, ...shorter.map((middle) => [...middle, ask.shortened])].map((middle) => framed(subjects.length, middle, link, ask));
}

function framed(count: number, middle: readonly string[], link: string, ask: AskWords): string {
  return [ask.greeting, ask.opening(count), ...middle, `${ask.link}\n${link}`, `${ask.closing}\n`].join('\n\n');
}

function heading({ name, ref }: Subject): string {
  return `${name} (${ref})`;
}

/** The mail ends in `whole` anyway. */
function linkOf({ link }: Subject, whole: string): readonly string[] {
  return link === whole ? [] : [link];
}

function noteOf({ note }: Subject, ask: AskWords): readonly string[] {
  return note ? [ask.note(note)] : [];
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length ? [title, ...items.map((item) => `- ${item}`)] : [];
}

/** The questions once for all places: all of them, then ever fewer. */
function questionsOfAll(subjects: readonly Subject[], ask: AskWords): readonly string[] {
  const all = allQuestions(subjects);
  const title = subjects.length > 1 ? ask.questionsOfAll : ask.questions;
  return all.map((_, left) => list(title, [...all.slice(0, all.length - left), ...(left ? [ask.moreQuestions(left)] : [])]).join('\n'));
}

function questionCount(subjects: readonly Subject[], ask: AskWords): readonly string[] {
  const { length } = allQuestions(subjects);
  return length ? [ask.questionCount(length)] : [];
}

function allQuestions(subjects: readonly Subject[]): readonly string[] {
  return [...new Set(subjects.flatMap(({ questions }) => questions))];
}

function notesLeftOut(subjects: readonly Subject[], ask: AskWords): readonly string[] {
  return subjects.some(({ note }) => note) ? [ask.notesLeftOut] : [];
}
