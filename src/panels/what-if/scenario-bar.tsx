import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyScenario } from '../../core/criticality/scenario.ts';
import { structurallyEqual } from '../../state/structural-equal.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { isUntouched } from '../../state/what-if/scenario-edits.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import { NamingForm } from './naming-form.tsx';
import { useScenarioFiles } from './use-scenario-files.ts';
import styles from './what-if.module.css';

/** Which scenario is on the table, and what to do with it: name, keep, hand on. */
export function ScenarioBar(): ReactNode {
  const { t } = useTranslation('cut');
  const dispatch = useDispatch();
  const { whatIf: keeper } = useServices();
  const whatIf = useApp(({ project }) => project.whatIf);
  const kept = useApp(
    ({ project }) => project.scenarios.find(({ id }) => id === project.whatIf.saved) ?? null,
  );
  const files = useScenarioFiles();
  const [naming, setNaming] = useState(false);
  const { scenario, saved } = whatIf;
  const untouched = isUntouched(scenario);
  const changed = kept !== null && !structurallyEqual(kept.scenario, scenario);
  const title = kept ? kept.scenario.name : t('scenario.unsaved');
  const startAnew = (): void => {
    dispatch({ type: 'project/open-scenario', scenario: emptyScenario(), saved: '' });
    dispatch({ type: 'session/set-cut', change: { chosen: -1, line: [], linkFrom: null } });
  };
  return (
    <div className={styles.bar}>
      <div className={styles.barTitle}>
        <strong>{title}</strong>
        {changed ? <span className={styles.hitPlace}>{t('scenario.changed')}</span> : null}
      </div>
      {changed ? (
        <Button
          size="sm"
          icon="save"
          onClick={() =>
            dispatch({ type: 'project/save-scenario', saved: { id: saved, scenario }, open: true })
          }
        >
          {t('scenario.save')}
        </Button>
      ) : null}
      <Button
        size="sm"
        icon="save"
        disabled={untouched}
        aria-expanded={naming}
        onClick={() => setNaming(!naming)}
      >
        {t('scenario.save_as')}
      </Button>
      <Menu
        trigger={<IconButton icon="more" size="sm" label={t('scenario.menu')} />}
        entries={[
          { id: 'new', label: t('scenario.new'), icon: 'plus', onSelect: startAnew },
          {
            id: 'export',
            label: t('scenario.export'),
            icon: 'download',
            disabled: untouched,
            onSelect: () => files.save(scenario),
          },
          {
            id: 'import',
            label: t('scenario.import'),
            icon: 'open-file',
            onSelect: () => void files.open(),
          },
        ]}
      />
      {naming ? (
        <NamingForm
          name={scenario.name}
          onNamed={(name) => {
            keeper.saveAs(name);
            setNaming(false);
          }}
        />
      ) : null}
    </div>
  );
}
