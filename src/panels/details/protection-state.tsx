import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PROTECTION_MEASURES } from '../../core/model/asset-fields.ts';
import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DetailsSection } from './details-section.tsx';
import { instantText } from './field-text.ts';
import styles from './protection-state.module.css';

const SIGNS = { yes: '✓', no: '✕', unknown: '?' } as const;

/** Which measures there are; what no file says is unknown, not absent. */
export function ProtectionState({ record }: { readonly record: RecordDetails }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const lastCheck = record.fields['last_check'];
  return (
    <DetailsSection id="protection" title={t('details.protection')}>
      <ul className={styles.measures}>
        {PROTECTION_MEASURES.map((measure) => {
          const state = stateOf(record.fields[measure]);
          return (
            <li key={measure} className={styles.measure} data-state={state}>
              <span className={styles.sign} aria-hidden="true">
                {SIGNS[state]}
              </span>
              {t(`details.measure.${measure}`)}
              <span className={styles.state}>{t(`details.yes_no.${state}`)}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles.check}>
        {t('details.last_check')}{' '}
        {typeof lastCheck === 'string' ? instantText(lastCheck, format) : t('details.not_stated')}
      </p>
    </DetailsSection>
  );
}

function stateOf(value: unknown): keyof typeof SIGNS {
  return value === 'yes' || value === 'no' ? value : 'unknown';
}
