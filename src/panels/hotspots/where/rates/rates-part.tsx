import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { LaterMessages } from '../../../../i18n/later-messages.tsx';
import { WaitingLines } from '../../../../ui/waiting-lines.tsx';
import partStyles from './part.module.css';

const RatesTable = lazy(async () => ({ default: (await import('./rates-table.tsx')).RatesTable }));

/** Rates and how sure each place in their list is, asked for when opened. */
export function RatesPart({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const [open, setOpen] = useState(false);
  return (
    <details
      className={partStyles.part}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={partStyles.title}>{t('rates')}</summary>
      {open ? (
        <Suspense fallback={<WaitingLines />}>
          <LaterMessages>
            <RatesTable result={result} />
          </LaterMessages>
        </Suspense>
      ) : null}
    </details>
  );
}
