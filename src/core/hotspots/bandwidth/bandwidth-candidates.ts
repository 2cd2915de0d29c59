import { f64 } from '../../geo/typed.ts';
import type { CableGraph } from '../../network/cable-graph.ts';

/** Ten to a decade, as in Renard's series R10: plain figures, each about 1.26 times the last. */
const SERIES = [1, 1.25, 1.6, 2, 2.5, 3.15, 4, 5, 6.3, 8];

/**
 * Bandwidths worth trying, ascending: from a fiftieth of the length of network per event to twice it, held
 * between the bounds. None without events or network.
 */
export function bandwidthCandidates(
  graph: Pick<CableGraph, 'edgeCount' | 'edgeLengthM'>,
  eventCount: number,
  bounds: { readonly leastM: number; readonly mostM: number },
): Float64Array {
  let lengthM = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) lengthM += f64(graph.edgeLengthM, edge);
  const spacingM = lengthM / eventCount;
  if (!(spacingM > 0) || !Number.isFinite(spacingM)) return new Float64Array(0);
  const clamp = (value: number): number => Math.min(bounds.mostM, Math.max(bounds.leastM, value));
  const [leastM, mostM] = [clamp(spacingM / 50), clamp(spacingM * 2)];
  const found: number[] = [];
  const decade = Math.floor(Math.log10(leastM)) - 1;
  for (let power = decade; 10 ** power <= mostM; power += 1) {
    for (const step of SERIES) {
      const value = power < 0 ? step / 10 ** -power : step * 10 ** power;
      if (value >= leastM * 0.999 && value <= mostM * 1.001) found.push(value);
    }
  }
  return Float64Array.from(found.length > 0 ? found : [leastM]);
}
