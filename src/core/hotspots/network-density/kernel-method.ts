import type { ChoiceParam, HotspotMethod, NumberParam, ParamValues } from '../contract.ts';
import { choiceAsked, numberAsked } from '../param-values.ts';
import { densityKernel, isKernelId } from './density-kernel.ts';
import type { KernelQuestion } from './kernel-surface.ts';
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
      const { kernelSurface } = await import('./kernel-surface.ts');
      return kernelSurface(id, events, support, readParams(params), ctx);
    },
  };
}

function readParams(params: ParamValues): KernelQuestion {
  const kernel = choiceAsked(params, KERNEL);
  return {
    bandwidthM: numberAsked(params, BANDWIDTH),
    kernel: densityKernel(isKernelId(kernel) ? kernel : 'quartic'),
    width: choiceAsked(params, WIDTH),
    mostSteps: numberAsked(params, MOST_STEPS),
  };
}
