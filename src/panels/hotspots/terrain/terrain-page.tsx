import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import roomStyles from '../hotspots-room.module.css';

/** What stands near the places that are struck. */
export function TerrainPage(): ReactNode {
  const { t } = useTranslation('terrain');
  return (
    <div className={roomStyles.page}>
      <h3 className={roomStyles.title}>{t('title')}</h3>
    </div>
  );
}
