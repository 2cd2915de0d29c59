import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import roomStyles from '../hotspots-room.module.css';

/** Which places stand out more than chance would let them, and how that changes. */
export function ClustersPage(): ReactNode {
  const { t } = useTranslation('clusters');
  return (
    <div className={roomStyles.page}>
      <h3 className={roomStyles.title}>{t('title')}</h3>
    </div>
  );
}
