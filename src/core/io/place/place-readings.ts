import type { Crs } from '../../geo/crs/crs.ts';
import { VN2000_DEGREES, WEB_MERCATOR, WGS84 } from '../../geo/crs/projected.ts';
import { CRS_LIST } from '../../geo/crs/registry.ts';
import type { AxisOrder } from '../../model/import-choices.ts';
import type { PlaceSource } from './place-source.ts';

/** A system and an order of axes coordinates may be in. */
export type PlaceReading = { readonly crs: Crs; readonly axes: AxisOrder };

const BOTH_ORDERS: readonly AxisOrder[] = ['east-north', 'north-east'];
const ZONES = CRS_LIST.filter(({ centralMeridian }) => centralMeridian !== undefined);

/** All that coordinates in their unit may be; `axes`: as a person says. */
export function placeReadings(
  { unit, columns }: PlaceSource,
  axes?: AxisOrder,
): readonly PlaceReading[] {
  const orders: readonly AxisOrder[] = axes
    ? [axes]
    : columns?.type === 'pair'
      ? ['by-size']
      : BOTH_ORDERS;
  const inOrders = (crs: Crs): readonly PlaceReading[] =>
    orders.map((each) => ({ crs, axes: each }));
  if (unit === 'degree') return [WGS84, VN2000_DEGREES].flatMap(inOrders);
  const zones = ZONES.map((crs) => ({ crs, axes: axes ?? 'by-size' }));
  return [...zones, ...inOrders(WEB_MERCATOR)];
}

/** The readings a person's choice leaves, in both orders unless one is said. */
export function readingsOfCrs(crs: Crs, source: PlaceSource, axes?: AxisOrder): PlaceReading[] {
  const offered = placeReadings(source, axes).filter((reading) => reading.crs.id === crs.id);
  return offered.length > 0 ? offered : [{ crs, axes: axes ?? 'east-north' }];
}
