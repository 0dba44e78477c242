import type { Param } from './param.ts';
import { examplePlace } from './place.ts';

const MAX_ZOOM = 22;

/** `view=14.25/50.05/10.1`: zoom, latitude, longitude. */
export const viewParam: Param = {
  name: 'view',
  read(text, state, catalogue) {
    const valid = { ok: false, valid: [`14.25/${examplePlace(catalogue)}`] } as const;
    if (!/^\d{1,2}(\.\d+)?\/-?\d{1,2}(\.\d+)?\/-?\d{1,3}(\.\d+)?$/.test(text)) return valid;
    const [zoom = NaN, lat = NaN, lon = NaN] = text.split('/').map(Number);
    if (zoom > MAX_ZOOM || Math.abs(lat) > 85 || Math.abs(lon) > 180) return valid;
    return { ok: true, state: { ...state, view: { zoom, lat, lon } } };
  },
  write({ view }) {
    if (!view) return [];
    return [['view', `${trim(view.zoom, 2)}/${trim(view.lat, 5)}/${trim(view.lon, 5)}`]];
  },
};

function trim(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
