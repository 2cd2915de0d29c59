import type { RunContext } from '../../basics/run-context.ts';
import type { Geometry } from '../../geo/geometry.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { segmentIndex } from '../../geo/segment-index.ts';
import { buildCableGraph } from '../build-cable-graph.ts';
import { crossings } from './crossings.ts';
import { duplicateRoutes } from './duplicate-routes.ts';
import { farSites } from './far-sites.ts';
import { graphLines } from './graph-lines.ts';
import { islands } from './islands.ts';
import { looseEnds } from './loose-ends.ts';
import { zeroLengthParts } from './zero-length-parts.ts';

/** What is worth a look in a network of cables, the surest fault first. */
export const NETWORK_FINDING_CODES = [
  'near-miss',
  'crossing',
  'island',
  'duplicate',
  'zero-length',
  'dangling-end',
  'far-site',
] as const;
export type NetworkFindingCode = (typeof NETWORK_FINDING_CODES)[number];

/** Advice, never a verdict: nothing is changed and nothing is left out because of it. */
export type NetworkFinding = {
  readonly code: NetworkFindingCode;
  /** Metres on the plane. */
  readonly x: number;
  readonly y: number;
  /** Features of the geometry it is about, the first twenty. */
  readonly routes: readonly number[];
  /** Index into the sites; -1 for a finding about cables. */
  readonly site: number;
  /** near-miss: the gap. island, duplicate: how much cable. far-site: to the nearest cable, 0 without any. Else 0. */
  readonly metres: number;
};

export type ReviewedSites = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 where service comes from. */
  readonly feeds: Uint8Array;
};

export type NetworkReviewInput = {
  readonly geometry: Geometry;
  readonly plane: MetricPlane;
  /** Of each route: routes of one number may be the same cable written twice. */
  readonly likeness: Uint32Array;
  /** Of each route: equal numbers belong to one operator, whose cables may be expected to be joined. */
  readonly owner: Uint32Array;
  readonly sites: ReviewedSites;
};

export type NetworkReviewOptions = {
  /** Ends nearer than this to another line are joined to it. */
  readonly nodeToleranceM: number;
  /** Ends nearer than this to another line, and not joined, are near misses. */
  readonly gapM: number;
  /** A cable may end this far from the site it ends at. */
  readonly siteReachM: number;
  /** Sites farther than this from any cable are far. */
  readonly farM: number;
};

export const REVIEW_DEFAULTS: Omit<NetworkReviewOptions, 'nodeToleranceM'> = {
  gapM: 50,
  siteReachM: 100,
  farM: 500,
};

/**
 * Looks through a network as it is joined under a tolerance: ends that all but meet a line, ends at
 * nothing, pieces no exchange feeds, lines of one operator that cross without a joint, the same cable twice, parts without
 * length, sites far from any cable. In the order of the codes, within one by place. An empty network has
 * far sites only. O(n log n) in segments but for lines that cross each other everywhere.
 */
export async function reviewNetwork(
  input: NetworkReviewInput,
  options: NetworkReviewOptions,
  ctx: RunContext,
): Promise<readonly NetworkFinding[]> {
  const { geometry, plane, sites, likeness, owner } = input;
  const { graph } = await buildCableGraph(geometry, plane, options, ctx);
  ctx.progress('review-network', 0.3);
  const lines = graphLines(graph);
  const index = segmentIndex(lines);
  const found = [...looseEnds(graph, index, sites, options)];
  await ctx.breathe();
  found.push(...crossings(graph, lines, owner, options.nodeToleranceM));
  ctx.progress('review-network', 0.7);
  await ctx.breathe();
  found.push(...islands(graph, index, sites, options.farM));
  found.push(...duplicateRoutes(graph, likeness));
  await ctx.breathe();
  found.push(...zeroLengthParts(geometry, plane));
  found.push(...farSites(index, sites, options.farM));
  ctx.progress('review-network', 1);
  return inOrder(found);
}

function inOrder(found: readonly NetworkFinding[]): readonly NetworkFinding[] {
  const place = (code: NetworkFindingCode): number => NETWORK_FINDING_CODES.indexOf(code);
  return found.toSorted(
    (a, b) =>
      place(a.code) - place(b.code) ||
      (a.routes[0] ?? -1) - (b.routes[0] ?? -1) ||
      a.site - b.site ||
      a.x - b.x ||
      a.y - b.y,
  );
}
