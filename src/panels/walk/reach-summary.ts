import type { ExplorerController } from '../../state/context.ts';
import type { Reached, ReachGroup } from '../../state/walk/reach.ts';
import { walkMessages } from './walk-messages.ts';
import { countedName, countWords, inSentence, listWords, roughly } from './walk-words.ts';

/** One sentence on what a walk area holds: features by layer, and the first of the census counts. */
export function reachSummary(ax: ExplorerController, { minutes, groups, counts }: Reached): string {
  const parts = [...groups.filter(({ held }) => held.length).map((group) => groupWords(ax, group)), ...peopleWords(ax, counts)];
  const messages = walkMessages(ax.lang);
  return messages.walkSummary(minutes, parts.length ? listWords(parts, ax.lang) : messages.walkNone);
}

function groupWords(ax: ExplorerController, { layer: id, held }: ReachGroup): string {
  const layer = ax.layer(id);
  if (!layer) return '';
  const words = countedName(held.length, layer, (text) => ax.t(text), ax.lang);
  const possibly = held.filter(({ verdict }) => verdict === 'possibly').length;
  if (possibly === 0) return words;
  const messages = walkMessages(ax.lang);
  return possibly === held.length ? `${messages.possibly} ${words}` : messages.walkPossibly(words, possibly);
}

function peopleWords(ax: ExplorerController, counts: Reached['counts']): readonly string[] {
  const layer = ax.layer(ax.explorer.catalogue.walking?.people ?? '');
  const first = layer?.fields.find(({ type }) => type === 'number');
  const count = first && counts && Object.hasOwn(counts, first.key) ? counts[first.key] : undefined;
  const most = typeof count === 'object' ? count[1] : count;
  if (!first || count === undefined || !most) return [];
  return [`${ax.m.qualifiers.about} ${countWords(roughly(count), ax)} ${inSentence(ax.t(first.label))}`];
}
