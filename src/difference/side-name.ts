import { formatDate } from '../i18n/format.ts';
import { nameWithStanding } from '../panels/areas.ts';
import type { ExplorerController } from '../state/context.ts';
import type { KnownSide } from './side.ts';

/** What a limit is called, with its standing, and its date where it is not the one of today. */
export function sideName(ax: ExplorerController, { feature, of }: KnownSide): string {
  const name = nameWithStanding(ax.t(feature.properties.name), feature, ax);
  return of.date === null ? name : `${name}, ${formatDate(of.date, ax.lang)}`;
}
