import type { IssueLog } from '../basics/issue-log.ts';
import { u32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { LinkedAsset } from './asset-index.ts';
import type { CableFinder, PlaceOnCable } from './cable-finder.ts';
import { mayCarry } from './carriers.ts';
import type { Carriers } from './carriers.ts';
import { feederReader } from './feeder-reader.ts';
import type { JointNodes } from './joint-nodes.ts';
import type { DraftLink, ServiceDraft } from './service-draft.ts';
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
  /** Operator of the asset each point's standby goes to; 0 without one. */
  readonly standbyCarrier: Uint32Array;
};

/**
 * What every point that stands at no joint hangs on, the first of: the cable its `fed_by` names (declared);
 * the nearest cable within the tolerance (inferred), for a point bound to no operator before all one that
 * reaches an exchange; a radio link to the asset its `fed_by` names (declared). Unknown ids are reported.
 */
export function linkPoints(input: FeedInput, draft: ServiceDraft, issues: IssueLog): void {
  const { points, isFed } = input;
  const reaches = exchangeReach(input);
  const fedBy = feederReader(points, input.assets, 'fed_by', issues);
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') continue;
    const feeder = fedBy(point);
    if (isFed[point] === 1) continue;
    if (feeder?.type === 'route') tapRoute(input, draft, point, feeder.row);
    else if (!tapNearest(input, draft, point, reaches) && feeder) {
      draft.links.push(radioLink(input.joints, 'radio', point, feeder.point));
    }
  }
}

export function radioLink(
  { count }: JointNodes,
  link: 'radio' | 'backup',
  point: number,
  feeder: number,
): DraftLink {
  return { link, from: count + point, to: count + feeder, inferred: false };
}

/** The nearest place of one cable, however far; the record of the point names it. */
export function tapRoute(input: FeedInput, draft: ServiceDraft, point: number, row: number): void {
  const isOfRoute = (edge: number): boolean => (input.graph.edgeRoute[edge] as number) === row;
  const found = nearestTo(input, point, Infinity, isOfRoute);
  if (found) draft.taps.push({ ...found, point, inferred: false });
}

function tapNearest(
  input: FeedInput,
  draft: ServiceDraft,
  point: number,
  reaches: (edge: number) => boolean,
): boolean {
  const { graph, carriers, toleranceM, standbyCarrier } = input;
  const carrier = carriers.ofPoint[point] as number;
  const cableCarrier = (edge: number): number =>
    u32(carriers.ofRoute, graph.edgeRoute[edge] as number);
  const near = (accept: (edge: number) => boolean): PlaceOnCable | undefined =>
    nearestTo(input, point, toleranceM, accept);
  const beside = standbyCarrier[point] as number;
  const found =
    (carrier === 0 && beside > 0
      ? near((edge) => reaches(edge) && mayCarry(cableCarrier(edge), beside))
      : undefined) ??
    (carrier === 0 ? near(reaches) : undefined) ??
    near((edge) => mayCarry(cableCarrier(edge), carrier));
  if (found) draft.taps.push({ ...found, point, inferred: true });
  return found !== undefined;
}

function nearestTo(
  { find, points: { x, y } }: FeedInput,
  point: number,
  maxDistanceM: number,
  accept: (edge: number) => boolean,
): PlaceOnCable | undefined {
  const [px, py] = [x[point] as number, y[point] as number];
  return Number.isFinite(px + py) ? find(px, py, maxDistanceM, accept) : undefined;
}

/** Whether a cable reaches an exchange, by cables alone. */
function exchangeReach({ joints, points, joined }: FeedInput): (edge: number) => boolean {
  const sets = new Set<number>();
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') sets.add(joined.find(joints.count + point));
  }
  return (edge) => sets.has(joined.find(joints.edgeFrom[edge] as number));
}
