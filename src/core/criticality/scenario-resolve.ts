import type { Issue } from '../basics/issue.ts';
import type { CutNetwork } from './cut-network.ts';
import { elementsOf } from './cut-elements.ts';
import type { CutElements } from './cut-elements.ts';
import { buildLinks, putInService } from './scenario-build.ts';
import type { BuiltLink } from './scenario-build.ts';
import { ScenarioBuilder } from './scenario-network.ts';
import type { ScenarioNetwork } from './scenario-network.ts';
import { ScenarioFinder } from './scenario-finder.ts';
import type { ScenarioPlaces } from './scenario-places.ts';
import type { Scenario } from './scenario.ts';

/** A scenario in numbers of the network. */
export type ResolvedScenario = {
  readonly network: ScenarioNetwork;
  /** One for each cut, in the order of the scenario. */
  readonly cuts: readonly CutElements[];
  readonly repairs: readonly CutElements[];
  /** Cable pieces that no cut can break. */
  readonly hardened: Uint32Array;
  readonly links: readonly BuiltLink[];
};

export type Resolution = {
  /** Null when an id or a place is wrong: half a what-if would be another question. */
  readonly resolved: ResolvedScenario | null;
  readonly issues: readonly Issue[];
};

/** Looks up every id and place of a scenario. The field of an issue is its path, as `cuts.0.id`. */
export function resolveScenario(
  network: CutNetwork,
  places: ScenarioPlaces,
  scenario: Scenario,
): Resolution {
  const find = new ScenarioFinder(network, places);
  const builder = new ScenarioBuilder(network);
  scenario.planned.forEach((id, i) => putInService(builder, find, places, id, `planned.${i}`));
  const links = buildLinks(network, builder, find, scenario.links);
  const built = builder.finish();
  const elements = elementsOf(network, built, find);
  const cuts = scenario.cuts.map((cut, i) => elements(cut, `cuts.${i}`));
  const whole = elementsOf(network, built, find, 'whole');
  const repairs = scenario.repairs.map((repair, i) => whole(repair, `repairs.${i}`));
  const hardened = scenario.hardened.flatMap((id, i) =>
    find.sectionCable(id, `hardened.${i}`, built),
  );
  const { issues } = find;
  if (issues.length > 0) return { resolved: null, issues };
  return {
    resolved: { network: built, cuts, repairs, hardened: Uint32Array.from(hardened), links },
    issues,
  };
}
