import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedScenario } from '../../core/plan/assessment.ts';
import { useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';

/** The scenarios kept with an assessment; one can be laid on the table again as it was. */
export function AssessedScenarios({
  scenarios,
}: {
  readonly scenarios: readonly AssessedScenario[];
}): ReactNode {
  const { t } = useTranslation('plan');
  const dispatch = useDispatch();
  return scenarios.map(({ id, scenario }) => (
    <Button
      key={id}
      size="sm"
      variant="quiet"
      icon="cut"
      onClick={() => {
        dispatch({ type: 'project/open-scenario', scenario, saved: '' });
        dispatch({ type: 'session/set-targets-tab', tab: 'cut' });
      }}
    >
      {t('assess.open_scenario', { name: scenario.name })}
    </Button>
  ));
}
