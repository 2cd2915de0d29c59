import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './targets-room.module.css';

/** Holds the place of a page on its way. */
export function TabWaiting(): ReactNode {
  const { t } = useTranslation('common');
  return (
    <output className={styles.waiting} aria-label={t('loading')}>
      <span className={styles.bone} />
      <span className={styles.bone} />
      <span className={styles.bone} />
    </output>
  );
}
