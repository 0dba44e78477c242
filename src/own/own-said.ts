import { textIn } from '../i18n/text.ts';
import type { Own } from '../state/planning/model.ts';
import type { ExplorerState } from '../state/state.ts';
import type { OwnWords } from './words.ts';

/** What a change of the own features comes to, for those who do not see the list; empty when it is none. */
export function ownSaid(now: Own, before: Own, lang: ExplorerState['lang'], { said }: OwnWords): string {
  if (now.features === before.features) return '';
  const name = ([feature]: Own['features']): string => textIn(feature?.properties.name, lang);
  const added = now.features.filter(({ id }) => !before.features.some((other) => other.id === id));
  const removed = before.features.filter(({ id }) => !now.features.some((other) => other.id === id));
  const changed = now.features.filter((feature) => before.features.some((other) => other.id === feature.id && other !== feature));
  if (added.length === 1 && !removed.length) return said.added(name(added));
  if (removed.length === 1 && !added.length) return said.removed(name(removed));
  if (!now.features.length) return said.none;
  return changed.length === 1 && !added.length && !removed.length ? said.changed(name(changed)) : said.several(now.features.length);
}
