import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../../state/use-app.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import roomStyles from '../hotspots-room.module.css';
import { NearCard } from './near-card.tsx';
import { RepeatSettingsBar } from './repeat-settings-bar.tsx';
import { ScanCard } from './scan-card.tsx';
import { SeriesCard } from './series-card.tsx';
import { useRepeatAnswers } from './use-repeat-answers.ts';

/** Where one incident brings the next: near repeats, bursts, series. */
export function RepeatPage(): ReactNode {
  const { t } = useTranslation('repeat');
  const result = useApp(lastResult);
  useRepeatAnswers();
  if (!result) return null;
  return (
    <div className={roomStyles.page}>
      <div className={roomStyles.section}>
        <h3 className={roomStyles.title}>{t('title')}</h3>
        <p className={roomStyles.text}>{t('lead')}</p>
        <RepeatSettingsBar />
      </div>
      <NearCard result={result} />
      <ScanCard result={result} />
      <SeriesCard result={result} />
    </div>
  );
}
