import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { BriefingBody } from './briefing-body.tsx';
import styles from './briefing-room.module.css';
import { MethodLine } from './method-line.tsx';

/** What happened in the period looked at, what changed, what comes first, on one page. */
export function StudySummary({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('briefing');
  const { page } = useServices();
  return (
    <>
      <div className={styles.actions}>
        <Button size="sm" icon="print" onClick={() => void page.print()}>
          {t('print')}
        </Button>
      </div>
      <BriefingBody result={result} />
      <MethodLine result={result} />
    </>
  );
}
