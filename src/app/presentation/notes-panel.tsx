import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../core/brief/steps/presentation-step.ts';
import { stepTitle } from '../../i18n/step-words.ts';
import styles from './presentation-layer.module.css';

type Props = { readonly steps: readonly PresentationStep[]; readonly at: number };

/** For the person who speaks: notes, what comes next, and how long they have been speaking. */
export function NotesPanel({ steps, at }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const [since] = useState(() => speakingSince());
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const next = steps[at + 1];
  const notes = steps[at]?.notes ?? '';
  return (
    <aside className={styles.notes} aria-label={t('screen.notes')}>
      <p className={styles.time}>{t('screen.elapsed', { time: minutes(now - since) })}</p>
      <p className={styles.note}>{notes || t('screen.no_notes')}</p>
      <p className={styles.then}>
        {next ? t('screen.then', { title: stepTitle(next, t) }) : t('screen.last')}
      </p>
    </aside>
  );
}

let began = 0;

/** The presentation's first moment: kept while the panel is closed and opened again. */
export function beginSpeaking(): void {
  began = performance.now();
}

function speakingSince(): number {
  return began;
}

/** 07:05; hours are minutes beyond 60. */
function minutes(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`;
}
