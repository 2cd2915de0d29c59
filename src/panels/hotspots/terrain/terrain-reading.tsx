import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './terrain.module.css';

const PARAGRAPHS = ['map', 'how', 'when_not'] as const;

/** How to read the page, and when not to use it. */
export function TerrainReading(): ReactNode {
  const { t } = useTranslation('terrain');
  return (
    <details className={styles.more}>
      <summary>{t('read.title')}</summary>
      {PARAGRAPHS.map((one) => (
        <p key={one} className={styles.paragraph}>
          {t(`read.${one}`)}
        </p>
      ))}
    </details>
  );
}
