import type { Browser } from 'playwright-core';
import type { Answered } from './cold/counting-server.ts';
import type { Work } from './cold/work.ts';

/** What is measured: the project's site as built, and the pages it is compared with. All of it is read only. */
export interface BuiltSite {
  /** Folder of the built site. Copy it to change its data. */
  readonly folder: string;
  /** Where it is served, ending in a slash. */
  readonly url: string;
  /**
   * Address of the bare MapLibre page: the same data, basemap and view, nothing else.
   * It sets `data-bench="idle"` on `<html>` at the map's first `idle` and keeps its map as `globalThis.benchMap`.
   */
  readonly floorUrl: string;
  /** Addresses of all pages to compare with, by their name: `floor`, `openlayers`, … */
  readonly peerUrls: ReadonlyMap<string, string>;
  /** How often each thing is measured at least; parts that are steadier may take fewer, never more. */
  readonly rounds: number;
  /** What all pages draw, and where their cameras are. */
  readonly work: Work;
  /** One for all parts; each opens contexts of its own, and closes them. */
  readonly browser: Browser;
  /** What the servers of the site and the pages were asked for since the last call. */
  readonly taken: () => readonly Answered[];
}

/** A number that was promised. It is met when the value is at most `most`, or at least `least`. */
export type Goal = {
  /** What is measured, as a phrase: `map idle, of the bare map's`. */
  readonly what: string;
  /** Not a number: it could not be measured. */
  readonly value: number;
  readonly unit: '×' | 'ms' | 'MB' | '';
  /** Said beside a goal that is missed. */
  readonly why?: string;
} & ({ readonly most: number } | { readonly least: number });

/** What one part of the bench found. */
export interface Section {
  /** A heading without `#`. */
  readonly title: string;
  /** Markdown below the heading: a table, then remarks; headings in it begin at `####`. */
  readonly text: string;
  readonly goals: readonly Goal[];
}

/** A part of the bench: its module exports `run`. */
export type Part = (site: BuiltSite) => Promise<Section>;

export function isMet(goal: Goal): boolean {
  return 'most' in goal ? goal.value <= goal.most : goal.value >= goal.least;
}
