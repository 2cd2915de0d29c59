import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { dayOf } from '../../../../core/time/vietnam-time.ts';
import { useServices } from '../../../../state/use-app.ts';
import { Button } from '../../../../ui/button.tsx';
import { WaitingLines } from '../../../../ui/waiting-lines.tsx';
import styles from '../log.module.css';
import { dropTrack, stopReading } from './track-reading.ts';
import type { TrackReading } from './track-reading.ts';
import { TrackFound } from './track-found.tsx';

type Props = {
  readonly result: StudyResult;
  readonly reading: Exclude<TrackReading, { readonly status: 'none' }>;
};

/** A track that is looked at before anything of it is kept. */
export function TrackCard({ result, reading }: Props): ReactNode {
  const { t } = useTranslation(['patrolLog', 'issues']);
  const services = useServices();
  const file = reading.status === 'ready' ? reading.request.name : reading.name;
  // What was typed survives another reading of the same file.
  const [words, setWords] = useState(() => ({
    team: '',
    note: '',
    date: dayOf(Date.now()),
  }));
  return (
    <section className={styles.card} aria-label={t('patrolLog:track.title', { file })}>
      <h3 className={styles.title}>{t('patrolLog:track.title', { file })}</h3>
      {reading.status === 'reading' ? (
        <>
          <WaitingLines />
          <div className={styles.buttons}>
            <Button size="sm" variant="secondary" onClick={stopReading}>
              {t('patrolLog:track.cancel')}
            </Button>
          </div>
        </>
      ) : null}
      {reading.status === 'failed' ? (
        <>
          <div className={styles.failed} role="alert">
            <p>{t('patrolLog:track.failed')}</p>
            {reading.issues.map((issue) => (
              <p key={issue.code}>{t(`issues:${issue.code}`, { ...issue.context })}</p>
            ))}
          </div>
          <div className={styles.buttons}>
            <Button size="sm" variant="quiet" onClick={() => dropTrack(services)}>
              {t('patrolLog:track.discard')}
            </Button>
          </div>
        </>
      ) : null}
      {reading.status === 'ready' ? (
        <TrackFound result={result} reading={reading} words={words} onWords={setWords} />
      ) : null}
    </section>
  );
}
