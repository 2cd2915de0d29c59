import { f64, u32 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport } from '../contract.ts';

/** The lixel each event lies on; at a boundary the one that follows, at the end of an edge its last. O(events). */
export function lixelOfEvents(
  events: Pick<NetworkEvents, 'count' | 'edge' | 'alongM'>,
  { graph, pieces }: NetworkSupport,
): Uint32Array {
  const firstOf = (edge: number): number =>
    u32(pieces.sectionLixelStart, u32(pieces.edgeSectionStart, edge));
  const lixel = new Uint32Array(events.count);
  for (let i = 0; i < events.count; i += 1) {
    const edge = u32(events.edge, i);
    const first = firstOf(edge);
    const count = firstOf(edge + 1) - first;
    const lengthM = f64(graph.edgeLengthM, edge);
    const share = lengthM > 0 ? f64(events.alongM, i) / lengthM : 0;
    lixel[i] = first + Math.max(0, Math.min(count - 1, Math.floor(share * count)));
  }
  return lixel;
}
