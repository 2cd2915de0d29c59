import { buildServiceGraph } from '../../../src/core/criticality/build-service-graph.ts';
import { REDUNDANCY } from '../../../src/core/criticality/criticality-columns.ts';
import type { Redundancy } from '../../../src/core/criticality/criticality-columns.ts';
import { makeCriticality } from '../../../src/core/criticality/make-criticality.ts';
import { SERVICE_LINKS } from '../../../src/core/criticality/service-graph.ts';
import type { ServiceLoss } from '../../../src/core/criticality/service-graph.ts';
import { DEFAULT_SERVICE } from '../../../src/core/criticality/service-parameters.ts';
import type { ServiceParameters } from '../../../src/core/criticality/service-parameters.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import { studyNetwork } from '../../../src/core/study/study-network.ts';
import { areaFinder } from '../../../src/core/targets/area-finder.ts';
import { listTargets } from '../../../src/core/targets/target-list.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';
import type { RecordWithPlace } from '../../support/small-dataset.ts';

type Fields = Readonly<Record<string, string | number>>;
export type Spot = readonly [eastM: number, northM: number];
export type Records = Partial<Record<KindId, readonly RecordWithPlace[]>>;

/** A point asset at a spot; a cable through spots. Metres east and north of the corner. */
export function at(spot: Spot, id: string, fields: Fields = {}): RecordWithPlace {
  return { at: place(...spot), fields: { id, ...fields } };
}

export function cable(spots: readonly Spot[], id: string, fields: Fields = {}): RecordWithPlace {
  return { line: spots.map((spot) => place(...spot)), fields: { id, ...fields } };
}

/** One square commune. */
export function commune(id: string, [west, south]: Spot, [east, north]: Spot): RecordWithPlace {
  const ring: readonly Spot[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { ring: ring.map((spot) => place(...spot)), fields: { id, name: id } };
}

const NETWORK = { nodeToleranceM: 5, sectionLengthM: 1000, lixelLengthM: 250 };

/** The service graph of made-up records, and questions a test asks of it by asset id. */
export async function serviceCase(records: Records, asked: Partial<ServiceParameters> = {}) {
  const dataset = smallDataset(records);
  const network = await studyNetwork(dataset, NETWORK, quietContext());
  const targets = listTargets(dataset, network.sections, areaFinder(dataset.tables.commune));
  const parameters = { ...DEFAULT_SERVICE, ...asked };
  const { graph, issues } = buildServiceGraph(dataset, network, targets, parameters);
  const { columns, worstEdge } = makeCriticality(graph);
  /** The first target of an asset: for a cable its first section. */
  const target = (id: string): number => {
    const found = targets.id.findIndex((one) => one === id || one.startsWith(`${id}@`));
    if (found < 0) throw new Error(`no target ${id}`);
    return found;
  };
  const node = (id: string): number => graph.targetNode[target(id)] ?? -1;
  return {
    network,
    targets,
    graph,
    issues,
    columns,
    worstEdge,
    target,
    node,
    /** What is lost with a target, and how it is secured. */
    loses: (id: string): ServiceLoss => ({
      sites: columns.sites[target(id)] ?? 0,
      subscribers: columns.subscribers[target(id)] ?? 0,
      posts: columns.posts[target(id)] ?? 0,
      works: columns.works[target(id)] ?? 0,
      communes: columns.communes[target(id)] ?? 0,
    }),
    secured: (id: string): Redundancy | undefined =>
      REDUNDANCY[columns.redundancy[target(id)] ?? 0],
    detourM: (id: string): number => columns.detourM[target(id)] ?? 0,
    /** Links of an asset that are no cable, as `drop inferred`. */
    links: (id: string): readonly string[] =>
      [...graph.edgeLink.keys()]
        .filter((edge) => graph.edgeFrom[edge] === node(id) || graph.edgeTo[edge] === node(id))
        .filter((edge) => graph.edgeSection[edge] === -1)
        .map((edge) => {
          const link = SERVICE_LINKS[graph.edgeLink[edge] ?? 0] ?? '';
          return `${link} ${graph.edgeInferred[edge] === 1 ? 'inferred' : 'declared'}`;
        }),
    /** Pieces of cable that end at the node of an asset. */
    cablesAt: (id: string): number =>
      [...graph.edgeLink.keys()].filter(
        (edge) =>
          graph.edgeSection[edge] !== -1 &&
          (graph.edgeFrom[edge] === node(id) || graph.edgeTo[edge] === node(id)),
      ).length,
  };
}
