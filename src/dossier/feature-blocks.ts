import type { ExplorerFeature, Field, Layer } from '../catalogue/types.ts';
import { isDateValue } from '../fields/date.ts';
import { wordsOf } from '../fields/index.ts';
import { quantitiesIn } from '../fields/number.ts';
import { formatQuantity } from '../i18n/format.ts';
import { repeatsSymbol } from '../panels/feature-names.ts';
import { factBlocks, listBlocks, textBlocks, type Block, type FactLine } from './blocks.ts';
import type { Citations, DossierContext } from './context.ts';

/** The known fields of a feature in the layer's order, each with its basis and its sources. */
export function fieldBlocks(context: DossierContext, layer: Layer, feature: ExplorerFeature, citations: Citations): readonly Block[] {
  const facts = shownFields(context, layer, feature).flatMap((field) => factBlocks(context.t(field.label), linesOf(context, field, feature, citations)));
  return facts.length ? [{ kind: 'heading', text: context.m.dossier.known }, ...facts] : [];
}

/** What the city has to be asked for: fields worth asking that are not known. */
export function unknownFields(context: DossierContext, layer: Layer, feature: ExplorerFeature): readonly string[] {
  return layer.fields
    .filter((field) => field.askWhenUnknown && field.key !== layer.symbolField && wordsOf(field, feature.properties[field.key], context) === null)
    .map((field) => context.t(field.label));
}

export function unknownBlocks(context: DossierContext, layer: Layer, feature: ExplorerFeature): readonly Block[] {
  const questions = unknownFields(context, layer, feature);
  if (!questions.length) return [];
  const { m, catalogue } = context;
  return [
    { kind: 'heading', text: m.dossier.unknown },
    ...listBlocks(questions),
    ...textBlocks('small', m.dossier.askWhom(catalogue.contact.organisation, catalogue.contact.email)),
  ];
}

function shownFields(context: DossierContext, layer: Layer, feature: ExplorerFeature): readonly Field[] {
  return layer.fields.filter((field) => field.key !== layer.symbolField && !repeatsSymbol(field, layer, feature, context.lang));
}

/** A number's every quantity stands for itself, with what was measured and by whom. */
function linesOf(context: DossierContext, field: Field, feature: ExplorerFeature, citations: Citations): readonly FactLine[] {
  const value = feature.properties[field.key];
  const { t, lang, m } = context;
  const doubt = isUnverified(feature, field) ? m.unverifiedLong : '';
  if (field.type === 'number') {
    return quantitiesIn(value).map((quantity) => ({
      text: formatQuantity(quantity, field.unit ?? 'count', lang, m, field.decimals),
      basis: joined(t(quantity.basis), doubt),
      sources: citations.cite(quantity.sources),
    }));
  }
  const words = wordsOf(field, value, context);
  if (words === null) return [];
  return [{ text: words, basis: joined(field.type === 'date' && isDateValue(value) ? t(value.basis) : '', doubt) }];
}

function isUnverified({ properties: { unverified } }: ExplorerFeature, { key }: Field): boolean {
  return Array.isArray(unverified) && unverified.includes(key);
}

function joined(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('. ');
}
