import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useApp } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { AdoptPlan } from './book/adopt-plan.tsx';
import { DueList } from './book/due-list.tsx';
import { EntryForm } from './book/entry-form.tsx';
import { EntryList } from './book/entry-list.tsx';
import { logChoice } from './log-choice.ts';
import styles from './log.module.css';
import { TrackCard } from './track/track-card.tsx';
import { trackReading } from './track/track-reading.ts';
import { useOpenTrack } from './track/use-open-track.ts';

/** The shifts patrolled, and the two ways to write one down. */
export function BookPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const form = useStore(logChoice, (choice) => choice.form);
  const reading = useStore(trackReading, ({ value }) => value);
  const empty = useApp((state) => state.project.patrol.log.length === 0);
  const { pick } = useOpenTrack(result);
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <Button
          size="sm"
          variant="primary"
          icon="open-file"
          onClick={() => {
            void pick();
          }}
        >
          {t('book.open')}
        </Button>
        <Button
          size="sm"
          variant="secondary"
          icon="plus"
          onClick={() => logChoice.setState({ form: { type: 'new' } })}
        >
          {t('book.add')}
        </Button>
        <p className={styles.note}>
          {t('book.drop')}. {t('book.privacy')}
        </p>
      </div>
      {reading.status === 'none' ? null : <TrackCard result={result} reading={reading} />}
      {form ? <EntryForm key={formKey(form)} result={result} form={form} /> : null}
      <AdoptPlan />
      <DueList />
      {empty && !form && reading.status === 'none' ? (
        <EmptyState icon="patrol" title={t('book.none')}>
          {t('book.none_hint')}
        </EmptyState>
      ) : (
        <EntryList result={result} />
      )}
    </div>
  );
}

function formKey(form: NonNullable<ReturnType<typeof logChoice.getState>['form']>): string {
  if (form.type === 'entry') return form.id;
  return form.type === 'shift' ? `${form.shift.date} ${form.shift.team}` : 'new';
}
