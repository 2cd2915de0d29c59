import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';
import { networkNear } from '../near-repeat/network-near.ts';

/** Visits the lixels whose middle is within the radius of an event along the cable, with that distance. */
export type NearLixels = (
  event: number,
  radiusM: number,
  visit: (lixel: number, distanceM: number) => void,
) => void;

export function nearLixels(
  events: Pick<NetworkEvents, 'count' | 'edge' | 'alongM'>,
  { graph, pieces }: NetworkSupport,
): NearLixels {
  const { lixelCount, lixelEdge, lixelFromM, lixelToM } = pieces;
  const edge = new Uint32Array(lixelCount + events.count);
  const alongM = new Float64Array(lixelCount + events.count);
  edge.set(lixelEdge);
  for (let lixel = 0; lixel < lixelCount; lixel += 1) {
    alongM[lixel] = (f64(lixelFromM, lixel) + f64(lixelToM, lixel)) / 2;
  }
  edge.set(events.edge, lixelCount);
  alongM.set(events.alongM, lixelCount);
  const near = networkNear(graph, { edge, alongM });
  return (event, radiusM, visit) => {
    near(lixelCount + event, radiusM, (place, distanceM) => {
      if (place < lixelCount) visit(place, distanceM);
    });
  };
}
