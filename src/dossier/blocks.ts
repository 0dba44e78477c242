import type { MarkerLook } from '../picture/shapes.ts';

/** One line of a fact: what is known, on what basis, from which numbered sources. */
export interface FactLine {
  readonly text: string;
  readonly basis?: string;
  readonly sources?: readonly number[];
}

/** What a dossier's pages are made of, in order. A block is never parted, so none may be longer than a column. */
export type Block =
  | { readonly kind: 'heading' | 'subheading'; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly lines: readonly FactLine[] }
  | { readonly kind: 'figure'; readonly value: string; readonly label: string; readonly about: string; readonly note: string; readonly sources: readonly number[] }
  | { readonly kind: 'row'; readonly marker: MarkerLook | null; readonly name: string; readonly value: string }
  | { readonly kind: 'paragraph' | 'small' | 'bullet' | 'boxed' | 'own-words' | 'address'; readonly text: string; readonly sources?: readonly number[] }
  | { readonly kind: 'source'; readonly number: number; readonly title: string; readonly about: string; readonly address: string };

/** Whether a block may not stand last in a column, away from what it announces. */
export function leads({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'subheading';
}

/** About ten lines of a column. */
const MOST_LETTERS = 600;

/** A long text as pieces that can be parted between columns, at the ends of paragraphs, sentences or words; nothing is lost. */
export function pieces(text: string, most = MOST_LETTERS): readonly string[] {
  return text.split(/\n+/).flatMap((paragraph) => parted(paragraph.trim(), most)).filter((piece) => piece !== '');
}

function parted(text: string, most: number): readonly string[] {
  const done: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const start = rest.slice(0, most);
    const sentence = Math.max(...['. ', '! ', '? ', '; '].map((end) => start.lastIndexOf(end)));
    const word = start.lastIndexOf(' ');
    const at = sentence > most / 3 ? sentence + 1 : word > most / 3 ? word : wholeLetters(start);
    done.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...done, rest];
}

/** Where to cut words without an end, not inside a letter of two units. */
function wholeLetters(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xd800 && last <= 0xdbff ? text.length - 1 : text.length;
}

/** A text of any length as blocks of one kind. */
export function textBlocks(kind: Extract<Block, { text: string; sources?: unknown }>['kind'], text: string, sources: readonly number[] = []): readonly Block[] {
  const parts = pieces(text);
  return parts.map((part, index): Block => (index === parts.length - 1 && sources.length ? { kind, text: part, sources } : { kind, text: part }));
}

/** A list that runs on as a paragraph, parted between its items. */
export function listBlocks(items: readonly string[]): readonly Block[] {
  const lines: string[] = [];
  for (const [index, item] of items.entries()) {
    const words = index === items.length - 1 ? `${item}.` : `${item} ·`;
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + words.length <= MOST_LETTERS) lines[lines.length - 1] = `${line} ${words}`;
    else lines.push(words);
  }
  return lines.flatMap((line) => textBlocks('paragraph', line));
}

/** A fact whose lines may be long: what goes on after the first piece stands under an empty label. */
export function factBlocks(label: string, lines: readonly FactLine[]): readonly Block[] {
  const parts = lines.flatMap((line) => longLine(line));
  const groups: FactLine[][] = [];
  let letters = Infinity;
  for (const part of parts) {
    const length = part.text.length + (part.basis?.length ?? 0);
    if (letters + length > MOST_LETTERS) {
      groups.push([]);
      letters = 0;
    }
    groups.at(-1)?.push(part);
    letters += length;
  }
  return groups.map((group, index): Block => ({ kind: 'fact', label: index === 0 ? label : '', lines: group }));
}

function longLine({ text, basis = '', sources }: FactLine): readonly FactLine[] {
  const texts = pieces(text);
  const bases = pieces(basis);
  const cited = sources?.length ? { sources } : {};
  const [lastText = '', firstBasis] = [texts.at(-1), bases[0]];
  return [
    ...texts.slice(0, -1).map((part) => ({ text: part })),
    { text: lastText, ...(firstBasis && { basis: firstBasis }), ...cited },
    ...bases.slice(1).map((part) => ({ text: '', basis: part })),
  ];
}
