import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Fold } from '../../../ui/fold.tsx';
import styles from './terrain.module.css';

const PARAGRAPHS = ['map', 'how', 'when_not'] as const;

/** How to read the page, and when not to use it. */
export function TerrainReading(): ReactNode {
  const { t } = useTranslation('terrain');
  return (
    <Fold title={t('read.title')}>
      {PARAGRAPHS.map((one) => (
        <p key={one} className={styles.paragraph}>
          {t(`read.${one}`)}
        </p>
      ))}
    </Fold>
  );
}
