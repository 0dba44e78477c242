import type { ExplorerFeature, Source } from '../catalogue/types.ts';
import { withoutFormula } from '../exports/safe-text.ts';
import { localeOf } from '../i18n/format.ts';
import type { ExplorerController } from '../state/context.ts';
import type { CensusProfile } from './census.ts';
import { countLabel, isEstimate } from './census-view.ts';
import type { HeldFeatures } from './inside.ts';
import type { LandUseProfile } from './land-use.ts';
import { landUseRows } from './land-use-view.ts';
import { profileWords } from './words.ts';

/** What is known of a polygon so far; `null` is not there, or not yet. */
export interface ProfileParts {
  readonly areaM2: number | null;
  readonly landUse: LandUseProfile | null;
  readonly census: CensusProfile | null;
  readonly held: readonly HeldFeatures[] | null;
  readonly streetM: number | null;
}

interface Row {
  readonly part: string;
  readonly item: string;
  readonly value: number;
  readonly unit: string;
  readonly share?: number | null;
  readonly least?: number;
  readonly most?: number;
  readonly kind: string;
  readonly from?: { readonly sources: readonly string[]; readonly date: string | null } | undefined;
}

/** The whole profile as lines of cells parted by tabs, which spreadsheets take as they are pasted. */
export function profileTable(ax: ExplorerController, feature: ExplorerFeature, parts: ProfileParts): string {
  const { columns } = profileWords(ax.lang);
  const head = [columns.part, columns.item, columns.value, columns.unit, columns.share, columns.least, columns.most, columns.kind, columns.date, columns.source];
  const rows = [...areaRows(ax, feature, parts), ...landUse(ax, parts), ...census(ax, parts), ...held(ax, parts), ...streets(ax, parts)];
  return [head, ...rows.map((row) => cells(ax, row))].map((line) => line.map((cell) => withoutFormula(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

function areaRows(ax: ExplorerController, feature: ExplorerFeature, { areaM2 }: ProfileParts): readonly Row[] {
  const { m } = ax;
  const from = { sources: feature.properties.sources, date: null };
  return areaM2 === null ? [] : [{ part: ax.t(feature.properties.name), item: m.areaSize, value: areaM2 / 10_000, unit: 'ha', kind: m.kindsShort.computed, from }];
}

function landUse(ax: ExplorerController, { landUse: profile }: ProfileParts): readonly Row[] {
  const of = ax.explorer.catalogue.landUse;
  const layer = of && ax.layer(of.layer);
  if (!profile || !of || !layer) return [];
  const { landUse: part } = profileWords(ax.lang);
  return landUseRows(ax, profile, layer, of.field).map(({ label, areaHa, percent }) =>
    ({ part, item: label, value: areaHa, unit: 'ha', share: percent, kind: ax.m.kindsShort.computed, from: layer }));
}

function census(ax: ExplorerController, { census: profile }: ProfileParts): readonly Row[] {
  const of = ax.explorer.catalogue.census;
  const layer = of && ax.layer(of.layer);
  if (!profile || !layer) return [];
  const words = profileWords(ax.lang);
  return profile.figures.map((figure) => ({
    part: words.census, item: countLabel(ax, layer, figure.key), value: figure.value, unit: '', least: figure.least, most: figure.most,
    kind: isEstimate(figure) ? words.estimate : ax.m.kindsShort.official, from: layer,
  }));
}

function held(ax: ExplorerController, { held: groups }: ProfileParts): readonly Row[] {
  const { inside: part } = profileWords(ax.lang);
  return (groups ?? []).flatMap(({ layer: id, verdicts, large }) => {
    const layer = ax.layer(id);
    if (large === null) return [];
    if (large) {
      const { surely, possibly } = large;
      return [{ part, item: ax.t(layer?.name), value: surely + possibly, unit: '', least: surely, most: surely + possibly, kind: ax.m.kindsShort.computed, from: layer }];
    }
    const least = [...verdicts.values()].filter((verdict) => verdict === 'surely').length;
    return [{ part, item: ax.t(layer?.name), value: verdicts.size, unit: '', least, most: verdicts.size, kind: ax.m.kindsShort.computed, from: layer }];
  });
}

function streets(ax: ExplorerController, { streetM }: ProfileParts): readonly Row[] {
  const words = profileWords(ax.lang);
  if (streetM === null) return [];
  return [{ part: words.streets, item: words.streetLength, value: streetM / 1000, unit: 'km', kind: ax.m.kindsShort.computed, from: ax.explorer.catalogue.walking }];
}

function cells(ax: ExplorerController, { part, item, value, unit, share, least, most, kind, from }: Row): readonly string[] {
  const { sources } = ax.explorer.catalogue;
  const number = (one: number | null | undefined): string =>
    (one === null || one === undefined ? '' : new Intl.NumberFormat(localeOf(ax.lang), { useGrouping: false, maximumFractionDigits: 4 }).format(one));
  const titles = from?.sources.flatMap((id): readonly Source[] => (Object.hasOwn(sources, id) && sources[id] ? [sources[id]] : [])).map(({ title }) => title) ?? [];
  return [part, item, number(value), unit, number(share), number(least), number(most), kind, from?.date ?? '', titles.join('; ')];
}
