import { ATTRIBUTE_DEFAULTS, ATTRIBUTE_PARAMS, LEAST_HEIGHT_PX, type EmbedChoice, type EmbedSize } from './embed-choice.ts';
import { queryText } from './embed-query.ts';
import { escapeHtml, startTag, type Attribute } from './html.ts';
import type { EmbedManifest } from './manifest.ts';

/** What stands in the code besides a person's choices. */
export interface EmbedContext {
  /** Address of the explorer's site, ending in a slash. */
  readonly site: string;
  readonly catalogueUrl: string;
  /** What the explorer opens with, from `embedParams`. */
  readonly params: readonly (readonly [name: string, text: string])[];
  /** What those hear who can't see it, and what the link says that stands in for it. */
  readonly title: string;
  readonly link: string;
  /** `null` where the site has none; the newest version is all there is then. */
  readonly manifest: EmbedManifest | null;
}

export interface EmbedCode {
  readonly html: string;
  /** Rules for the page's own style sheet; empty where the HTML says it all. */
  readonly css: string;
}

/** The element's script on sites without a manifest. */
const ENTRY = 'assets/area-explorer.js';
/** What the rules of a style sheet name. */
const CLASS = 'area-explorer-map';
/** As wide as an article usually is: how high a frame by ratio stands where styles are forbidden. */
const ARTICLE_WIDTH_PX = 720;

type Named = keyof typeof ATTRIBUTE_DEFAULTS;

/** The HTML, and where it was asked for the CSS, that puts an explorer on a page. */
export function embedCode(choice: EmbedChoice, context: EmbedContext): EmbedCode {
  const css = rules(choice);
  const isSheet = choice.styles === 'sheet' && css.length > 0;
  const look: readonly Attribute[] = css.length ? [isSheet ? ['class', CLASS] : ['style', css.join('; ')]] : [];
  return {
    html: choice.kind === 'tag' ? tagHtml(choice, context, look) : frameHtml(choice, context, look),
    css: isSheet ? `.${CLASS} {\n${css.map((rule) => `  ${rule};\n`).join('')}}\n` : '',
  };
}

/** The address that the frame shows. */
export function frameAddress(choice: EmbedChoice, { site, params }: Pick<EmbedContext, 'site' | 'params'>): string {
  const { panels, loading, gestures, origin } = choice;
  const others = differing({ panels, loading, gestures });
  return withQuery(new URL('embed.html', site).href, [...params, ...others, ...(origin === null ? [] : [['origins', origin] as const])]);
}

/** The explorer on a page of its own, showing the same. */
export function pageAddress({ site, params }: Pick<EmbedContext, 'site' | 'params'>): string {
  return withQuery(site, params);
}

function frameHtml(choice: EmbedChoice, context: EmbedContext, look: readonly Attribute[]): string {
  const { size, loading, panels } = choice;
  const rights = [...(panels === 'only' ? [] : ['geolocation']), ...(panels === 'none' ? [] : ['clipboard-write'])];
  const tag = startTag('iframe', [
    ['src', frameAddress(choice, context)],
    ['title', context.title],
    ['width', size.kind === 'fixed' ? String(size.widthPx) : '100%'],
    ['height', String(attributeHeight(size))],
    ...look,
    ['loading', loading === 'eager' ? null : 'lazy'],
    ['allow', rights.join('; ')],
    ['allowfullscreen', panels === 'only' ? null : true],
    ['referrerpolicy', 'strict-origin'],
  ]);
  return `${tag}</iframe>\n<p>${link(context)}</p>\n`;
}

function tagHtml(choice: EmbedChoice, context: EmbedContext, look: readonly Attribute[]): string {
  const { panels, loading, gestures } = choice;
  const more = context.params.filter(([name]) => !isAttribute(name));
  const tag = startTag('area-explorer', [
    ['src', context.catalogueUrl],
    ['title', context.title],
    ...context.params.filter(([name]) => isAttribute(name)),
    ['query', more.length ? queryText(more) : null],
    ...differing({ panels, loading, gestures }),
    ...look,
  ]);
  return `${script(choice, context)}\n${tag}\n  ${link(context)}\n</area-explorer>\n`;
}

function isAttribute(name: string): boolean {
  return ATTRIBUTE_PARAMS.some((attribute) => attribute === name);
}

/** Only what never changes can be held to a hash. */
function script({ version }: EmbedChoice, { site, manifest }: EmbedContext): string {
  const address = (path: string): string => new URL(path, site).href;
  if (version === 'newest' || !manifest) return `<script type="module" src="${escapeHtml(address(manifest?.entry ?? ENTRY))}"></script>`;
  const { path, integrity } = manifest.pinned;
  return `${startTag('script', [['type', 'module'], ['src', address(path)], ['integrity', integrity], ['crossorigin', 'anonymous']])}</script>`;
}

function link(context: EmbedContext): string {
  return `<a href="${escapeHtml(pageAddress(context))}">${escapeHtml(context.link)}</a>`;
}

/** What differs from the default of its attribute. */
function differing(chosen: Pick<EmbedChoice, Named>): readonly (readonly [name: Named, value: string])[] {
  const names: readonly Named[] = ['panels', 'loading', 'gestures'];
  return names.flatMap((name) => (chosen[name] === ATTRIBUTE_DEFAULTS[name] ? [] : [[name, chosen[name]] as const]));
}

/** What the size takes in CSS: nothing for frames whose attributes say it. */
function rules({ kind, size }: EmbedChoice): readonly string[] {
  // Until its script is there, the element is one that the browser doesn't know.
  const isTag = kind === 'tag';
  if (size.kind === 'ratio') {
    const ratio = [`height: auto`, `min-height: ${LEAST_HEIGHT_PX}px`, `aspect-ratio: ${size.width} / ${size.height}`];
    return isTag ? ['display: block', ...ratio] : ratio;
  }
  if (!isTag) return size.kind === 'fixed' ? ['max-width: 100%'] : [];
  const width = size.kind === 'fixed' ? [`width: ${size.widthPx}px`, 'max-width: 100%'] : [];
  return ['display: block', ...width, `height: ${size.heightPx}px`];
}

/** By ratio it is what holds where the page's policy, or its editor, drops the style. */
function attributeHeight(size: EmbedSize): number {
  if (size.kind !== 'ratio') return size.heightPx;
  return Math.max(LEAST_HEIGHT_PX, Math.round((ARTICLE_WIDTH_PX * size.height) / size.width));
}

function withQuery(address: string, params: readonly (readonly [name: string, text: string])[]): string {
  return params.length ? `${address}?${queryText(params)}` : address;
}
