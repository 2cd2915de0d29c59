import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  CELL_RESOLUTIONS,
  CLUSTER_STATISTICS,
  CLUSTER_STRUCK,
  CLUSTER_VALUES,
  STEP_UNITS,
  UNIT_KINDS,
} from '../../../core/study/cluster-options.ts';
import type { ClusterOptions } from '../../../core/study/cluster-options.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Select } from '../../../ui/select.tsx';
import { Fold } from '../../../ui/fold.tsx';
import styles from './clusters.module.css';

const HOPS = ['1', '2', '3', '4', '5'] as const;
const STEPS = ['auto', ...STEP_UNITS] as const;
const RESOLUTIONS = ['auto', ...CELL_RESOLUTIONS.map(String)];

/** What is compared, with which statistic; kinds and period are those of the study. */
export function ClustersSettings(): ReactNode {
  const { t } = useTranslation('clusters');
  const dispatch = useDispatch();
  const clusters = useApp((state) => state.session.hotspots.clusters);
  const { options } = clusters;
  const set = (change: Partial<ClusterOptions>): void =>
    dispatch({
      type: 'session/set-hotspots',
      change: { clusters: { ...clusters, options: { ...options, ...change } } },
    });
  const choices = <Value extends string>(group: string, values: readonly Value[]) =>
    values.map((value) => ({ value, label: t(`choice.${group}.${value}`) }));
  return (
    <section className={styles.settings} aria-label={t('settings')}>
      <SegmentedControl
        label={t('field.units')}
        stretch
        value={options.units}
        segments={choices('units', UNIT_KINDS)}
        onChange={(units) => set({ units })}
      />
      <Fold title={t('more_settings')}>
        <div className={styles.fields}>
          <Select
            label={t('field.statistic')}
            value={options.statistic}
            options={choices('statistic', CLUSTER_STATISTICS)}
            onChange={(statistic) => set({ statistic })}
          />
          <Select
            label={t('field.value')}
            value={options.value}
            options={choices('value', CLUSTER_VALUES)}
            onChange={(value) => set({ value })}
          />
          {options.units === 'section' ? (
            <Select
              label={t('field.hops')}
              value={String(options.hops)}
              options={HOPS.map((value) => ({ value, label: t('hops', { count: Number(value) }) }))}
              onChange={(hops) => set({ hops: Number(hops) })}
            />
          ) : (
            <Select
              label={t('field.struck')}
              value={options.struck}
              options={choices('struck', CLUSTER_STRUCK)}
              onChange={(struck) => set({ struck })}
            />
          )}
          {options.units === 'cell' ? (
            <Select
              label={t('field.resolution')}
              value={String(options.resolution)}
              options={RESOLUTIONS.map((value) => ({
                value,
                label: t(`choice.resolution.${value}`),
              }))}
              onChange={(value) => set({ resolution: resolutionOf(value) })}
            />
          ) : null}
          <Select
            label={t('field.step')}
            value={options.step}
            options={choices('step', STEPS)}
            onChange={(step) => set({ step })}
          />
        </div>
      </Fold>
    </section>
  );
}

function resolutionOf(value: string): ClusterOptions['resolution'] {
  return CELL_RESOLUTIONS.find((resolution) => String(resolution) === value) ?? 'auto';
}
