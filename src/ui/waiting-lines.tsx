import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './waiting-lines.module.css';

/** Holds the place of lines on their way; `padded` where nothing around them keeps a margin. */
export function WaitingLines({ padded = false }: { readonly padded?: boolean }): ReactNode {
  const { t } = useTranslation('common');
  return (
    <output className={styles.waiting} data-padded={padded} aria-label={t('loading')}>
      <span className={styles.bone} />
      <span className={styles.bone} />
      <span className={styles.bone} />
    </output>
  );
}
