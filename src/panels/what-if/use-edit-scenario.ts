import { useMemo } from 'react';
import type { Scenario } from '../../core/criticality/scenario.ts';
import { useServices } from '../../state/use-app.ts';

export type EditScenario = (edit: (scenario: Scenario) => Scenario, gesture?: string) => void;

/** Changes the scenario on the table; one step back undoes it. */
export function useEditScenario(): EditScenario {
  const { store } = useServices();
  return useMemo(
    () => (edit, gesture) => {
      const scenario = edit(store.getState().project.whatIf.scenario);
      const step = gesture === undefined ? {} : { gesture };
      store.dispatch({ type: 'project/change-what-if', scenario, ...step });
    },
    [store],
  );
}
