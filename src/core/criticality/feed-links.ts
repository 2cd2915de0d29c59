import type { IssueLog } from '../basics/issue-log.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { CableGraph } from '../network/cable-graph.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { LinkedAsset } from './asset-index.ts';
import type { CableFinder, PlaceOnCable } from './cable-finder.ts';
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
  const { find, points } = input;
  const [x, y] = [f64(points.x, point), f64(points.y, point)];
  if (!Number.isFinite(x + y)) return;
  putTap(draft, point, find.onRoute(x, y, row), false);
}

function tapNearest(
  { points, carriers, find, toleranceM, standbyCarrier }: FeedInput,
  draft: ServiceDraft,
  point: number,
  reaches: (edge: number) => boolean,
): boolean {
  const [x, y] = [f64(points.x, point), f64(points.y, point)];
  const carrier = u32(carriers.ofPoint, point);
  const beside = u32(standbyCarrier, point);
  const reaching =
    carrier > 0
      ? undefined
      : ((beside > 0 ? find.near(x, y, toleranceM, beside, reaches) : undefined) ??
        find.near(x, y, toleranceM, 0, reaches));
  return putTap(draft, point, reaching ?? find.near(x, y, toleranceM, carrier), true);
}

function putTap(
  { taps }: ServiceDraft,
  point: number,
  found: PlaceOnCable | undefined,
  inferred: boolean,
): boolean {
  if (found) taps.push({ edge: found.edge, alongM: found.alongM, point, inferred });
  return found !== undefined;
}

/** Whether a cable reaches an exchange, by cables alone. Of cables in use. */
function exchangeReach({ joints, points, joined }: FeedInput): (edge: number) => boolean {
  const isLit = new Uint8Array(joints.count + points.count);
  for (let point = 0; point < points.count; point += 1) {
    if (points.kind[point] === 'exchange') isLit[joined.find(joints.count + point)] = 1;
  }
  return (edge) => isLit[joined.find(i32(joints.edgeFrom, edge))] === 1;
}
