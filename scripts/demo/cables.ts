import { seededRandom } from '../../src/core/basics/random.ts';
import { SIDE_M } from './cable.ts';
import type { Cable } from './cable.ts';
import type { Exchange } from './exchanges.ts';
import { OwnerCables } from './owner-cables.ts';
import type { RoadGraph } from './road-graph.ts';
import type { Site } from './sites.ts';

export type CableNet = {
  readonly cables: readonly Cable[];
  /** Exchange each site is fed from, by site id. */
  readonly fedBy: ReadonlyMap<string, string>;
};

/** Masts of an operator without its own cables hang on another's. */
const CARRIER: Readonly<Record<string, string>> = { Vietnamobile: 'MobiFone' };

/** Backbone and rings between exchanges, then spurs until every mast is near a cable of its carrier. */
export function layCables(
  seed: string,
  graph: RoadGraph,
  exchanges: readonly Exchange[],
  sites: readonly Site[],
): CableNet {
  const cables: Cable[] = [];
  const fedBy = new Map<string, string>();
  for (const owner of Object.keys(SIDE_M)) {
    const layer = new OwnerCables(owner, graph, seededRandom(`${seed}/cables/${owner}`), cables);
    const own = exchanges.filter((exchange) => exchange.owner === owner);
    const carried = sites.filter((site) => carrierOf(site.owner) === owner);
    layer.layLinks(own);
    layer.layRings(own, carried);
    layer.laySpurs(own, carried, fedBy);
  }
  return { cables, fedBy };
}

/** Whose cables the masts of an operator hang on. */
export function carrierOf(owner: string): string {
  return CARRIER[owner] ?? owner;
}
