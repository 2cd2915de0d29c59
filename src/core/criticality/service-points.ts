import type { MetricPlane } from '../geo/metric-plane.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Table } from '../model/table.ts';
import { kindNumber, POINT_KINDS } from '../targets/target-list.ts';
import type { PointKind, TargetList } from '../targets/target-list.ts';

/** The point targets in use, numbered on their own: planned ones take no part in the service. */
export type ServicePoints = {
  readonly count: number;
  readonly target: Uint32Array;
  readonly kind: readonly PointKind[];
  readonly table: readonly Table[];
  /** Row of the kind's table. */
  readonly row: Uint32Array;
  /** Metres on the plane; NaN without a place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Number of the point by target, −1 for sections and planned points. */
  readonly ofTarget: Int32Array;
};

export function servicePoints(
  dataset: Dataset,
  targets: TargetList,
  plane: MetricPlane,
): ServicePoints {
  const kindOf = new Map(POINT_KINDS.map((kind) => [kindNumber(kind), kind]));
  const target: number[] = [];
  const kinds: PointKind[] = [];
  const tables: Table[] = [];
  const ofTarget = new Int32Array(targets.length).fill(-1);
  for (let one = targets.sectionCount; one < targets.length; one += 1) {
    const kind = kindOf.get(targets.kind[one] ?? 0);
    const table = kind && dataset.tables[kind];
    if (!table || targets.planned[one] === 1) continue;
    ofTarget[one] = target.length;
    target.push(one);
    kinds.push(kind);
    tables.push(table);
  }
  const lonLat = new Float64Array(2 * target.length);
  target.forEach((one, point) => {
    lonLat[2 * point] = targets.lon[one] ?? Number.NaN;
    lonLat[2 * point + 1] = targets.lat[one] ?? Number.NaN;
  });
  return {
    count: target.length,
    target: Uint32Array.from(target),
    kind: kinds,
    table: tables,
    row: Uint32Array.from(target, (one) => targets.row[one] ?? 0),
    ...plane.toMetres(lonLat),
    ofTarget,
  };
}
