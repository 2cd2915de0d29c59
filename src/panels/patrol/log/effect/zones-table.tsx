import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolAssessment } from '../../../../core/patrol/assessment/assess-patrol.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import styles from '../log.module.css';

type Props = { readonly answer: Extract<PatrolAssessment, { readonly status: 'counted' }> };

/** Zone by zone: too few each to say anything of, and so without a change. */
export function ZonesTable({ answer }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  if (answer.zones.length < 2) return null;
  return (
    <section>
      <h3 className={styles.subtitle}>{t('effect.zones_table')}</h3>
      <ul className={styles.plainList}>
        {answer.zones.map(({ name, before, after, km }) => (
          <li key={name}>
            {name}:{' '}
            {t('effect.zone_row', {
              before: format.integer(before),
              after: format.integer(after),
              km: format.km(km),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
