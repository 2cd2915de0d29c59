import { useState } from 'react';
import { useTranslation } from 'react-i18next';
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
        <div className={styles.chips}>
          <FilterChips />
        </div>
        <FilterSummary className={styles.summary} figureClassName={styles.figure} />
        <span className={styles.fold}>
          <IconButton
            icon={open ? 'chevron-down' : 'chevron-up'}
            size="sm"
            label={t(open ? 'dock.close' : 'dock.open')}
            aria-expanded={open}
            onClick={() => {
              setOpen(!open);
            }}
          />
        </span>
      </div>
      {open ? <TimeBar /> : null}
    </>
  );
}
