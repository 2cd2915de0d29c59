import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CompareTable } from './compare-table.tsx';
import { SavedRow } from './saved-row.tsx';
import styles from './what-if.module.css';

type Props = { readonly result: StudyResult; readonly onOpened: () => void };

/** The scenarios of the project: opened, copied, set side by side. */
export function SavedPage({ result, onOpened }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const scenarios = useApp(({ project }) => project.scenarios);
  const compared = useApp(({ session }) => session.cut.compared);
  if (scenarios.length === 0) {
    return (
      <EmptyState icon="folder" title={t('saved.empty')}>
        {t('saved.empty_text')}
      </EmptyState>
    );
  }
  const chosen = scenarios.filter(({ id }) => compared.includes(id));
  return (
    <section className={styles.section} aria-label={t('saved.title')}>
      <p className={styles.note}>{t('saved.choose')}</p>
      <ul className={styles.list}>
        {scenarios.map((saved) => (
          <SavedRow key={saved.id} saved={saved} onOpened={onOpened} />
        ))}
      </ul>
      {chosen.length > 1 ? <CompareTable scenarios={chosen} result={result} /> : null}
    </section>
  );
}
