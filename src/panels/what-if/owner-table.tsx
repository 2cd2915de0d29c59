import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnerLoss } from '../../jobs/protocol/service-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './what-if.module.css';

const MEASURES = ['sites', 'subscribers', 'posts', 'works'] as const;

/** The loss by operator: whom to call first. */
export function OwnerTable({ owners }: { readonly owners: readonly OwnerLoss[] }): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  return (
    <details className={styles.fold} open>
      <summary>{t('names.owners')}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('names.owner')}</th>
            {MEASURES.map((measure) => (
              <th key={measure} scope="col">
                {t(`total.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {owners.map(({ owner, loss }) => (
            <tr key={owner}>
              <th scope="row">{owner === '' ? t('names.no_owner') : owner}</th>
              {MEASURES.map((measure) => (
                <td key={measure}>{format.integer(loss[measure])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
