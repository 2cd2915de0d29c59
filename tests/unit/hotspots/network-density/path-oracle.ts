import {
  densityKernel,
  kernelAt,
} from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import type { SpreadId } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import type { EdgeCase } from '../../network/network-case.ts';
import type { DensityCase } from './density-case.ts';

/** The definitions, word for word: recursion over paths on the bare edges, all distances anew for each event. */
export function oracleValues(spread: SpreadId, density: DensityCase): number[] {
  return density.queries.map((query) =>
    density.events.reduce((sum, [edge, t, weight]) => {
      const one = { ...density, events: [[edge, t, weight]] as const };
      const k = spread === 'simple' ? byShortestWay(one, query) : byAllPaths(spread, one, query);
      return sum + weight * k;
    }, 0),
  );
}

type Place = readonly [edge: number, fraction: number, weight: number];
type OneEvent = DensityCase & { readonly events: readonly [Place] };

function kernelOf({ kernel, bandwidth }: DensityCase, distance: number): number {
  return kernelAt(densityKernel(kernel), distance / bandwidth) / bandwidth;
}

function edgeOf({ edges }: DensityCase, edge: number): EdgeCase {
  return edges[edge] ?? [0, 0, 0];
}

function byAllPaths(split: 'esd' | 'esc', density: OneEvent, [at, fraction]: Place): number {
  const [[edge, t]] = density.events;
  const [a, b, length] = edgeOf(density, edge);
  const arrive = (node: number, by: string, distance: number, share: number): number => {
    if (distance >= density.bandwidth) return 0;
    const leaving = density.edges.flatMap(([from, to, wholeM], i) => [
      ...(from === node ? [{ name: `${i} on`, edge: i, to, wholeM, back: `${i} off` }] : []),
      ...(to === node ? [{ name: `${i} off`, edge: i, to: from, wholeM, back: `${i} on` }] : []),
    ]);
    const m = leaving.length;
    return leaving.reduce((sum, half) => {
      const returning = half.name === by;
      if (split === 'esd' && returning) return sum;
      const passed = split === 'esd' ? share / (m - 1) : share * (2 / m - (returning ? 1 : 0));
      if (passed === 0) return sum;
      const entered = half.name.endsWith('on') ? fraction : 1 - fraction;
      const here = half.edge === at ? kernelOf(density, distance + entered * half.wholeM) : 0;
      return sum + passed * here + arrive(half.to, half.back, distance + half.wholeM, passed);
    }, 0);
  };
  const straight = at === edge ? kernelOf(density, Math.abs(fraction - t) * length) : 0;
  return (
    straight +
    arrive(a, `${edge} on`, t * length, 1) +
    arrive(b, `${edge} off`, (1 - t) * length, 1)
  );
}

function byShortestWay(density: OneEvent, [at, fraction]: Place): number {
  const [[edge, t]] = density.events;
  const [a, b, length] = edgeOf(density, edge);
  const distance = Array.from({ length: density.nodeCount }, () => Infinity);
  const lower = (node: number, value: number): boolean => {
    if (value >= (distance[node] ?? 0)) return false;
    distance[node] = value;
    return true;
  };
  lower(a, t * length);
  lower(b, (1 - t) * length);
  for (let changed = true; changed;) {
    changed = false;
    for (const [from, to, wholeM] of density.edges) {
      if (lower(to, (distance[from] ?? 0) + wholeM)) changed = true;
      if (lower(from, (distance[to] ?? 0) + wholeM)) changed = true;
    }
  }
  const [from, to, wholeM] = edgeOf(density, at);
  const ways = [
    (distance[from] ?? 0) + fraction * wholeM,
    (distance[to] ?? 0) + (1 - fraction) * wholeM,
    at === edge ? Math.abs(fraction - t) * length : Infinity,
  ];
  return kernelOf(density, Math.min(...ways));
}
