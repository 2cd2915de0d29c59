import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { ChecksPart } from './checks-part.tsx';
import { ClustersPart } from './clusters-part.tsx';
import { DataAge } from './data-age.tsx';
import { NewPlacesPart } from './new-places-part.tsx';
import type { Pick } from './pick.ts';
import { ReportsPart } from './reports-part.tsx';
import styles from './situation.module.css';
import { useSituation } from './use-situation.ts';
import { usePicker } from './use-picker.ts';
import { WindowsPart } from './windows-part.tsx';

/** Opened every morning; nothing to set. Every figure opens the incidents behind it. */
export function SituationPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('situation');
  const answer = useSituation(result);
  if (answer.status === 'waiting') return <WaitingLines />;
  if (answer.status === 'failed') return <p role="alert">{t('failed')}</p>;
  return <Ready key={result.hash} result={result} situation={answer.value} />;
}

type ReadyProps = { readonly result: StudyResult; readonly situation: SituationAnswer };

function Ready({ result, situation }: ReadyProps): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const [picked, setPicked] = useState<Pick | null>(null);
  const pick = usePicker(situation, picked, setPicked);
  const part = { result, situation, picked, pick };
  return (
    <div className={styles.situation}>
      <DataAge situation={situation} />
      <WindowsPart {...part} />
      <ClustersPart {...part} />
      <ChecksPart situation={situation} />
      <ReportsPart {...part} />
      <NewPlacesPart {...part} />
      <p className={styles.method}>
        {t('method', {
          level: format.percent(1 - situation.level, 2),
          undated: format.integer(situation.undated),
          wide: format.integer(situation.wide),
        })}
      </p>
    </div>
  );
}
