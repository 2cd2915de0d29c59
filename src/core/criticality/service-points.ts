import type { MetricPlane } from '../geo/metric-plane.ts';
import { u32 } from '../geo/typed.ts';
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
  /** The points kind by kind. */
  readonly groups: readonly PointGroup[];
};

/** The points [first, end) are of one kind. */
export type PointGroup = {
  readonly kind: PointKind;
  readonly table: Table;
  readonly first: number;
  readonly end: number;
};

export function servicePoints(
  dataset: Dataset,
  targets: TargetList,
  plane: MetricPlane,
): ServicePoints {
  const inUse = targetsInUse(dataset, targets);
  const count = inUse.target.length;
  const ofTarget = new Int32Array(targets.length).fill(-1);
  const row = new Uint32Array(count);
  const lonLat = new Float64Array(2 * count);
  for (let point = 0; point < count; point += 1) {
    const one = u32(inUse.target, point);
    ofTarget[one] = point;
    row[point] = u32(targets.row, one);
    lonLat[2 * point] = targets.lon[one] ?? Number.NaN;
    lonLat[2 * point + 1] = targets.lat[one] ?? Number.NaN;
  }
  return { count, ...inUse, row, ...plane.toMetres(lonLat), ofTarget };
}

function targetsInUse(
  dataset: Dataset,
  targets: TargetList,
): Pick<ServicePoints, 'target' | 'kind' | 'table' | 'groups'> {
  const target = new Uint32Array(targets.length - targets.sectionCount);
  const kinds: PointKind[] = [];
  const tables: Table[] = [];
  const groups: PointGroup[] = [];
  let one = targets.sectionCount;
  for (const kind of POINT_KINDS) {
    const number = kindNumber(kind);
    const table = dataset.tables[kind];
    const first = kinds.length;
    for (; one < targets.length && targets.kind[one] === number; one += 1) {
      if (!table || targets.planned[one] === 1) continue;
      target[kinds.length] = one;
      kinds.push(kind);
      tables.push(table);
    }
    if (table && kinds.length > first) groups.push({ kind, table, first, end: kinds.length });
  }
  return { target: target.slice(0, kinds.length), kind: kinds, table: tables, groups };
}
