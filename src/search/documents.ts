import type { ExplorerFeature, Field, FeatureRef, Layer, Text } from '../catalogue/types.ts';
import { refOf } from '../catalogue/refs.ts';
import { optionsOf } from '../state/filters/options.ts';
import { joined } from './words.ts';

/** What is searched of one feature: all its words in every language, by how much they say. */
export interface SearchDocument {
  readonly id: FeatureRef;
  readonly acronym: string;
  readonly name: string;
  readonly address: string;
  /** What its layer and its symbol say that it is. */
  readonly kind: string;
  readonly words: string;
}

export function documentOf(layer: Layer, feature: ExplorerFeature): SearchDocument {
  const { name, acronym } = feature.properties;
  return {
    id: refOf(layer.id, feature),
    acronym: acronym ? `${acronym} ${acronymForms(acronym).join(' ')}` : '',
    name: inAllLanguages(name),
    address: addressesOf(layer, feature),
    kind: [layer.singular, layer.name, ...symbolOptions(layer, feature).map(({ label }) => label)].map(inAllLanguages).join(' '),
    words: feature.id.replaceAll('-', ' '),
  };
}

/** An acronym without dots and spaces; several for one that has alternatives (`ABC / A.B`). */
export function acronymForms(acronym: string): readonly string[] {
  return acronym.split(/[/,;]/).map(joined).filter((form) => form !== '');
}

/** The options that a feature has in the field that decides its layer's symbols. */
export function symbolOptions(layer: Layer, feature: ExplorerFeature) {
  const field = layer.fields.find(({ key }) => key === layer.symbolField);
  if (field?.type !== 'choice' && field?.type !== 'choices') return [];
  const keys = optionsOf(feature, field.key);
  return field.options.filter((option) => keys.includes(option.key));
}

function inAllLanguages(text: Text): string {
  return [...new Set(Object.values(text))].join(' ');
}

function addressesOf(layer: Layer, feature: ExplorerFeature): string {
  const fields = layer.fields.filter((field: Field) => field.type === 'address');
  return fields.map((field) => addressWords(feature.properties[field.key])).join(' ');
}

function addressWords(address: unknown): string {
  if (typeof address !== 'object' || address === null) return '';
  return Object.values(address).filter((part) => typeof part === 'string').join(' ');
}
