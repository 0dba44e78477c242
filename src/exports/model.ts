import type { Derived, ExplorerFeature, FeatureRef, Grid, Layer, Licence, Slug, Source } from '../catalogue/types.ts';
import type { Comparison } from '../compare/comparison.ts';
import type { FieldContext } from '../fields/field-type.ts';

/** What words are made with, the names of what values refer to among them. */
export interface ExportContext extends FieldContext {
  nameOf(ref: FeatureRef): string | undefined;
}

/** What can be exported. */
export type ExportOf =
  /** What a list or table shows, as its filters have it. */
  | { readonly kind: 'list' | 'table'; readonly layer: Slug }
  /** All of a layer whatever its filters say, with its features' outlines. */
  | { readonly kind: 'layer'; readonly layer: Slug }
  /** One feature, with its outline. */
  | { readonly kind: 'feature'; readonly ref: FeatureRef }
  /** The shortlist with its notes, or what is compared. */
  | { readonly kind: 'shortlist' | 'compare' }
  /** What a person drew or opened. */
  | { readonly kind: 'own' }
  /** What one limit gains, loses and keeps against another: polygons whose properties are plain, named under `name`. */
  | { readonly kind: 'difference'; readonly name: string; readonly features: readonly ExplorerFeature[] };

/** A feature or area that is exported. */
export interface ExportEntry {
  readonly ref: FeatureRef;
  readonly layer: Layer;
  readonly feature: ExplorerFeature;
  /** Whether it passes the filters whatever the error of its position or figures. */
  readonly verdict: 'surely' | 'possibly';
  /** The person's own words on it. */
  readonly note?: string;
  /** Address that opens it alone. */
  readonly link: string;
}

/** What is on the screen, and all that must go with it when it leaves. */
export interface ExportData {
  readonly title: string;
  /** In the order shown. */
  readonly entries: readonly ExportEntry[];
  /** Those the entries are of, in the order they come first. */
  readonly layers: readonly Layer[];
  /** One a filter, in the person's language; none when nothing is filtered. */
  readonly filters: readonly string[];
  readonly sources: readonly (Source & { readonly id: string })[];
  readonly licences: readonly (Licence & { readonly id: string })[];
  /** The exact words that the sources' licences ask for. */
  readonly attributions: readonly string[];
  /** ISO, of the day of the export. */
  readonly date: string;
  /** The exact address of what is shown. */
  readonly link: string;
  /** Without its extension. */
  readonly fileName: string;
  /** The entries side by side, where that is what is shown. */
  readonly comparison: Comparison | null;
  /** Ids of areas whose limits nobody with authority has published, as far as entries or filters speak of them. */
  readonly indicativeAreas: ReadonlySet<Slug>;
  /** Whether any limit that it speaks of is indicative: those areas', or a person's own. */
  readonly isIndicative: boolean;
  readonly derived: Derived | null;
  /** Layers that are walked to, in the catalogue's order. */
  readonly walkedTo: readonly Layer[];
  /** The national grid, where the catalogue has one. */
  readonly grid: Grid | null;
}
