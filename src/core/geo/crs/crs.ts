/** A coordinate reference system files may be in. Coordinates are interleaved: x, y, x, y … */
export type Crs = {
  /** `EPSG:9217`. */
  readonly id: string;
  /** As the EPSG registry writes it. */
  readonly name: string;
  readonly datum: 'WGS 84' | 'VN-2000';
  readonly unit: 'degree' | 'metre';
  /** Of a transverse Mercator zone, degrees east. */
  readonly centralMeridian?: number;
  /** To longitude, latitude on WGS 84; what is not a finite number stays so. */
  readonly toWgs84: (coordinates: Float64Array) => Float64Array;
  readonly fromWgs84: (lonLat: Float64Array) => Float64Array;
};

/** A system that is known and not taken, with the reason (issue code `crs.<reason>`). */
export type RefusedCrs = { readonly id: string; readonly reason: RefusalReason };

export const REFUSAL_REASONS = ['deprecated-axes', 'hanoi-72'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
