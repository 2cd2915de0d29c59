import { GrowingFloat64, GrowingUint32 } from '../../basics/growing-arrays.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import type { NearPairs } from './near-pairs.ts';
import { networkNear } from './network-near.ts';
import type { NetworkPlaces } from './network-near.ts';

/**
 * Every pair of places at most `radiusM` apart along the cable, each once. Nothing when there are more
 * than `most` pairs.
 */
export async function networkPairs(
  graph: CableGraph,
  places: NetworkPlaces,
  radiusM: number,
  most: number,
  ctx: RunContext,
): Promise<NearPairs | undefined> {
  const near = networkNear(graph, places);
  const one = new GrowingUint32();
  const other = new GrowingUint32();
  const distance = new GrowingFloat64();
  for (let place = 0; place < places.edge.length; place += 1) {
    near(place, radiusM, (found, far) => {
      if (found <= place) return;
      one.push(place);
      other.push(found);
      distance.push(far);
    });
    if (one.length > most) return undefined;
    await ctx.breathe();
  }
  return { one: one.finish(), other: other.finish(), distance: distance.finish() };
}
