import { useTranslation } from 'react-i18next';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import styles from './furniture.module.css';

/** Whose data it is, and that made-up data is made up. On screen and in every picture of the map. */
export function Attribution() {
  const { t, i18n } = useTranslation('map');
  const dataset = useApp(lastDataset);
  if (!dataset) return null;
  const language = i18n.language === 'en' ? 'en' : 'vi';
  return (
    <div className={styles.attribution}>
      {dataset.illustrative ? (
        <strong className={styles.illustrative}>{t('furniture.illustrative')}</strong>
      ) : (
        dataset.name[language]
      )}
    </div>
  );
}
