import { interiorPoint } from '../../geo/interior-point.ts';
import type { Table } from '../../model/table.ts';

type Point = readonly [lon: number, lat: number];

/** The same points for every file: a table never changes. */
const KNOWN = new WeakMap<Table, Map<number, Point | null>>();

/** A point well inside a commune (row of the table); null for one without an outline. */
export function pointInCommune(communes: Table, row: number): Point | null {
  const points = KNOWN.get(communes) ?? new Map<number, Point | null>();
  KNOWN.set(communes, points);
  const known = points.get(row);
  if (known !== undefined) return known;
  const point = interiorPoint(communes.geometry, row);
  points.set(row, point);
  return point;
}
