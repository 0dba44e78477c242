import { version as engineVersion } from 'maplibre-gl/package.json';
import { version } from '../../../package.json';
import { passed, type Check } from '../model.ts';
import { drawingHere } from './webgl.ts';

/** What is at work: whoever helps wants to know it first. */
export const versionsCheck: Check = {
  id: 'versions',
  run: async () => passed([`Area Explorer ${version}`, `MapLibre ${engineVersion}`, drawingHere()?.version, navigator.userAgent].filter(Boolean).join('; ')),
};
