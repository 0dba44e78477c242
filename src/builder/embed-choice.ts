import type { StateAttribute } from '../app/attribute-names.ts';
import type { Gestures, PanelsMode } from '../app/settings.ts';
import type { Slug } from '../catalogue/types.ts';
import type { Theme } from '../state/state.ts';

/** How much room the explorer takes on its page, in CSS pixels. */
export type EmbedSize =
  | { readonly kind: 'fixed'; readonly widthPx: number; readonly heightPx: number }
  /** As wide as the text around it. */
  | { readonly kind: 'responsive'; readonly heightPx: number }
  /** As wide as the text around it, and as high as the ratio of `width` to `height` makes it. */
  | { readonly kind: 'ratio'; readonly width: number; readonly height: number };

/** Everything that a person can choose of an explorer for a page of theirs. */
export interface EmbedChoice {
  readonly kind: 'iframe' | 'tag';
  readonly size: EmbedSize;
  /** `null` shows all areas. */
  readonly area: Slug | null;
  readonly layers: ReadonlySet<Slug>;
  /** A language of the catalogue; `reader`: each reader's own. */
  readonly lang: string;
  readonly theme: Theme;
  readonly panels: PanelsMode;
  /** When the map comes: once it nears the screen, at once, or when somebody asks for it. */
  readonly loading: 'lazy' | 'eager' | 'click';
  readonly gestures: Gestures;
  /** Whether what else is open and shown now goes along: filters, what is selected, where the map was moved to. */
  readonly keepsState: boolean;
  /** `pinned`: the element's script as it is today, guarded by its hash. */
  readonly version: 'newest' | 'pinned';
  /** `sheet`: for pages whose policy forbids styles in their HTML. */
  readonly styles: 'inline' | 'sheet';
  /** Origin of the page whose scripts may talk to the frame. */
  readonly origin: string | null;
}

/** The least height at which map and panels can still be used. */
export const LEAST_HEIGHT_PX = 320;

/** What the element does where an attribute is not there. The element's own list stays in its file: to share it would cost every page a request. */
export const ATTRIBUTE_DEFAULTS = { panels: 'beside', loading: 'lazy', gestures: 'page' } as const;

/** Parameters that the element has an attribute for. */
export const ATTRIBUTE_PARAMS: readonly StateAttribute[] = ['area', 'layers', 'select', 'view', 'lang', 'theme'];
