import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { FilterChips } from './filter-chips.tsx';
import styles from './filter-dock.module.css';
import { FilterSummary } from './filter-summary.tsx';
import { TimeBar } from './time-bar.tsx';

/** Which incidents are counted, and when: filters above, time below. */
export function FilterDock() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(() => !matchMedia('(max-width: 760px)').matches);
  return (
    <>
      <div className={styles.filters}>
        <span className={styles.label}>
          <Icon name="filter" size={16} />
          <span>{t('filters.title')}</span>
        </span>
        <FilterChips />
        <FilterSummary className={styles.summary} figureClassName={styles.figure} />
        <IconButton
          icon={open ? 'chevron-down' : 'chevron-up'}
          size="sm"
          label={t(open ? 'dock.close' : 'dock.open')}
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        />
      </div>
      {open ? <TimeBar /> : null}
    </>
  );
}
