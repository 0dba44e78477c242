import type { Known } from '../../catalogue/check-shape.ts';
import type { ExplorerFeature, Field, Layer } from '../../catalogue/types.ts';
import { kindOfField } from '../../state/filters/index.ts';
import { foldedText } from '../../state/filters/words.ts';
import { CodedBuilder, type CodedColumn } from './coded.ts';
import { DEGREES, Growing, NUMBERS, CODES, type NumberArray } from './growing.ts';
import { IdTable } from './id-table.ts';
import { NamesBuilder, type Names } from './names.ts';
import { NumbersBuilder, type NumbersColumn } from './numbers.ts';

export type Column = CodedColumn | NumbersColumn;

/** A layer's features without the features: what is asked of them, column by column. Rows are in the order of the file. */
export interface Columns {
  readonly count: number;
  readonly ids: IdTable;
  readonly names: Names;
  readonly acronyms: CodedColumn;
  /** By field key. */
  readonly fields: ReadonlyMap<string, Column>;
  /** Error of the position in metres; not a number where none is given. */
  readonly accuracyM: NumberArray;
  /** Where each feature stands in the file, in bytes. */
  readonly starts: NumberArray;
  readonly lengths: NumberArray;
  readonly licences: readonly string[];
  readonly bytes: number;
}

/** Rows that are on the map, and where. */
export interface Spots {
  readonly rows: NumberArray;
  readonly lons: NumberArray;
  readonly lats: NumberArray;
}

type Builder = { readonly kind: 'coded'; readonly of: CodedBuilder } | { readonly kind: 'numbers'; readonly of: NumbersBuilder };

/** Takes a layer's features one after the other, and keeps of each what columns need. */
export class ColumnsBuilder {
  readonly ids = new IdTable();
  readonly #names: NamesBuilder;
  readonly #acronyms = new CodedBuilder(null);
  readonly #fields: readonly (readonly [key: string, Builder])[];
  readonly #accuracyM = new Growing(NUMBERS);
  readonly #starts = new Growing(CODES);
  readonly #lengths = new Growing(CODES);
  readonly #rows = new Growing(CODES);
  readonly #lons = new Growing(DEGREES);
  readonly #lats = new Growing(DEGREES);
  readonly #licences = new Set<string>();

  constructor(layer: Layer, { languages }: Pick<Known, 'languages'>) {
    this.#names = new NamesBuilder(languages);
    this.#fields = layer.fields.map((field) => [field.key, builderOf(field)]);
  }

  /** @param feature one that passed the checks, with an id that is not there yet */
  add(feature: ExplorerFeature, start: number, length: number): void {
    const { geometry, properties, id } = feature;
    if (geometry?.type === 'Point') {
      this.#rows.push(this.ids.size);
      this.#lons.push(geometry.coordinates[0] ?? NaN);
      this.#lats.push(geometry.coordinates[1] ?? NaN);
    }
    this.ids.add(id);
    this.#names.add(properties.name);
    this.#acronyms.add(properties.acronym);
    for (const [key, builder] of this.#fields) {
      if (builder.kind === 'coded') builder.of.add(properties[key]);
      else builder.of.add(feature);
    }
    this.#accuracyM.push(properties.position?.accuracyM ?? NaN);
    this.#starts.push(start);
    this.#lengths.push(length);
    this.#licences.add(properties.licence);
  }

  finish(): { readonly columns: Columns; readonly spots: Spots } {
    const fields = new Map(this.#fields.map(([key, { of }]) => [key, of.finish()] as const));
    const [names, acronyms] = [this.#names.finish(), this.#acronyms.finish()];
    const [accuracyM, starts, lengths] = [this.#accuracyM.finish(), this.#starts.finish(), this.#lengths.finish()];
    const parts = [this.ids, names, acronyms, ...fields.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    const bytes = parts + accuracyM.byteLength + starts.byteLength + lengths.byteLength;
    const columns = { count: this.ids.size, ids: this.ids, names, acronyms, fields, accuracyM, starts, lengths, licences: [...this.#licences], bytes };
    return { columns, spots: { rows: this.#rows.finish(), lons: this.#lons.finish(), lats: this.#lats.finish() } };
  }
}

function builderOf(field: Field): Builder {
  if (field.type === 'number' || field.type === 'date') return { kind: 'numbers', of: new NumbersBuilder(field) };
  return { kind: 'coded', of: new CodedBuilder(kindOfField(field) === 'words' ? foldedText : null) };
}
