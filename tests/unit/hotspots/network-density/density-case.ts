import * as fc from 'fast-check';
import { chainsOf } from '../../../../src/core/hotspots/network-density/chains.ts';
import { densityKernel } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import type { KernelId } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import { networkValues } from '../../../../src/core/hotspots/network-density/network-values.ts';
import type { SpreadId } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { eventsOn, graphOf } from '../../network/network-case.ts';
import type { EdgeCase, EventCase } from '../../network/network-case.ts';

export type DensityCase = {
  readonly nodeCount: number;
  readonly edges: readonly EdgeCase[];
  readonly events: readonly EventCase[];
  readonly queries: readonly EventCase[];
  readonly bandwidth: number;
  readonly kernel: KernelId;
};

/** Beyond it a case is left out: the slow oracle would not end. */
export const MOST_STEPS = 20_000;

const fraction = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 1),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

function placesOn(edges: number, minLength: number): fc.Arbitrary<EventCase[]> {
  const place = fc.tuple(
    fc.integer({ min: 0, max: edges - 1 }),
    fraction,
    fc.double({ min: 0.01, max: 10, noNaN: true }),
  );
  return fc.array(place, { minLength, maxLength: 6 });
}

/** Multigraphs of a few edges: forks, dead ends, rings, loops, parallels, several components. */
export const anyDensityCase: fc.Arbitrary<DensityCase> = fc
  .integer({ min: 1, max: 8 })
  .chain((nodeCount) => {
    const node = fc.integer({ min: 0, max: nodeCount - 1 });
    const length = fc.double({ min: 0.7, max: 6, noNaN: true });
    const edges = fc.array(fc.tuple(node, node, length), { minLength: 1, maxLength: 10 });
    return fc.tuple(fc.constant(nodeCount), edges);
  })
  .chain(([nodeCount, edges]) =>
    fc.record({
      nodeCount: fc.constant(nodeCount),
      edges: fc.constant(edges),
      events: placesOn(edges.length, 1),
      queries: placesOn(edges.length, 1),
      bandwidth: fc.double({ min: 0.3, max: 7, noNaN: true }),
      kernel: fc.constantFrom<KernelId>('quartic', 'epanechnikov', 'triangle'),
    }),
  );

/** Values at the queries of a case; leaves out cases of too many paths. */
export async function valuesOf(spread: SpreadId, density: DensityCase): Promise<Float64Array> {
  const graph = graphOf(density.nodeCount, density.edges);
  const tracing = {
    chains: chainsOf(graph),
    spread,
    kernel: densityKernel(density.kernel),
    bandwidthM: density.bandwidth,
    mostSteps: MOST_STEPS,
  };
  const [events, queries] = [eventsOn(graph, density.events), eventsOn(graph, density.queries)];
  const values = await networkValues(events, queries, tracing, quietContext());
  fc.pre(values !== null);
  return values ?? new Float64Array(0);
}

export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] ?? NaN))), 0);
}
