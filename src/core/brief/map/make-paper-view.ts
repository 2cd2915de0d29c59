import type { Bounds } from '../../geo/geometry.ts';
import { metricPlane } from '../../geo/metric-plane.ts';
import { f64 } from '../../geo/typed.ts';
import { vn2000Zone } from '../../geo/vn2000.ts';
import type { Box } from '../../sheet/drawing.ts';
import type { GroundPlane, PaperView } from './paper-view.ts';

/** A 3° zone is right a little beyond its borders; farther off its lengths are no longer true. */
const MOST_DEGREES_OFF = 3;
/** Points along each side of the box that its bounds are taken from: meridians and parallels bend. */
const SIDE_POINTS = 9;

/** The province's VN-2000 zone; where the map lies far from it, a plane of its own. */
export function groundPlane(meridian: number, middleLon: number): GroundPlane {
  if (Math.abs(middleLon - meridian) <= MOST_DEGREES_OFF) {
    const zone = vn2000Zone(meridian);
    return {
      crs: { system: 'vn2000', meridian },
      toMetres: zone.fromWgs84,
      toDegrees: zone.toWgs84,
    };
  }
  const plane = metricPlane(Math.round(middleLon * 4) / 4);
  return {
    crs: { system: 'wgs84', meridian: plane.centralMeridian },
    toMetres: (lonLat) => {
      const { x, y } = plane.toMetres(lonLat);
      return { x, y };
    },
    toDegrees: plane.toDegrees,
  };
}

/** Lays a plane into a box: `centreX`, `centreY` in its middle, north up. O(1). */
export function makePaperView(
  box: Box,
  plane: GroundPlane,
  centreX: number,
  centreY: number,
  scale: number,
): PaperView {
  const mmPerM = 1000 / scale;
  const middleX = box.x + box.widthMm / 2;
  const middleY = box.y + box.heightMm / 2;
  const toDegrees = (page: Float64Array): Float64Array => {
    const x = new Float64Array(page.length >> 1);
    const y = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 1) {
      x[i] = centreX + (f64(page, 2 * i) - middleX) / mmPerM;
      y[i] = centreY - (f64(page, 2 * i + 1) - middleY) / mmPerM;
    }
    return plane.toDegrees(x, y);
  };
  return {
    box,
    scale,
    crs: plane.crs,
    centreX,
    centreY,
    bounds: boundsOfBox({ toDegrees }, box),
    plane,
    layOut: (metres) => {
      const page = new Float64Array(metres.length);
      for (let i = 0; i < metres.length; i += 2) {
        page[i] = middleX + (f64(metres, i) - centreX) * mmPerM;
        page[i + 1] = middleY - (f64(metres, i + 1) - centreY) * mmPerM;
      }
      return page;
    },
    toPage: (lonLat) => {
      const { x, y } = plane.toMetres(lonLat);
      const page = new Float64Array(2 * x.length);
      for (let i = 0; i < x.length; i += 1) {
        page[2 * i] = middleX + (f64(x, i) - centreX) * mmPerM;
        page[2 * i + 1] = middleY - (f64(y, i) - centreY) * mmPerM;
      }
      return page;
    },
    toDegrees,
  };
}

/** west, south, east, north in degrees of a box on the page. */
export function boundsOfBox({ toDegrees }: Pick<PaperView, 'toDegrees'>, box: Box): Bounds {
  return boundsOf(toDegrees(sidesOf(box)));
}

function sidesOf({ x, y, widthMm, heightMm }: Box): Float64Array {
  const sides: number[] = [];
  for (let i = 0; i < SIDE_POINTS; i += 1) {
    const share = i / (SIDE_POINTS - 1);
    const [along, down] = [x + share * widthMm, y + share * heightMm];
    sides.push(along, y, along, y + heightMm, x, down, x + widthMm, down);
  }
  return Float64Array.from(sides);
}

function boundsOf(lonLat: Float64Array): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < lonLat.length; i += 2) {
    const [lon, lat] = [f64(lonLat, i), f64(lonLat, i + 1)];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  return [west, south, east, north];
}
