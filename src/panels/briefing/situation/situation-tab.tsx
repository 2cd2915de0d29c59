import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import styles from '../briefing-room.module.css';
import { StudySummary } from '../study-summary.tsx';
import { SituationPage } from './situation-page.tsx';

/** Tình hình: how things stand on the last day of the data, or the whole period looked at. */
export function SituationTab(): ReactNode {
  const { t } = useTranslation('situation');
  const result = useApp(lastResult);
  const [span, setSpan] = useState<'latest' | 'period'>('latest');
  if (!result) return null;
  return (
    <div className={styles.page}>
      <SegmentedControl
        label={t('span.label')}
        size="sm"
        value={span}
        onChange={setSpan}
        segments={[
          { value: 'latest', label: t('span.latest') },
          { value: 'period', label: t('span.period') },
        ]}
      />
      {span === 'latest' ? <SituationPage result={result} /> : <StudySummary result={result} />}
    </div>
  );
}
