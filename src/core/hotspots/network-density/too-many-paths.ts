import type { Issue } from '../../basics/issue.ts';
import type { DensityKernel } from './density-kernel.ts';
import type { SpreadId } from './trace-events.ts';

/** Says that the heat kernel of the same standard deviation stands for what was asked. */
export function tooManyPaths(
  method: SpreadId,
  asked: {
    readonly bandwidthM: number;
    readonly kernel: DensityKernel;
    readonly mostSteps: number;
  },
): Issue {
  const { bandwidthM, kernel, mostSteps } = asked;
  const heatM = Number((bandwidthM * kernel.deviation).toPrecision(3));
  return {
    code: 'density.too-many-paths',
    severity: 'warning',
    context: { method, most: mostSteps, bandwidthM, heatM },
  };
}
