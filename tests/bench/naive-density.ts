import type { DensityNetwork } from './density-network.ts';

type Half = { edge: number; to: number; ahead: boolean; lengthM: number };

/**
 * Equal split at the centres of lixels, as one writes it down: objects, recursion over paths, the kernel as a
 * function.
 */
export function naiveDensity(
  { graph, events, lixels }: DensityNetwork,
  split: 'esd' | 'esc',
  bandwidthM: number,
): Float64Array {
  const leaving = Array.from({ length: graph.nodeCount }, (): Half[] => []);
  const centres = Array.from(
    { length: graph.edgeCount },
    (): { lixel: number; atM: number }[] => [],
  );
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const [from, to] = [graph.edgeFrom[edge] ?? 0, graph.edgeTo[edge] ?? 0];
    const lengthM = graph.edgeLengthM[edge] ?? 0;
    leaving[from]?.push({ edge, to, ahead: true, lengthM });
    leaving[to]?.push({ edge, to: from, ahead: false, lengthM });
    const first = lixels.sectionLixelStart[edge] ?? 0;
    const count = (lixels.sectionLixelStart[edge + 1] ?? 0) - first;
    for (let k = 0; k < count; k += 1) {
      centres[edge]?.push({ lixel: first + k, atM: (lengthM * (k + 0.5)) / count });
    }
  }
  const values = new Float64Array(lixels.lixelCount);
  const kernel = (distanceM: number): number => {
    const u = distanceM / bandwidthM;
    return u < 1 ? ((15 / 16) * (1 - u * u) ** 2) / bandwidthM : 0;
  };
  const add = (lixel: number, value: number): void => {
    values[lixel] = (values[lixel] ?? 0) + value;
  };
  const arrive = (node: number, by: number, ahead: boolean, pathM: number, share: number): void => {
    if (pathM >= bandwidthM) return;
    const halves = leaving[node] ?? [];
    const m = halves.length;
    for (const half of halves) {
      const returning = half.edge === by && half.ahead !== ahead;
      const passed = split === 'esd' ? share / (m - 1) : share * (2 / m - (returning ? 1 : 0));
      if (passed === 0 || (split === 'esd' && returning)) continue;
      for (const { lixel, atM } of centres[half.edge] ?? []) {
        add(lixel, passed * kernel(pathM + (half.ahead ? atM : half.lengthM - atM)));
      }
      arrive(half.to, half.edge, half.ahead, pathM + half.lengthM, passed);
    }
  };
  for (let i = 0; i < events.count; i += 1) {
    const edge = events.edge[i] ?? 0;
    const alongM = events.alongM[i] ?? 0;
    const weight = events.weight[i] ?? 0;
    for (const { lixel, atM } of centres[edge] ?? []) {
      add(lixel, weight * kernel(Math.abs(atM - alongM)));
    }
    arrive(graph.edgeFrom[edge] ?? 0, edge, false, alongM, weight);
    const restM = (graph.edgeLengthM[edge] ?? 0) - alongM;
    arrive(graph.edgeTo[edge] ?? 0, edge, true, restM, weight);
  }
  return values;
}
