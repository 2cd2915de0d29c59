import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { NetworkEvents } from '../../network/cable-graph.ts';
import type {
  ChoiceParam,
  HotspotMethod,
  NetworkSupport,
  NumberParam,
  ParamValues,
} from '../contract.ts';
import { heatMass } from '../heat/heat-mass.ts';
import { choiceAsked, numberAsked } from '../param-values.ts';
import { adaptiveBandwidths } from './adaptive-bandwidths.ts';
import { lixelsByChain } from './chain-pieces.ts';
import { keptChains } from './chains.ts';
import { densityKernel, isKernelId } from './density-kernel.ts';
import type { DensityKernel } from './density-kernel.ts';
import { networkMass } from './network-mass.ts';
import { positiveMass } from './positive-mass.ts';
import { tooManyPaths } from './too-many-paths.ts';
import type { SpreadId } from './trace-events.ts';

const KERNEL: ChoiceParam = {
  id: 'kernel',
  choices: ['quartic', 'epanechnikov', 'gaussian'],
  default: 'quartic',
};

const BANDWIDTH: NumberParam = { id: 'bandwidthM', unit: 'm', default: 2500, min: 50, max: 20000 };

const WIDTH: ChoiceParam = { id: 'width', choices: ['fixed', 'adaptive'], default: 'fixed' };

/** Some seconds' work. */
const MOST_STEPS: NumberParam = {
  id: 'mostSteps',
  unit: 'count',
  default: 50_000_000,
  min: 1000,
  max: 1_000_000_000,
};

/**
 * A method that follows the paths from every event (see path-tracer.ts, tree-tracer.ts). perKm is the mean
 * over each lixel, integrated in closed form. Where the paths are more than `mostSteps` the whole surface is
 * the heat kernel's of the same standard deviation, and an issue says so: a map of two methods could not be
 * compared with itself. No events: zeros.
 */
export function kernelMethod(id: SpreadId): HotspotMethod {
  return {
    id,
    params: [BANDWIDTH, KERNEL, WIDTH, MOST_STEPS],
    conservesMass: id === 'esc',
    run: async (events, support, params, ctx) => {
      const asked = readParams(params);
      const traced = await tracedMass(id, events, support, asked, ctx);
      const { bandwidthM, kernel, width, mostSteps } = asked;
      const told = { bandwidthM, kernel: kernel.id, width, mostSteps };
      const mass = traced ?? (await heatMass(events, support, bandwidthM * kernel.deviation, ctx));
      const issues = traced ? [] : [tooManyPaths(id, asked)];
      return { method: id, params: told, perKm: perKmOf(mass, support), issues };
    },
  };
}

type Asked = {
  readonly bandwidthM: number;
  readonly kernel: DensityKernel;
  readonly width: string;
  readonly mostSteps: number;
};

function readParams(params: ParamValues): Asked {
  const kernel = choiceAsked(params, KERNEL);
  return {
    bandwidthM: numberAsked(params, BANDWIDTH),
    kernel: densityKernel(isKernelId(kernel) ? kernel : 'quartic'),
    width: choiceAsked(params, WIDTH),
    mostSteps: numberAsked(params, MOST_STEPS),
  };
}

async function tracedMass(
  spread: SpreadId,
  events: NetworkEvents,
  { graph, pieces }: NetworkSupport,
  { bandwidthM, kernel, width, mostSteps }: Asked,
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
