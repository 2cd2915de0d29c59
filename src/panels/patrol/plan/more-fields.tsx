import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ROAD_CLASSES } from '../../../core/model/road-classes.ts';
import { ASSUMED_SPEEDS, PATROL_VEHICLES } from '../../../core/patrol/roads/road-speeds.ts';
import type { PatrolOptions } from '../../../core/patrol/plan/patrol-options.ts';
import { structurallyEqual } from '../../../state/structural-equal.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { PeakChoice } from './peak-choice.tsx';
import { NumberField } from './number-field.tsx';
import type { PatrolOptionsInHand } from './use-patrol-options.ts';
import { Fold } from '../../../ui/fold.tsx';
import styles from './form.module.css';

/** What most people leave as it is. */
export function MoreFields({ options, set }: PatrolOptionsInHand): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const { zones, posts } = options;
  return (
    <Fold title={t('form.more')}>
      <TeamNames options={options} set={set} />
      <div className={styles.group}>
        <PeakChoice options={options} set={set} />
        <div className={styles.fields}>
          <NumberField
            label={t('form.dwell')}
            hint={t('form.dwell_hint')}
            value={options.dwellMin}
            min={0}
            max={240}
            onChange={(dwellMin) => set({ dwellMin: dwellMin ?? 12 })}
          />
          <NumberField
            label={t('form.revisit')}
            value={options.revisitMin}
            min={10}
            max={1440}
            onChange={(revisitMin) => set({ revisitMin: revisitMin ?? 120 })}
          />
          <NumberField
            label={t('form.most_km')}
            hint={t('form.most_km_hint')}
            value={options.mostKm}
            min={1}
            max={2000}
            mayBeEmpty
            onChange={(mostKm) => set({ mostKm })}
          />
          <NumberField
            label={t('form.seed')}
            hint={t('form.seed_hint')}
            value={options.seed}
            min={0}
            max={4_294_967_295}
            onChange={(seed) => set({ seed: seed ?? 0 })}
          />
        </div>
        <Slider
          label={t('form.explore')}
          value={Math.round(options.exploreShare * 100)}
          min={0}
          max={50}
          step={5}
          valueText={format.percent(options.exploreShare, 0)}
          onChange={(percent) => set({ exploreShare: percent / 100 })}
        />
        <p className={styles.hint}>{t('form.explore_hint')}</p>
        <Checkbox
          checked={zones.withinCommune}
          onChange={(withinCommune) => set({ zones: { ...zones, withinCommune } })}
        >
          {t('form.within_commune')}
        </Checkbox>
        <Checkbox
          checked={zones.stopsInZones}
          onChange={(stopsInZones) => set({ zones: { ...zones, stopsInZones } })}
        >
          {t('form.stops_in_zones')}
        </Checkbox>
      </div>
      <PostFields posts={posts} onChange={(next) => set({ posts: next })} />
      <SpeedFields options={options} set={set} />
    </Fold>
  );
}

function TeamNames({ options, set }: PatrolOptionsInHand): ReactNode {
  const { t } = useTranslation('patrol');
  const { teams } = options;
  if (teams.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('form.names')}</legend>
      <div className={styles.fields}>
        {teams.map((team, at) => (
          <TextField
            // a team is its place in the list
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            label={t('form.name_of', { n: at + 1 })}
            value={team.name}
            maxLength={200}
            autoComplete="off"
            onChange={(name) =>
              set({ teams: teams.map((one, place) => (place === at ? { ...one, name } : one)) })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

type Posts = PatrolOptions['posts'];

function PostFields(props: {
  readonly posts: Posts;
  readonly onChange: (posts: Posts) => void;
}): ReactNode {
  const { t } = useTranslation('patrol');
  const { posts, onChange } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('form.posts')}</legend>
      <div className={styles.fields}>
        <NumberField
          label={t('form.post_count')}
          value={posts.count}
          min={0}
          max={50}
          onChange={(count) => onChange({ ...posts, count: count ?? 0 })}
        />
        <NumberField
          label={t('form.reach')}
          value={posts.reachMin}
          min={1}
          max={600}
          onChange={(reachMin) => onChange({ ...posts, reachMin: reachMin ?? 15 })}
        />
      </div>
      <SegmentedControl
        label={t('form.post_by')}
        size="sm"
        value={posts.by}
        segments={[
          { value: 'coverage', label: t('form.post_coverage') },
          { value: 'p-median', label: t('form.post_median') },
        ]}
        onChange={(by) => onChange({ ...posts, by })}
      />
    </fieldset>
  );
}

function SpeedFields({ options, set }: PatrolOptionsInHand): ReactNode {
  const { t } = useTranslation('patrol');
  const { speeds } = options;
  const vehicle =
    PATROL_VEHICLES.find((one) => structurallyEqual(ASSUMED_SPEEDS[one], speeds)) ?? 'own';
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('form.speeds')}</legend>
      <SegmentedControl
        label={t('form.vehicle')}
        size="sm"
        value={vehicle}
        segments={[
          ...PATROL_VEHICLES.map((value) => ({ value, label: t(`form.vehicle_of.${value}`) })),
          ...(vehicle === 'own'
            ? [{ value: 'own' as const, label: t('form.vehicle_of.own') }]
            : []),
        ]}
        onChange={(next) => {
          if (next !== 'own') set({ speeds: ASSUMED_SPEEDS[next] });
        }}
      />
      <div className={styles.fields}>
        {ROAD_CLASSES.map((one) => (
          <NumberField
            key={one}
            label={t(`form.road.${one}`)}
            value={speeds[one]}
            min={0}
            max={150}
            onChange={(kmh) => set({ speeds: { ...speeds, [one]: kmh ?? 0 } })}
          />
        ))}
      </div>
      <p className={styles.hint}>{t('form.speeds_hint')}</p>
    </fieldset>
  );
}
