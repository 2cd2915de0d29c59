import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkSupport, RiskSurface } from '../contract.ts';
import { heatMass } from '../heat/heat-mass.ts';
import { adaptiveBandwidths } from './adaptive-bandwidths.ts';
import { lixelsByChain } from './chain-pieces.ts';
import { keptChains } from './chains.ts';
import type { DensityKernel } from './density-kernel.ts';
import { networkMass } from './network-mass.ts';
import { positiveMass } from './positive-mass.ts';
import { tooManyPaths } from './too-many-paths.ts';
import type { SpreadId } from './trace-events.ts';

export type KernelQuestion = {
  readonly bandwidthM: number;
  readonly kernel: DensityKernel;
  readonly width: string;
  readonly mostSteps: number;
};

/** The surface of a kernel method (see kernelMethod), which fetches it when it first runs. */
export async function kernelSurface(
  id: SpreadId,
  events: NetworkEvents,
  support: NetworkSupport,
  asked: KernelQuestion,
  ctx: RunContext,
): Promise<RiskSurface> {
  const traced = await tracedMass(id, events, support, asked, ctx);
  const { bandwidthM, kernel, width, mostSteps } = asked;
  const told = { bandwidthM, kernel: kernel.id, width, mostSteps };
  const mass = traced ?? (await heatMass(events, support, bandwidthM * kernel.deviation, ctx));
  const issues = traced ? [] : [tooManyPaths(id, asked)];
  return { method: id, params: told, perKm: perKmOf(mass, support), issues };
}

async function tracedMass(
  spread: SpreadId,
  events: NetworkEvents,
  { graph, pieces }: NetworkSupport,
  { bandwidthM, kernel, width, mostSteps }: KernelQuestion,
  ctx: RunContext,
): Promise<Float64Array | null> {
  const chains = keptChains(graph);
  const fixed = { chains, spread, kernel, bandwidthM, mostSteps };
  const widths = width === 'adaptive' ? await adaptiveBandwidths(events, fixed, ctx) : bandwidthM;
  if (widths === null) return null;
  const lixels = lixelsByChain(chains, pieces, graph.edgeLengthM);
  const tracing = { ...fixed, bandwidthM: widths };
  const mass = await networkMass(events, lixels, tracing, ctx);
  return mass && positiveMass(mass, { graph, pieces });
}

function perKmOf(mass: Float64Array, { pieces }: NetworkSupport): Float64Array {
  return mass.map((value, lixel) => {
    const lengthM = f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel);
    return lengthM > 0 ? (1000 * value) / lengthM : 0;
  });
}
