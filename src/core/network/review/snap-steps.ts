import type { RunContext } from '../../basics/run-context.ts';
import type { Geometry } from '../../geo/geometry.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import { buildCableGraph } from '../build-cable-graph.ts';

/** How the network hangs together under one tolerance. */
export type SnapStep = {
  readonly toleranceM: number;
  /** Ends that share their node with another end or lie on a line. */
  readonly joinedEnds: number;
  /** Ends that meet nothing. */
  readonly deadEnds: number;
  /** Connected pieces. */
  readonly pieces: number;
};

export const SNAP_TOLERANCES_M = [0.1, 1, 2, 5, 10, 20, 50, 100] as const;

/** What each tolerance would join, so that a person sees what choosing another one does. */
export async function snapSteps(
  geometry: Geometry,
  plane: MetricPlane,
  tolerancesM: readonly number[],
  ctx: RunContext,
): Promise<readonly SnapStep[]> {
  const steps: SnapStep[] = [];
  for (const [i, toleranceM] of tolerancesM.entries()) {
    const options = { nodeToleranceM: toleranceM };
    const { graph, diagnostics } = await buildCableGraph(geometry, plane, options, ctx);
    steps.push({
      toleranceM,
      joinedEnds: diagnostics.joinedEnds + diagnostics.splitAtEnds,
      deadEnds: diagnostics.deadEnds,
      pieces: graph.componentCount,
    });
    ctx.progress('review-snap', (i + 1) / tolerancesM.length);
    await ctx.breathe();
  }
  return steps;
}
