import type { IssueLog } from '../basics/issue-log.ts';
import { f64, i32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { AssetIndex } from './asset-index.ts';
import type { CableFinder } from './cable-finder.ts';
import type { Carriers } from './carriers.ts';
import type { JointNodes } from './joint-nodes.ts';
import { nearestCables } from './nearest-cables.ts';
import type { CablesNear } from './nearest-cables.ts';
import { readFeeders } from './read-feeders.ts';
import type { DraftLink, ServiceDraft } from './service-draft.ts';
import type { ServicePoints } from './service-points.ts';

export type FeedInput = {
  readonly graph: CableGraph;
  readonly joints: JointNodes;
  readonly points: ServicePoints;
  readonly carriers: Carriers;
  readonly assets: AssetIndex;
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
 * the nearest cable within the tolerance (inferred); a radio link to the asset its `fed_by` names
 * (declared). Unknown ids are reported.
 */
export function linkPoints(input: FeedInput, draft: ServiceDraft, issues: IssueLog): void {
  const { points, isFed } = input;
  const feeders = readFeeders(points, input.assets, 'fed_by', issues);
  const isAsked = new Uint8Array(points.count);
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange' || isFed[point] === 1) continue;
    if (feeders[point]?.type !== 'route') isAsked[point] = 1;
  }
  const near = cablesNear(input, isAsked);
  for (let point = 0; point < points.count; point += 1) {
    const feeder = feeders[point];
    const edge = i32(near.edge, point);
    if (edge >= 0) {
      draft.taps.push({ edge, alongM: f64(near.alongM, point), point, inferred: true });
    } else if (feeder && isFed[point] === 0) {
      if (feeder.type === 'route') tapRoute(input, draft, point, feeder.row);
      else draft.links.push(radioLink(input.joints, 'radio', point, feeder.point));
    }
  }
}

function cablesNear(input: FeedInput, isAsked: Uint8Array): CablesNear {
  const { points, carriers, find, toleranceM, standbyCarrier } = input;
  const { x, y } = points;
  const reaches = exchangeReach(input);
  const carrier = carriers.ofPoint;
  return nearestCables(find, { x, y, isAsked, toleranceM, carrier, standbyCarrier, reaches });
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
  const { find, points } = input;
  const [x, y] = [f64(points.x, point), f64(points.y, point)];
  const found = Number.isFinite(x + y) ? find.onRoute(x, y, row) : undefined;
  if (!found) return;
  draft.taps.push({ edge: found.edge, alongM: found.alongM, point, inferred: false });
}

/** Whether a cable reaches an exchange, by cables alone. Of cables in use. */
function exchangeReach({ joints, points, joined }: FeedInput): (edge: number) => boolean {
  const isLit = new Uint8Array(joints.count + points.count);
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') isLit[joined.find(joints.count + point)] = 1;
  }
  return (edge) => isLit[joined.find(i32(joints.edgeFrom, edge))] === 1;
}
