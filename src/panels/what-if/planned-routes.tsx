import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp } from '../../state/use-app.ts';
import { plannedRoutes, sectionsOfRoute } from '../../state/what-if/route-sections.ts';
import { withPlanned } from '../../state/what-if/scenario-edits.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { useEditScenario } from './use-edit-scenario.ts';
import styles from './what-if.module.css';

/** Cables that are planned: each can be put in service. */
export function PlannedRoutes({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const edit = useEditScenario();
  const inService = useApp(({ project }) => project.whatIf.scenario.planned);
  const routes = plannedRoutes(result);
  return (
    <details className={styles.fold} open={inService.length > 0}>
      <summary>{t('built.planned', { n: format.integer(routes.length) })}</summary>
      {routes.length === 0 ? <p className={styles.note}>{t('built.no_planned')}</p> : null}
      <ul className={styles.list}>
        {routes.map((route) => {
          const sections = sectionsOfRoute(result, route);
          const last = sections.at(-1) ?? 0;
          return (
            <li key={route}>
              <Checkbox
                checked={inService.includes(route)}
                onChange={(checked) => edit((scenario) => withPlanned(scenario, route, checked))}
              >
                {result.targets.name[sections[0] ?? 0] ?? route}{' '}
                <span className={styles.hitPlace}>
                  {format.distance(result.sections.toM[last] ?? 0)}
                </span>
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
