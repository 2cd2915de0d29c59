import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { missingData } from '../../state/selectors/missing-data.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { MissingNote } from '../targets/missing-note.tsx';
import { NoResult } from '../targets/no-result.tsx';
import { BriefingBody } from './briefing-body.tsx';
import { MethodLine } from './method-line.tsx';
import styles from './briefing-room.module.css';

/** Trình bày: what happened, what changed, what comes first, on one page. */
export function BriefingRoom(): ReactNode {
  const { t } = useTranslation('briefing');
  const result = useApp(lastResult);
  const missing = useApp(missingData);
  if (!result) return <NoResult />;
  if (missing === 'assets' || missing === 'incidents') return <MissingNote />;
  return (
    <div className={styles.room}>
      <div className={styles.actions}>
        <Button size="sm" icon="print" onClick={() => print()}>
          {t('print')}
        </Button>
      </div>
      <BriefingBody result={result} />
      <MethodLine result={result} />
    </div>
  );
}
