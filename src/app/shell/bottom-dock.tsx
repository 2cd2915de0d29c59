import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './bottom-dock.module.css';

const FilterDock = lazy(async () => ({
  default: (await import('../../panels/filters/filter-dock.tsx')).FilterDock,
}));

/** What is counted and when, under the map. */
export function BottomDock() {
  const { t } = useTranslation('shell');
  return (
    <section className={styles.dock} aria-label={t('dock.label')} data-tour="dock">
      <Suspense fallback={null}>
        <FilterDock />
      </Suspense>
    </section>
  );
}
