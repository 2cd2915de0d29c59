import type { RunContext } from '../../basics/run-context.ts';
import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import { solveCore } from './core-solver.ts';
import { addSources, eventSources } from './event-sources.ts';
import type { EventSources } from './event-sources.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { eliminate, nodeEquations, substitute } from './node-equations.ts';
import { poleTerms } from './pole-terms.ts';
import type { PoleTerms } from './pole-terms.ts';

/** The resolvent of one pole applied to the events: its values at the nodes. */
export type SolvedPole = {
  readonly terms: PoleTerms;
  readonly nodes: ComplexArray;
  readonly sources: EventSources;
};

export async function solvePole(
  setting: HeatSetting,
  pole: Pole,
  ctx: RunContext,
): Promise<SolvedPole> {
  const { graph } = setting.support;
  const terms = poleTerms(setting, pole);
  const sources = eventSources(setting, terms);
  const equations = nodeEquations(graph, setting.plan, terms.edge);
  addSources(setting, terms, sources, equations);
  await ctx.breathe();
  const nodes = complexArray(graph.nodeCount);
  const pivot = eliminate(setting.plan, equations);
  solveCore(setting.plan.core, equations, nodes);
  substitute(setting.plan, equations, pivot, nodes);
  await ctx.breathe();
  return { terms, nodes, sources };
}
