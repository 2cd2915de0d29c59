import { IssueLog } from '../basics/issue-log.ts';
import type { Issue } from '../basics/issue.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import { u32 } from '../geo/typed.ts';
import type { Dataset } from '../model/dataset.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import { unionFind } from '../network/union-find.ts';
import type { UnionFind } from '../network/union-find.ts';
import type { TargetList } from '../targets/target-list.ts';
import { assetIndex } from './asset-index.ts';
import { cableFinder } from './cable-finder.ts';
import { carriersOf } from './carriers.ts';
import type { Carriers } from './carriers.ts';
import { countFeeds } from './count-feeds.ts';
import type { FeedCounts } from './count-feeds.ts';
import { linkExchanges } from './exchange-links.ts';
import { linkPoints } from './feed-links.ts';
import { jointNodes, openJoints } from './joint-nodes.ts';
import type { JointNodes } from './joint-nodes.ts';
import { layGraph } from './lay-graph.ts';
import { noExchange, noSource } from './link-issues.ts';
import { namedEnds } from './named-ends.ts';
import type { DraftLink, ServiceDraft } from './service-draft.ts';
import type { ServiceGraph } from './service-graph.ts';
import type { ServiceParameters } from './service-parameters.ts';
import { servicePoints } from './service-points.ts';
import { linkStandbys, readStandbys } from './standby-links.ts';
import { standingPlaces } from './standing-places.ts';
import type { StandingPlaces } from './standing-places.ts';

/** What of the network of a study the service runs on; `edgeRoute` is the row of the cable_route table. */
export type ServiceNetwork = {
  readonly plane: MetricPlane;
  readonly graph: CableGraph;
  readonly pieces: NetworkPieces;
};

/**
 * The way of the service from exchanges over cables to BTS sites, post offices and other points.
 *
 * Cables are joined where the cable graph joins them, but each operator's by themselves (see Carriers).
 * A point stands at the joint of a cable end that names it (namedEnds, standingPlaces); exchanges also join
 * cables near them (linkExchanges); other points hang on the nearest cable or a radio link (linkPoints).
 * All links carry both ways: who hangs on a site shares its standby. Planned and retired assets take no
 * part. An empty dataset gives an empty graph. O(n log n).
 */
export function buildServiceGraph(
  dataset: Dataset,
  network: ServiceNetwork,
  targets: TargetList,
  parameters: ServiceParameters,
): { graph: ServiceGraph; issues: readonly Issue[] } {
  const { graph, pieces } = network;
  const issues = new IssueLog();
  const routes = dataset.tables.cable_route;
  const points = servicePoints(dataset, targets, network.plane);
  const carriers = carriersOf(routes, points, parameters.owners);
  const isPlanned = plannedRoutes(targets, routes?.rows ?? 0);
  const edgeCarrier = carrierOfEdges(graph, carriers, isPlanned);
  const joints = jointNodes(graph, edgeCarrier);
  const assets = assetIndex(dataset, points, (row) => isPlanned[row] === 0);
  const toleranceM = parameters.attachToleranceM;
  const named = namedEnds({ graph, joints, routes, assets, points, toleranceM }, issues);
  const standing = standingPlaces(joints, points, carriers, named.ends);
  const draft = jointLinks(joints, standing);
  const joined = joinedDraft(joints, standing.places, draft, points.count);
  const find = cableFinder(graph, edgeCarrier, carriers.count);
  const input = { graph, joints, points, carriers, assets, find, toleranceM, joined };
  linkExchanges({ ...input, isNamed: named.isNamed }, draft);
  const standbys = readStandbys(points, input, issues);
  const feeds = { ...input, isFed: standing.isFed, standbyCarrier: standbys.carrier };
  linkPoints(feeds, draft, issues);
  linkStandbys(feeds, standbys, standing.carrier, draft, issues);
  const laid = layGraph({ graph, pieces, joints, points, targets, draft, places: standing.places });
  const fed = countFeeds(laid, points, draft, standing.isFed, joints.count);
  issues.addAll(exchangeIssues(fed, carriers));
  const counts = {
    ...fed,
    unknownSubscribers: laid.unknownSubscribers,
    originEnds: named.origins,
    openSites: carriers.withoutExchange.reduce((sum, { sites }) => sum + sites, 0),
  };
  return { graph: { ...laid.graph, counts }, issues: issues.finish() };
}

/** Links between joints and what stands beside them, which no search is needed for. */
function jointLinks(joints: JointNodes, { beside }: StandingPlaces): ServiceDraft {
  const drops = beside.map(([to, point]): DraftLink => ({
    link: 'drop',
    from: joints.count + point,
    to,
    inferred: false,
  }));
  const open = openJoints(joints).map(([from, to]): DraftLink => ({
    link: 'joint',
    from,
    to,
    inferred: true,
  }));
  return { taps: [], links: [...drops, ...open] };
}

function exchangeIssues(fed: FeedCounts, { withoutExchange }: Carriers): readonly Issue[] {
  if (fed.sources > 0) {
    return withoutExchange.map(({ owner, sites }) => noExchange(owner, sites));
  }
  return fed.unfed > 0 ? [noSource(fed.unfed)] : [];
}

function plannedRoutes(targets: TargetList, rows: number): Uint8Array {
  const planned = new Uint8Array(rows);
  for (let section = 0; section < targets.sectionCount; section += 1) {
    if (targets.planned[section] === 1) planned[targets.assetRow[section] ?? 0] = 1;
  }
  return planned;
}

/** −1 where the cable is planned. */
function carrierOfEdges(
  { edgeCount, edgeRoute }: CableGraph,
  { ofRoute }: Carriers,
  isPlanned: Uint8Array,
): Int32Array {
  const carrier = new Int32Array(edgeCount);
  for (let edge = 0; edge < edgeCount; edge += 1) {
    const row = u32(edgeRoute, edge);
    carrier[edge] = isPlanned[row] === 1 ? -1 : u32(ofRoute, row);
  }
  return carrier;
}

/** Draft nodes joined by cables in use, by standing at one place and by the links so far. */
function joinedDraft(
  joints: JointNodes,
  places: UnionFind,
  draft: ServiceDraft,
  pointCount: number,
): UnionFind {
  const nodes = joints.count + pointCount;
  const joined = unionFind(nodes);
  for (let edge = 0; edge < joints.edgeFrom.length; edge += 1) {
    const from = joints.edgeFrom[edge] as number;
    if (from >= 0) joined.union(from, joints.edgeTo[edge] as number);
  }
  for (let node = 0; node < nodes; node += 1) {
    const place = places.find(node);
    if (place !== node) joined.union(node, place);
  }
  for (const { from, to } of draft.links) joined.union(from, to);
  return joined;
}
