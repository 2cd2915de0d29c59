import type { IssueLog } from '../basics/issue-log.ts';
import { u32 } from '../geo/typed.ts';
import { mayCarry } from './carriers.ts';
import { radioLink, tapRoute } from './feed-links.ts';
import type { FeedInput } from './feed-links.ts';
import { standbyApart } from './link-issues.ts';
import { readFeeders } from './read-feeders.ts';
import type { Feeder } from './read-feeders.ts';
import type { ServiceDraft } from './service-draft.ts';
import type { ServicePoints } from './service-points.ts';

/** The standby each point's `backup_feed` names, and its operator; read before the points are linked. */
export type Standbys = {
  readonly feeders: readonly (Feeder | undefined)[];
  readonly carrier: Uint32Array;
};

export function readStandbys(
  points: ServicePoints,
  input: Pick<FeedInput, 'assets' | 'carriers'>,
  issues: IssueLog,
): Standbys {
  const feeders = readFeeders(points, input.assets, 'backup_feed', issues);
  const { ofPoint, ofRoute } = input.carriers;
  const carrier = new Uint32Array(points.count);
  feeders.forEach((feeder, point) => {
    if (!feeder) return;
    carrier[point] =
      feeder.type === 'point' ? u32(ofPoint, feeder.point) : u32(ofRoute, feeder.row);
  });
  return { feeders, carrier };
}

/**
 * Standby links. A link carries both ways, so a standby to another operator's network than the point hangs
 * on would join the two: it is reported and left out.
 */
export function linkStandbys(
  input: FeedInput,
  { feeders }: Standbys,
  standingCarrier: Int32Array,
  draft: ServiceDraft,
  issues: IssueLog,
): void {
  const network = networkOf(input, standingCarrier, draft);
  feeders.forEach((feeder, point) => {
    if (!feeder) return;
    const other =
      feeder.type === 'point'
        ? (network[feeder.point] as number)
        : (input.carriers.ofRoute[feeder.row] as number);
    if (!mayCarry(network[point] as number, other)) {
      const table = input.points.table[point];
      if (table) issues.add(standbyApart(table, input.points.row[point] ?? 0));
    } else if (feeder.type === 'point') {
      draft.links.push(radioLink(input.joints, 'backup', point, feeder.point));
    } else tapRoute(input, draft, point, feeder.row);
  });
}

/** The carrier each point hangs on: that of its joint, its cable or its feeder, else its own. */
function networkOf(
  { graph, joints, points, carriers }: FeedInput,
  standingCarrier: Int32Array,
  { taps, links }: ServiceDraft,
): Int32Array {
  const network = standingCarrier.slice();
  for (const { edge, point } of taps) {
    if (points.kind[point] === 'exchange' || (network[point] as number) >= 0) continue;
    network[point] = u32(carriers.ofRoute, graph.edgeRoute[edge] as number);
  }
  const feederOf = new Int32Array(points.count).fill(-1);
  for (const { link, from, to } of links) {
    if (link === 'radio') feederOf[from - joints.count] = to - joints.count;
  }
  for (let point = 0; point < points.count; point += 1) {
    const last = endOfChain(point, network, feederOf);
    if ((network[point] as number) < 0) {
      network[point] = Math.max(network[last] as number, carriers.ofPoint[last] as number);
    }
  }
  return network;
}

/** The first point up a radio chain whose network is known, or its last; a chain that closes ends anywhere. */
function endOfChain(point: number, network: Int32Array, feederOf: Int32Array): number {
  let at = point;
  for (let hops = 0; hops < feederOf.length; hops += 1) {
    const next = feederOf[at] as number;
    if ((network[at] as number) >= 0 || next < 0) return at;
    at = next;
  }
  return at;
}
