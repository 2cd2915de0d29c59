import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CarverMark } from '../../core/targets/carver.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { FigureList } from './figure-list.tsx';
import styles from './details.module.css';

/** Six marks beside the score: an explanation, no part of the ranking. */
export function CarverSheet({ marks }: { readonly marks: readonly CarverMark[] }): ReactNode {
  const { t } = useTranslation('reasons');
  const format = useFormat();
  if (marks.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary className={styles.foldName}>{t('carver.title')}</summary>
      <FigureList
        figures={marks.map(({ criterion, mark, basis }) => ({
          label: t(`carver.criterion.${criterion}`),
          value:
            mark === null ? t('carver.unknown') : t('carver.mark', { mark: format.integer(mark) }),
          note: t(`carver.basis.${basis}`),
        }))}
      />
      <p className={styles.note}>{t('carver.note')}</p>
    </details>
  );
}
