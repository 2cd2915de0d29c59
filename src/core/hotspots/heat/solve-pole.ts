import type { RunContext } from '../../basics/run-context.ts';
import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import { solveCore } from './core-solver.ts';
import { addSources, eventSources } from './event-sources.ts';
import type { EventSources } from './event-sources.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { eliminate } from './eliminate.ts';
import { nodeEquations } from './node-equations.ts';
import { carry, substitute } from './substitute.ts';
import { poleTerms } from './pole-terms.ts';
import type { PoleTerms } from './pole-terms.ts';

/** The resolvent of one pole applied to the events: its values at the nodes, by row of the plan. */
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
  const { plan } = setting;
  const terms = poleTerms(setting, pole);
  const sources = eventSources(setting, terms);
  const equations = nodeEquations(plan, terms.edge);
  addSources(setting, terms, sources, equations);
  await ctx.breathe();
  const nodes = complexArray(plan.rowOfNode.length);
  const pivot = eliminate(plan, equations);
  carry(plan, equations, pivot);
  solveCore(plan.core, equations, nodes);
  substitute(plan, equations, pivot, nodes);
  await ctx.breathe();
  return { terms, nodes, sources };
}
