import type {
  Scenario,
  ScenarioCut,
  ScenarioEnd,
  ScenarioLink,
  ScenarioPlace,
} from '../../core/criticality/scenario.ts';
import { structurallyEqual } from '../structural-equal.ts';
import type { SavedScenario } from '../../core/project/project.ts';

/** The same cut twice is one cut. */
export function withCut(scenario: Scenario, cut: ScenarioCut): Scenario {
  if (scenario.cuts.some((known) => structurallyEqual(known, cut))) return scenario;
  return { ...scenario, cuts: [...scenario.cuts, cut] };
}

export function withCutAt(scenario: Scenario, at: number, cut: ScenarioCut): Scenario {
  if (at < 0 || at >= scenario.cuts.length) return withCut(scenario, cut);
  return { ...scenario, cuts: scenario.cuts.with(at, cut) };
}

export function withoutCut(scenario: Scenario, at: number): Scenario {
  return { ...scenario, cuts: scenario.cuts.filter((_, place) => place !== at) };
}

export function withLink(scenario: Scenario, from: ScenarioEnd, to: ScenarioEnd): Scenario {
  if (structurallyEqual(from, to)) return scenario;
  const link: ScenarioLink = { from, to };
  return { ...scenario, links: [...scenario.links, link] };
}

export function withoutLink(scenario: Scenario, at: number): Scenario {
  return { ...scenario, links: scenario.links.filter((_, place) => place !== at) };
}

/** In service if it was not, out of service if it was. */
export function withPlanned(scenario: Scenario, route: string, inService: boolean): Scenario {
  const others = scenario.planned.filter((id) => id !== route);
  return { ...scenario, planned: inService ? [...others, route] : others };
}

export function withoutHardened(scenario: Scenario, section: string): Scenario {
  return { ...scenario, hardened: scenario.hardened.filter((id) => id !== section) };
}

/** Stands whatever the cuts say. */
export function withRepair(scenario: Scenario, place: ScenarioPlace): Scenario {
  if (scenario.repairs.some((known) => structurallyEqual(known, place))) return scenario;
  return { ...scenario, repairs: [...scenario.repairs, place] };
}

export function withoutRepair(scenario: Scenario, at: number): Scenario {
  return { ...scenario, repairs: scenario.repairs.filter((_, place) => place !== at) };
}

/** Everything stands again; what is built and hardened stays. */
export function restored(scenario: Scenario): Scenario {
  return { ...scenario, cuts: [], repairs: [] };
}

/** Nothing is cut, built or hardened: the network as it is. */
export function isUntouched({ cuts, links, repairs, planned, hardened }: Scenario): boolean {
  return [cuts, links, repairs, planned, hardened].every(({ length }) => length === 0);
}

/** `route` of the section `route@from-to`. */
export function routeOf(section: string): string {
  const at = section.lastIndexOf('@');
  return at < 0 ? section : section.slice(0, at);
}

/** The first of s1, s2 … that no saved scenario has. */
export function freeScenarioId(saved: readonly SavedScenario[]): string {
  const taken = new Set(saved.map(({ id }) => id));
  let number = 1;
  while (taken.has(`s${number}`)) number += 1;
  return `s${number}`;
}
