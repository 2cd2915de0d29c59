import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './when.module.css';

/** How a picture is read, and when it should not be used. */
export function ReadNote(props: { readonly how: string; readonly not: string }): ReactNode {
  const { t } = useTranslation('when');
  return (
    <details className={styles.read}>
      <summary>{t('read.title')}</summary>
      <p>{props.how}</p>
      <p>{props.not}</p>
    </details>
  );
}
