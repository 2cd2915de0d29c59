import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { REVIEW_DEFAULTS } from '../../../core/network/review/network-review.ts';
import { WholeNumberField } from '../../../ui/whole-number-field.tsx';
import styles from './review.module.css';

type Limits = typeof REVIEW_DEFAULTS;

type Props = { readonly limits: Limits; readonly onChange: (limits: Limits) => void };

const FIELDS = [
  { field: 'gapM', most: 1000 },
  { field: 'siteReachM', most: 5000 },
  { field: 'farM', most: 100_000 },
] as const;

/** From which distance on something is worth a look. */
export function ReviewLimits({ limits, onChange }: Props): ReactNode {
  const { t } = useTranslation('review');
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{t('limits.title')}</summary>
      <div className={styles.form}>
        {FIELDS.map(({ field, most }) => (
          <WholeNumberField
            key={field}
            label={t(`limits.${field}`)}
            value={limits[field]}
            min={0}
            max={most}
            onChange={(metres) => onChange({ ...limits, [field]: metres })}
          />
        ))}
      </div>
    </details>
  );
}
