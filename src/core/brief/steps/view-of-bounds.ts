import type { Bounds } from '../../geo/geometry.ts';
import type { StepView } from './presentation-step.ts';

/** A map pane of a projected step, in the pixels zoom levels are made for, and the air it keeps around. */
const PANE = { widthPx: 900, heightPx: 760 };
const AIR = 1.12;
const TILE_PX = 512;
const CLOSEST = 15;

/** The view of Web Mercator that shows all of the bounds. Bounds of one point: as close as a street. */
export function viewOfBounds([west, south, east, north]: Bounds): Omit<StepView, 'room'> {
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const width = Math.max((east - west) / 360, 1e-9) * AIR;
  const height = Math.max(bottom - top, 1e-9) * AIR;
  const zoom = Math.min(
    Math.log2(PANE.widthPx / (TILE_PX * width)),
    Math.log2(PANE.heightPx / (TILE_PX * height)),
    CLOSEST,
  );
  return {
    lon: rounded((west + east) / 2, 5),
    lat: rounded(latitudeOf((top + bottom) / 2), 5),
    zoom: rounded(Math.max(0, zoom), 2),
  };
}

/** 0 at 85° N, 1 at 85° S. */
function mercatorY(lat: number): number {
  const radians = (lat * Math.PI) / 180;
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + radians / 2)) / (2 * Math.PI);
}

function latitudeOf(y: number): number {
  return ((2 * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - Math.PI / 2) * 180) / Math.PI;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

/** What a pane of that view shows: for maps that are framed by what they hold. */
export function boundsOfView({ lon, lat, zoom }: Omit<StepView, 'room'>): Bounds {
  const world = TILE_PX * 2 ** zoom;
  const halfWidth = (PANE.widthPx / world / 2) * 360;
  const halfHeight = PANE.heightPx / world / 2;
  const y = mercatorY(lat);
  return [
    Math.max(-180, lon - halfWidth),
    latitudeOf(Math.min(1, y + halfHeight)),
    Math.min(180, lon + halfWidth),
    latitudeOf(Math.max(0, y - halfHeight)),
  ];
}
