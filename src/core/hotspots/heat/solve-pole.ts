import type { RunContext } from '../../basics/run-context.ts';
import { complexArray } from './complex-array.ts';
import type { ComplexArray } from './complex-array.ts';
import { solveCore } from './core-solver.ts';
import { addSources, eventSources } from './event-sources.ts';
import type { EventSources } from './event-sources.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { carry, substitute } from './substitute.ts';
import { poleFactors } from './pole-factors.ts';
import { withEvents } from './pole-terms.ts';
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
  const { plan, events } = setting;
  const factors = poleFactors(setting, pole);
  await ctx.breathe();
  const terms = withEvents(factors.terms, events);
  const sources = eventSources(setting, terms);
  const rowCount = plan.rowOfNode.length;
  const equations = { ...factors.equations, rhs: complexArray(rowCount) };
  addSources(setting, terms, sources, equations);
  const nodes = complexArray(rowCount);
  carry(plan, equations, factors.pivot);
  solveCore(plan.core, equations, nodes);
  substitute(plan, equations, factors.pivot, nodes);
  await ctx.breathe();
  return { terms, nodes, sources };
}
