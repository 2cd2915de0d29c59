import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './details.module.css';

/** Holds the place of lines on their way. */
export function WaitingLines(): ReactNode {
  const { t } = useTranslation('common');
  return (
    <output className={styles.waiting} aria-label={t('loading')}>
      <span className={styles.bone} />
      <span className={styles.bone} />
      <span className={styles.bone} />
    </output>
  );
}
