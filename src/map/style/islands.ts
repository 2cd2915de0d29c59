import type { FeatureCollection, Point } from 'geojson';

export const ISLANDS_SOURCE = 'islands';

/** Middles of the islands that Natural Earth draws (world-atlas land-10m, as in the outlines of the demo). */
const HOANG_SA = [
  [111.2, 15.782],
  [111.76, 16.046],
  [111.605, 16.529],
  [112.731, 16.664],
  [112.331, 16.832],
  [112.337, 16.928],
];

const TRUONG_SA = [
  [115.367, 10.238],
  [114.377, 9.687],
  [114.033, 10.016],
  [114.365, 10.182],
  [114.467, 10.373],
  [114.364, 10.373],
  [114.454, 10.394],
  [115.824, 10.73],
  [115.838, 10.828],
  [114.278, 11.046],
  [115.015, 11.113],
];

/** Islands of Hoàng Sa and Trường Sa, too small to be seen as areas from afar: a dot each. */
export function islandDots(): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: [...HOANG_SA, ...TRUONG_SA].map((coordinates) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates },
    })),
  };
}
