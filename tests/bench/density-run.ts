import { lixelsByChain } from '../../src/core/hotspots/network-density/chain-pieces.ts';
import { chainsOf } from '../../src/core/hotspots/network-density/chains.ts';
import { densityKernel } from '../../src/core/hotspots/network-density/density-kernel.ts';
import { networkMass } from '../../src/core/hotspots/network-density/network-mass.ts';
import type { SpreadId } from '../../src/core/hotspots/network-density/trace-events.ts';
import { benchContext } from './bench-context.ts';
import type { DensityNetwork } from './density-network.ts';

/** The whole of it, from the bare graph: chains, lixels, every event, the mass of every lixel. */
export async function densityMass(
  { graph, events, lixels }: DensityNetwork,
  spread: SpreadId,
  bandwidthM: number,
): Promise<Float64Array> {
  const chains = chainsOf(graph);
  const pieces = lixelsByChain(chains, lixels, graph.edgeLengthM);
  const kernel = densityKernel('quartic');
  const tracing = { chains, spread, kernel, bandwidthM, mostSteps: 1e12 };
  const mass = await networkMass(events, pieces, tracing, benchContext());
  return mass ?? new Float64Array(0);
}

export function checksum(mass: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < mass.length; i += 1) sum += (mass[i] ?? 0) * (1 + (i % 7));
  return sum;
}

/** Processor milliseconds: what other programs take meanwhile does not count. */
export async function cpuMs(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
