/** What the interface says can be opened; kept apart from the formats' code, which only the worker fetches. */
export const FORMAT_NAMES = 'GeoJSON, KML, KMZ, GPX, CSV, Shapefile (zip), GeoPackage';

/** Of the file dialog. */
export const ACCEPTED = '.geojson,.json,.kml,.kmz,.gpx,.csv,.tsv,.txt,.zip,.gpkg';
