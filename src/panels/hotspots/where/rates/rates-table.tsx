import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RATE_UNITS } from '../../../../core/study/rate-units.ts';
import type { RateUnit } from '../../../../core/study/rate-units.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Select } from '../../../../ui/select.tsx';
import { WaitingLines } from '../../../../ui/waiting-lines.tsx';
import { useJobAnswer } from '../../../details/use-job-answer.ts';
import { Fold } from '../../../../ui/fold.tsx';
import partStyles from './part.module.css';
import { RateList } from './rate-list.tsx';
import { RatesExport } from './rates-export.tsx';
import { RatesSentence } from './rates-sentence.tsx';

/** Rates of routes, sections, sites, post offices or communes, shrunk, with how sure each place is. */
export function RatesTable({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('rates');
  const units = RATE_UNITS.filter((unit) => isThere(unit, result));
  const [asked, setUnit] = useState<RateUnit>('route');
  const unit = units.includes(asked) ? asked : (units[0] ?? 'route');
  const answer = useJobAnswer('rates', { unit }, `${result.hash} ${unit}`);
  return (
    <div className={partStyles.body}>
      <Select
        label={t('unit_label')}
        value={unit}
        options={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
        onChange={setUnit}
      />
      {answer.status === 'failed' ? <EmptyState icon="alert" title={t('failed')} /> : null}
      {answer.status === 'waiting' ? <WaitingLines padded /> : null}
      {answer.status === 'ready' ? (
        <>
          <RatesSentence table={answer.value} />
          <RateList key={unit} table={answer.value} result={result} />
          <RatesExport table={answer.value} result={result} />
          <Fold title={t('read.title')}>
            <ul className={partStyles.reading}>
              {(['shrunk', 'sure', 'not'] as const).map((line) => (
                <li key={line}>{t(`read.${line}`)}</li>
              ))}
            </ul>
          </Fold>
        </>
      ) : null}
    </div>
  );
}

function isThere(unit: RateUnit, { families, areas }: StudyResult): boolean {
  if (unit === 'area') return areas.length > 0;
  const kind = unit === 'route' ? 'section' : unit;
  return families.some((family) => family.kind === kind && family.targets > 0);
}
