import type { FeatureRef } from '../catalogue/types.ts';
import { saveFile } from '../exports/save.ts';
import { textIn } from '../i18n/text.ts';
import { givenOf } from '../own/own-feature.ts';
import type { Unkept } from './unkept.ts';

/** GeoJSON, which "own boundaries" opens again; names as they were given, with what the files said that they are from. */
export function ownAsGeojson(own: Unkept['own'], lang: string): string {
  const features = own.map((feature) => ({
    type: 'Feature', geometry: feature.geometry, properties: { ...givenOf(feature), name: textIn(feature.properties.name, lang) },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}

/** A plain text: each entry's name and id, and the note on it below. */
export function notesAsText(notes: Unkept['notes'], nameOf: (ref: FeatureRef) => string): string {
  return notes.map(([ref, note]) => `${nameOf(ref)} (${ref})\n${note}\n`).join('\n');
}

/** Saves it by code that is there already: more may be no longer to be had. @returns the file's name */
export function saveOwn(name: string, own: Unkept['own'], lang: string): string {
  const file = `${name}.geojson`;
  saveFile(file, 'application/geo+json', ownAsGeojson(own, lang));
  return file;
}

/** As `saveOwn`. */
export function saveNotes(name: string, notes: Unkept['notes'], nameOf: (ref: FeatureRef) => string): string {
  const file = `${name}.txt`;
  saveFile(file, 'text/plain;charset=utf-8', notesAsText(notes, nameOf));
  return file;
}
