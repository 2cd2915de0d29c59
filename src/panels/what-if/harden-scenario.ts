import { emptyScenario } from '../../core/criticality/scenario.ts';
import type { LonLat, Scenario, ScenarioEnd } from '../../core/criticality/scenario.ts';
import type { HardenView } from '../../state/what-if/what-if-state.ts';

/** The steps as a scenario: sections hardened, new cables laid between the joints named. */
export function hardenScenario({ answer, result }: HardenView, name: string): Scenario {
  const links = answer.steps.flatMap(({ ends }) =>
    ends ? [{ from: joint(ends[0]), to: joint(ends[1]) }] : [],
  );
  const sections = answer.steps.flatMap(({ ends, sections: secured }) =>
    ends ? [] : Array.from(secured, (section) => result.targets.id[section] ?? ''),
  );
  return { ...emptyScenario(), name, links, hardened: [...new Set(sections)] };
}

function joint([lon, lat]: LonLat): ScenarioEnd {
  return { type: 'joint', lon, lat };
}
