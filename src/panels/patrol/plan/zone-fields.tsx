import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MANY_ZONES } from '../../../core/patrol/plan/patrol-options.ts';
import type { ZoneOptionsAsked } from '../../../core/patrol/plan/patrol-options.ts';
import { useApp } from '../../../state/use-app.ts';
import { NumberField } from './number-field.tsx';
import type { PatrolOptionsInHand } from './use-patrol-options.ts';
import styles from './form.module.css';

/** How many zones, and how long each may be. */
export function ZoneFields({ options, set }: PatrolOptionsInHand): ReactNode {
  const { t } = useTranslation('patrol');
  const byHand = useApp((state) => state.project.patrol.zones !== null);
  const { zones } = options;
  const put = (change: Partial<ZoneOptionsAsked>): void => set({ zones: { ...zones, ...change } });
  return (
    <>
      <div className={styles.fields}>
        <NumberField
          label={t('form.zones')}
          value={zones.count}
          min={1}
          max={50}
          onChange={(count) => put({ count: count ?? 1 })}
        />
        <NumberField
          label={t('form.zone_km')}
          value={zones.lengthM / 1000}
          min={0.1}
          max={1000}
          digits={1}
          onChange={(km) => put({ lengthM: Math.round((km ?? 1) * 1000) })}
        />
      </div>
      {zones.count > MANY_ZONES ? (
        <output className={styles.warning}>{t('form.many_zones', { n: MANY_ZONES })}</output>
      ) : null}
      {byHand ? <p className={styles.hint}>{t('form.zones_by_hand')}</p> : null}
    </>
  );
}
