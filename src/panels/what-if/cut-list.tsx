import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { restored } from '../../state/what-if/scenario-edits.ts';
import { shownScenario } from '../../state/what-if/shown-scenario.ts';
import { Button } from '../../ui/button.tsx';
import { CutRow } from './cut-row.tsx';
import { useEditScenario } from './use-edit-scenario.ts';
import styles from './what-if.module.css';

/** Every cut of the scenario, by its number on the map. */
export function CutList({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('cut');
  const { store } = useServices();
  const edit = useEditScenario();
  const { cuts } = useApp(shownScenario);
  const canUndo = useApp(() => store.canUndo());
  if (cuts.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t('list.title')}>
      <header className={styles.row}>
        <h3 className={styles.heading}>{t('list.title')}</h3>
        <Button size="sm" variant="quiet" icon="undo" disabled={!canUndo} onClick={store.undo}>
          {t('list.undo')}
        </Button>
        <Button size="sm" variant="quiet" icon="reset" onClick={() => edit(restored)}>
          {t('list.restore_all')}
        </Button>
      </header>
      <ol className={styles.list}>
        {cuts.map((cut, at) => (
          // a cut is known by its number: it keeps the keyboard while it is moved
          // oxlint-disable-next-line react/no-array-index-key
          <CutRow key={at} cut={cut} at={at} result={result} />
        ))}
      </ol>
    </section>
  );
}
