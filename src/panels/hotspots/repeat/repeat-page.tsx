import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import roomStyles from '../hotspots-room.module.css';

/** Where one incident brings the next: near repeats, series, bursts. */
export function RepeatPage(): ReactNode {
  const { t } = useTranslation('repeat');
  return (
    <div className={roomStyles.page}>
      <h3 className={roomStyles.title}>{t('title')}</h3>
    </div>
  );
}
