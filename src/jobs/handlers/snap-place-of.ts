import type { LonLat } from '../../core/geo/lon-lat.ts';
import { metricPlaneOf } from '../../core/geo/metric-plane.ts';
import type { MetricPlane } from '../../core/geo/metric-plane.ts';
import { pointIndex } from '../../core/geo/point-index.ts';
import { recordBriefer } from '../../core/io/update/record-brief.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { Table } from '../../core/model/table.ts';
import { routeChainage } from '../../core/network/route-chainage.ts';
import type { PlaceOnRoute } from '../../core/network/route-chainage.ts';
import type { Snap, SnapRequest, SnapTo } from '../protocol/entry-jobs.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

type Finder = (place: LonLat, withinM: number, not: string) => Snap | null;

/** The indexes of a dataset are made when first asked for. */
const FINDERS = new WeakMap<Dataset, Map<SnapTo, Finder>>();

export function snapPlaceOf(workspace: Workspace, request: SnapRequest): Snap | null {
  const dataset = datasetOf(workspace);
  const made = FINDERS.get(dataset) ?? new Map<SnapTo, Finder>();
  FINDERS.set(dataset, made);
  let best: Snap | null = null;
  for (const to of request.to) {
    const find = made.get(to) ?? finderOf(dataset, to);
    made.set(to, find);
    const snap = find(request.place, request.withinM, request.not ?? '');
    if (snap && (!best || snap.awayM < best.awayM)) best = snap;
  }
  return best;
}

const SITES: readonly KindId[] = ['bts_site', 'exchange', 'site'];
const POSTS: readonly KindId[] = ['post_office'];

function finderOf(dataset: Dataset, to: SnapTo): Finder {
  const plane = metricPlaneOf(dataset.bounds);
  switch (to) {
    case 'cable':
      return routes(dataset, plane, 'nearest');
    case 'end':
      return nearestOf([
        ...[...SITES, ...POSTS].map((kind) => points(dataset, kind, plane)),
        routes(dataset, plane, 'nearestEnd'),
      ]);
    case 'site':
      return nearestOf(SITES.map((kind) => points(dataset, kind, plane)));
    case 'post':
      return nearestOf(POSTS.map((kind) => points(dataset, kind, plane)));
  }
}

function nearestOf(finders: readonly Finder[]): Finder {
  return (place, withinM, not) => {
    const found = finders.flatMap((find) => find(place, withinM, not) ?? []);
    return found.toSorted((a, b) => a.awayM - b.awayM)[0] ?? null;
  };
}

const CHAINAGES = new WeakMap<Table, ReturnType<typeof routeChainage>>();

function routes(dataset: Dataset, plane: MetricPlane, which: 'nearest' | 'nearestEnd'): Finder {
  const table = dataset.tables.cable_route;
  if (!table || table.rows === 0) return () => null;
  const chainage = CHAINAGES.get(table) ?? routeChainage(table, plane);
  CHAINAGES.set(table, chainage);
  const brief = recordBriefer(table);
  const snapOf = ({ row, place, awayM, chainageM, lengthM }: PlaceOnRoute): Snap => {
    const { id, name } = brief(row);
    return { kind: 'cable_route', id, name, place, awayM, along: { chainageM, lengthM } };
  };
  return (place, withinM, not) => {
    const found = chainage[which](place, withinM, (row) => brief(row).id !== not);
    return found && snapOf(found);
  };
}

function points(dataset: Dataset, kind: KindId, plane: MetricPlane): Finder {
  const table = dataset.tables[kind];
  if (!table || table.rows === 0) return () => null;
  const { coordinates } = table.geometry;
  const { x, y } = plane.toMetres(coordinates);
  const index = pointIndex(x, y);
  const brief = recordBriefer(table);
  return (place, withinM, not) => {
    const at = plane.toMetres(Float64Array.of(...place));
    const [px = Number.NaN] = at.x;
    const [py = Number.NaN] = at.y;
    const hit = index.nearest(px, py, withinM, (row) => brief(row).id !== not);
    if (!hit) return null;
    const { id, name } = brief(hit.point);
    const [lon = 0, lat = 0] = coordinates.subarray(2 * hit.point);
    return { kind, id, name, place: [lon, lat], awayM: hit.distanceM };
  };
}
