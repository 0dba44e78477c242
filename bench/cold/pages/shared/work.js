/* global WORK */

/** What every page shows: put here by the build, the same for all. */
export const { center, zoom, lang, basemap, glyphs, layers } = WORK;

/** Layers of one kind, in the order in which they lie on each other. */
export const layersOf = (geometry) => layers.filter((layer) => layer.geometry === geometry);

/** Addresses as libraries want them: with host. */
export const absolute = (path) => new URL(path, location.href).href;

/** The name of a feature in the language of the page. */
export const nameOf = ({ name }) => name[lang] ?? '';

export const AREA_LINE_PX = 2;
export const AREA_FILL_OPACITY = 0.07;
export const POINT_RADIUS_PX = 6;

/** The place that lies pixels above the middle of the picture. */
export function northOfCenter(px) {
  const [lon, lat] = center;
  const radians = Math.asinh(Math.tan((lat * Math.PI) / 180)) + (2 * Math.PI * px) / (512 * 2 ** zoom);
  return [lon, (Math.atan(Math.sinh(radians)) * 180) / Math.PI];
}

/** Called once, when the page's library says that all is drawn. */
export function idle() {
  performance.mark('bench-idle');
  document.documentElement.dataset.bench = 'idle';
}

export const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
