import { MAX_BYTES } from '../catalogue/limits.ts';

export { MAX_BYTES };

/** What all files of an archive may unpack to. */
export const MAX_UNPACKED_BYTES = MAX_BYTES;
/** Files of an archive that are opened. */
export const MAX_INNER_FILES = 20;
/** More than anyone draws; as many as the map and the lists bear. */
export const MAX_OPENED_FEATURES = 20_000;
export const MAX_OPENED_VERTICES = 200_000;
export const MAX_XML_DEPTH = 100;
/** A file that takes longer is given up. */
export const MAX_SECONDS = 60;
/** Problems that are told one by one. */
export const MAX_PROBLEMS = 500;
