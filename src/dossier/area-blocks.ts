import type { Action, AreaProfile, DerivedFeature, ExplorerFeature, Indicator } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { asText } from '../fields/field-type.ts';
import { formatDate, formatValue } from '../i18n/format.ts';
import { areaDecimals } from '../panels/areas.ts';
import { AREAS_LAYER } from '../state/actions.ts';
import { pieces, textBlocks, type Block } from './blocks.ts';
import type { Citations, DossierContext } from './context.ts';

const METRES_PER_KM = 1000;

/** What the plan says of an area: summary, figures, strengths, actions and what became of them, and where its limit runs. */
export function areaBlocks(context: DossierContext, feature: ExplorerFeature, citations: Citations): readonly Block[] {
  const profile = context.catalogue.areas.find(({ id }) => id === feature.id);
  return [
    ...(profile ? introduction(context, profile) : []),
    ...figures(context, feature, profile, citations),
    ...(profile ? strengths(context, profile) : []),
    ...(profile?.actions.length ? [{ kind: 'heading', text: context.m.actions } as const, ...profile.actions.flatMap((action) => actionBlocks(context, action, citations))] : []),
    ...limits(context, feature, citations),
  ];
}

function introduction({ t }: DossierContext, { summary, commitment }: AreaProfile): readonly Block[] {
  return [...textBlocks('paragraph', t(summary)), ...textBlocks('paragraph', t(commitment))];
}

function figures(context: DossierContext, feature: ExplorerFeature, profile: AreaProfile | undefined, citations: Citations): readonly Block[] {
  const measured = measures(context, feature, citations);
  const indicators = profile?.indicators ?? [];
  const main = indicators.filter(({ rank }) => rank !== 'more');
  const more = indicators.filter(({ rank }) => rank === 'more');
  const blocks = [...main.map((one) => figure(context, one, citations)), ...measured, ...more.map((one) => figure(context, one, citations))].flat();
  return blocks.length ? [{ kind: 'heading', text: context.m.figures }, ...blocks] : [];
}

function figure({ t, m, lang }: DossierContext, indicator: Indicator, citations: Citations): readonly Block[] {
  const { value, unit, qualifier, label, kind, date, sources, note, compared = [] } = indicator;
  const number = formatValue(value, unit, lang, m);
  const others = compared.map((other) => `${t(other.label)}: ${formatValue(other.value, unit, lang, m)}`).join(' · ');
  const [firstNote = '', ...moreNotes] = pieces([others, t(note)].filter(Boolean).join('. '));
  return [
    {
      kind: 'figure',
      value: qualifier ? `${m.qualifiers[qualifier]} ${number}` : number,
      label: t(label),
      about: `${m.kinds[kind]}, ${date ? formatDate(date, lang) : m.dateUnknown}`,
      note: firstNote,
      sources: citations.cite(sources),
    },
    ...moreNotes.map((text): Block => ({ kind: 'small', text })),
  ];
}

function measures(context: DossierContext, feature: ExplorerFeature, citations: Citations): readonly Block[] {
  const { derived } = context.state;
  const measured = derived?.features[refOf(AREAS_LAYER, feature)];
  if (!derived || !measured) return [];
  const { m, lang } = context;
  const about = derived.date ? `${m.kinds.computed}, ${formatDate(derived.date, lang)}` : m.kinds.computed;
  const sources = citations.cite(feature.properties.sources);
  return outline(measured, feature, context).map(({ label, value }): Block => ({ kind: 'figure', value, label, about, note: '', sources }));
}

function outline({ areaHa, perimeterM }: DerivedFeature, feature: ExplorerFeature, { m, lang }: DossierContext) {
  const area = areaHa === undefined ? [] : [{ label: m.areaSize, value: formatValue(areaHa, 'ha', lang, m, areaDecimals(feature)) }];
  const perimeter = perimeterM === undefined ? [] : [{ label: m.perimeter, value: formatValue(perimeterM / METRES_PER_KM, 'km', lang, m) }];
  return [...area, ...perimeter];
}

function strengths({ t, m }: DossierContext, profile: AreaProfile): readonly Block[] {
  if (!profile.strengths.length) return [];
  return [{ kind: 'heading', text: m.strengths }, ...profile.strengths.flatMap((strength) => textBlocks('bullet', t(strength)))];
}

function actionBlocks({ t, m, lang }: DossierContext, { title, summary, timeline }: Action, citations: Citations): readonly Block[] {
  const since = timeline.flatMap((entry) => textBlocks('bullet', `${formatDate(entry.date, lang)}: ${t(entry.text)}`, citations.cite(entry.sources)));
  return [
    { kind: 'subheading', text: t(title) },
    ...textBlocks('paragraph', t(summary)),
    ...(since.length ? since : textBlocks('small', m.nothingFound)),
  ];
}

function limits({ t, m }: DossierContext, feature: ExplorerFeature, citations: Citations): readonly Block[] {
  const words = t(asText(feature.properties['limits']));
  if (!words) return [];
  return [{ kind: 'heading', text: m.limits }, ...textBlocks('paragraph', words, citations.cite(feature.properties.sources))];
}
