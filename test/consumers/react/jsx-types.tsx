import type {} from 'area-explorer/react';

export const right = <area-explorer-map src="./catalogue.json" theme="dark" className="map" onview={({ detail }) => detail.zoom.toFixed(1)} />;
// @ts-expect-error no such theme
export const wrongValue = <area-explorer src="./catalogue.json" theme="night" />;
// @ts-expect-error nothing to show
export const withoutSource = <area-explorer />;
// @ts-expect-error a filter has no zoom
export const wrongDetail = <area-explorer src="./catalogue.json" onfilter={({ detail }) => detail.zoom} />;
