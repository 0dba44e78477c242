import type { Catalogue } from '../catalogue/types.ts';
import { withOwnLayer } from '../catalogue/own-layer.ts';
import { areaParam } from './params/area.ts';
import { checkParam } from './params/check.ts';
import { compareParam } from './params/compare.ts';
import { compareShowsParam } from './params/compare-shows.ts';
import { differenceParam } from './params/difference.ts';
import { extrasParam } from './params/extras.ts';
import { filterParam } from './params/filter.ts';
import { langParam } from './params/lang.ts';
import { layersParam } from './params/layers.ts';
import { opacityParam } from './params/opacity.ts';
import { orderParam } from './params/order.ts';
import { ownParam } from './params/own.ts';
import { panelParam } from './params/panel.ts';
import type { Param } from './params/param.ts';
import { pinParam } from './params/pin.ts';
import { selectParam } from './params/select.ts';
import { shadeParam } from './params/shade.ts';
import { shortlistParam } from './params/shortlist.ts';
import { sortParam } from './params/sort.ts';
import { themeParam } from './params/theme.ts';
import { viewParam } from './params/view.ts';
import { routeParam, walkParam } from './params/walk.ts';
import { addNotices } from './actions.ts';
import { parameterNotice } from './parameter-notice.ts';
import type { ExplorerState, Notice } from './state.ts';

/** Every parameter the explorer understands, in the order they are written. */
export const PARAMS: readonly Param[] = [
  areaParam, panelParam, checkParam, sortParam, selectParam, walkParam, routeParam, pinParam, layersParam, filterParam, compareParam,
  compareShowsParam, shortlistParam, opacityParam, orderParam, extrasParam, shadeParam, differenceParam, ownParam, viewParam,
  langParam, themeParam,
];

/** Characters of a query that are read: many times what an explorer writes. */
export const MAX_QUERY_LENGTH = 20_000;

/**
 * Applies a query string to a state. What is unknown or invalid changes nothing and leaves a notice, and so does what
 * comes after `MAX_QUERY_LENGTH`; parameters of others (`utm_source`) are passed over.
 */
export function readUrl(query: string, state: ExplorerState, catalogue: Catalogue): ExplorerState {
  const given = paramsIn(query);
  const notices: Notice[] = query.length > MAX_QUERY_LENGTH ? [{ id: 'address-too-long', kind: 'address-too-long', most: MAX_QUERY_LENGTH }] : [];
  const named = given.some(([name]) => name === ownParam.name) ? withOwnLayer(catalogue) : catalogue;
  let result = state;
  for (const param of PARAMS) {
    for (const [name, text] of given) {
      if (!isNamed(param, name)) continue;
      const read = param.read(text, result, named, name);
      if (read.ok) result = read.state;
      else notices.push(parameterNotice(name, text, read.valid));
    }
  }
  return addNotices(result, notices);
}

/** The query string, without `?`, that restores the state; parameters of others in `current` are kept. */
export function writeUrl(state: ExplorerState, catalogue: Catalogue, current = ''): string {
  const others = paramsIn(current).filter(([name]) => !PARAMS.some((param) => isNamed(param, name)));
  const own = PARAMS.flatMap((param) => param.write(state, catalogue));
  return [...own, ...others].map(([name, text]) => `${encode(name)}=${encode(text)}`).join('&');
}

/** Whole parameters only. */
function paramsIn(query: string): readonly (readonly [name: string, text: string])[] {
  const end = query.length > MAX_QUERY_LENGTH ? Math.max(0, query.lastIndexOf('&', MAX_QUERY_LENGTH)) : query.length;
  return [...new URLSearchParams(query.slice(0, end))];
}

function isNamed(param: Param, name: string): boolean {
  return param.name.endsWith('.') ? name.startsWith(param.name) : name === param.name;
}

/** Keeps `/` and `,` readable: both are allowed in a query. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',');
}
