import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSeries } from '../../../core/hotspots/series/saved-series.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Fold } from '../../../ui/fold.tsx';
import styles from './repeat.module.css';

/** Proposals set aside; each may be proposed again. */
export function RefusedSeries({ series }: { readonly series: readonly SavedSeries[] }): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const dispatch = useDispatch();
  if (series.length === 0) return null;
  return (
    <Fold title={t('series.refused', { n: format.integer(series.length) })}>
      <ul className={styles.checks}>
        {series.map(({ id, name, incidents }) => (
          <li key={id} className={styles.tools}>
            <span>
              {name} · {t('series.incidents', { n: format.integer(incidents.length) })}
            </span>
            <Button
              size="sm"
              variant="quiet"
              onClick={() => dispatch({ type: 'project/change-series', keep: [], drop: [id] })}
            >
              {t('series.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}
