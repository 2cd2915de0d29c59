import type { Bounds } from '../../geo/geometry.ts';
import type { Box } from '../../sheet/drawing.ts';

/** Ground metres of a CRS. */
export type GroundPlane = {
  readonly crs: PaperCrs;
  readonly toMetres: (lonLat: Float64Array) => { x: Float64Array; y: Float64Array };
  readonly toDegrees: (x: Float64Array, y: Float64Array) => Float64Array;
};

/** The plane of a paper map: ground metres of one zone, laid into a box of the page at one scale. */
export type PaperView = {
  readonly box: Box;
  /** Denominator. */
  readonly scale: number;
  readonly crs: PaperCrs;
  /** Ground metres, in the zone, of the middle of the box. */
  readonly centreX: number;
  readonly centreY: number;
  /** west, south, east, north in degrees: all the box shows lies within. */
  readonly bounds: Bounds;
  /** The ground it lies on. */
  readonly plane: GroundPlane;
  /** x, y … of the plane in metres → x, y … in millimetres on the page. */
  readonly layOut: (metres: Float64Array) => Float64Array;
  /** lon, lat, lon, lat … → x, y, x, y … in millimetres on the page. */
  readonly toPage: (lonLat: Float64Array) => Float64Array;
  /** x, y … in millimetres → lon, lat … */
  readonly toDegrees: (page: Float64Array) => Float64Array;
};

/** vn2000: the province's 3° zone. wgs84: Transverse Mercator about a meridian, where no zone fits. */
export type PaperCrs = { readonly system: 'vn2000' | 'wgs84'; readonly meridian: number };
