import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import roomStyles from '../hotspots-room.module.css';

/** How well each method would have foretold what then happened. */
export function BacktestPage(): ReactNode {
  const { t } = useTranslation('backtest');
  return (
    <div className={roomStyles.page}>
      <h3 className={roomStyles.title}>{t('title')}</h3>
    </div>
  );
}
