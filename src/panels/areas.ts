import { html, nothing } from 'lit';
import type { ExplorerFeature, Layer } from '../catalogue/types.ts';
import type { FieldContext } from '../fields/field-type.ts';
import { quantitiesIn } from '../fields/number.ts';
import type { ExplorerController } from '../state/context.ts';
import { toArea } from './go.ts';

/** The official parts of an area, in the order of the file. */
export function partsOf(area: ExplorerFeature, areas: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  return areas.filter(({ properties }) => properties['role'] === 'part' && properties['partOf'] === area.id);
}

/** The cores that are drawn inside an area for orientation, in the order of the file. */
export function coresOf(area: ExplorerFeature, areas: readonly ExplorerFeature[]): readonly ExplorerFeature[] {
  return areas.filter(({ properties }) => properties['role'] === 'core' && properties['partOf'] === area.id);
}

/** The area that a part or core belongs to. */
export function wholeOf(area: ExplorerFeature, areas: readonly ExplorerFeature[]): ExplorerFeature | undefined {
  return areas.find(({ id }) => id === area.properties['partOf']);
}

export function isIndicative(area: ExplorerFeature): boolean {
  return area.properties['standing'] === 'indicative';
}

/** An area's name, and the word for it where its limit is indicative. */
export function nameWithStanding(name: string, area: ExplorerFeature | undefined, { m, lang }: Pick<FieldContext, 'm' | 'lang'>): string {
  return area && isIndicative(area) ? `${name} (${m.indicative.toLocaleLowerCase(lang)})` : name;
}

/** The hectares that a polygon's own fields state; `undefined` where none does. */
export function statedHa({ fields }: Pick<Layer, 'fields'>, { properties }: ExplorerFeature): number | undefined {
  const field = fields.find((each) => each.type === 'number' && each.unit === 'ha');
  return field && quantitiesIn(properties[field.key])[0]?.value;
}

/** How many decimals an area's hectares deserve: a drawn limit is no better known than to a tenth. */
export function areaDecimals(area: ExplorerFeature): number {
  return isIndicative(area) ? 1 : 2;
}

/** Says whether anyone with authority stands behind an area's limit. */
export function standingOf({ m }: ExplorerController, area: ExplorerFeature) {
  return isIndicative(area)
    ? html`<span class="tag warn">${m.indicative}</span>`
    : html`<span class="tag">${m.official}</span>`;
}

/** Links to areas in running text; behind each that is indicative, the word for it. */
export function areaLinks(ax: ExplorerController, areas: readonly ExplorerFeature[]) {
  return areas.map((area, index) => {
    const way = toArea(ax, area.id);
    const standing = isIndicative(area) ? ` (${ax.m.indicative.toLocaleLowerCase(ax.lang)})` : nothing;
    return html`${index ? ', ' : nothing}<a href=${way.href} @click=${way.follow}>${ax.t(area.properties.name)}</a>${standing}`;
  });
}
