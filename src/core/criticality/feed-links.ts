import type { IssueLog } from '../basics/issue-log.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { LinkedAsset } from './asset-index.ts';
import type { CableFinder, PlaceOnCable } from './cable-finder.ts';
import { mayCarry } from './carriers.ts';
import type { Carriers } from './carriers.ts';
import { feederReader } from './feeder-reader.ts';
import type { Feeder } from './feeder-reader.ts';
import type { JointNodes } from './joint-nodes.ts';
import type { ServiceDraft } from './service-draft.ts';
import type { ServicePoints } from './service-points.ts';

export type FeedInput = {
  readonly graph: CableGraph;
  readonly joints: JointNodes;
  readonly points: ServicePoints;
  readonly carriers: Carriers;
  readonly assets: ReadonlyMap<string, LinkedAsset>;
  readonly find: CableFinder;
  readonly toleranceM: number;
  /** Points that stand at a joint already. */
  readonly isFed: Uint8Array;
  /** Draft nodes joined by cables, joints and exchanges. */
  readonly joined: UnionFind;
};

/**
 * What every point that stands at no joint hangs on, the first of: the cable its `fed_by` names (declared);
 * the nearest cable within the tolerance (inferred), for a point bound to no operator before all one that
 * reaches an exchange; a radio link to the asset its `fed_by` names (declared). Beside that, whatever it
 * hangs on, a standby to what its `backup_feed` names. Unknown ids are reported.
 */
export function linkPoints(input: FeedInput, draft: ServiceDraft, issues: IssueLog): void {
  const { points, isFed } = input;
  const reaches = exchangeReach(input);
  const fedBy = feederReader(points, input.assets, 'fed_by', issues);
  const backup = feederReader(points, input.assets, 'backup_feed', issues);
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') continue;
    const feeder = fedBy(point);
    if (isFed[point] === 0 && !tapCable(input, draft, point, feeder, reaches)) {
      link(input, draft, point, 'radio', feeder);
    }
    link(input, draft, point, 'backup', backup(point));
  }
}

function tapCable(
  input: FeedInput,
  draft: ServiceDraft,
  point: number,
  feeder: Feeder | undefined,
  reaches: (edge: number) => boolean,
): boolean {
  if (feeder?.type === 'route') return tapRoute(input, draft, point, feeder.row);
  const { graph, points, carriers, toleranceM } = input;
  const carrier = u32(carriers.ofPoint, point);
  const mayUse = (edge: number): boolean =>
    mayCarry(u32(carriers.ofRoute, u32(graph.edgeRoute, edge)), carrier);
  const near = (accept: (edge: number) => boolean): PlaceOnCable | undefined =>
    nearestTo(input, points, point, toleranceM, accept);
  const found = (carrier === 0 ? near((edge) => reaches(edge)) : undefined) ?? near(mayUse);
  if (found) draft.taps.push({ ...found, point, inferred: true });
  return found !== undefined;
}

function tapRoute(input: FeedInput, draft: ServiceDraft, point: number, row: number): boolean {
  const isOfRoute = (edge: number): boolean => u32(input.graph.edgeRoute, edge) === row;
  const found = nearestTo(input, input.points, point, Infinity, isOfRoute);
  if (found) draft.taps.push({ ...found, point, inferred: false });
  return found !== undefined;
}

function nearestTo(
  { find }: FeedInput,
  { x, y }: ServicePoints,
  point: number,
  maxDistanceM: number,
  accept: (edge: number) => boolean,
): PlaceOnCable | undefined {
  const [px, py] = [f64(x, point), f64(y, point)];
  return Number.isFinite(px + py) ? find(px, py, maxDistanceM, accept) : undefined;
}

function link(
  input: FeedInput,
  draft: ServiceDraft,
  point: number,
  kind: 'radio' | 'backup',
  feeder: Feeder | undefined,
): void {
  const { count } = input.joints;
  if (feeder?.type === 'route') tapRoute(input, draft, point, feeder.row);
  else if (feeder) {
    draft.links.push({
      link: kind,
      from: count + point,
      to: count + feeder.point,
      inferred: false,
    });
  }
}

/** Whether a cable reaches an exchange, by cables alone. */
function exchangeReach({ joints, points, joined }: FeedInput): (edge: number) => boolean {
  const sets = new Set<number>();
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') sets.add(joined.find(joints.count + point));
  }
  return (edge) => sets.has(joined.find(i32(joints.edgeFrom, edge)));
}
