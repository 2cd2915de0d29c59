import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import { Slider } from '../../../ui/slider.tsx';
import { Fold } from '../../../ui/fold.tsx';
import styles from './density-settings.module.css';
import roomStyles from '../hotspots-room.module.css';

const BANDWIDTH_M = { min: 250, max: 5000, step: 50 };
const LIXELS_M = ['100', '250', '500'] as const;
const SECTIONS_M = ['500', '1000', '2000'] as const;

/** The density the ranking rests on, in a sentence with its own parameters, and the parameters to change. */
export function DensitySettings({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const dispatch = useDispatch();
  const { density, network } = useApp((state) => state.project.study);
  const { counts, config, period } = result;
  const setNetwork = (change: Partial<typeof network>): void =>
    dispatch({ type: 'project/set-study', change: { network: { ...network, ...change } } });
  return (
    <section className={roomStyles.section} aria-label={t('density.title')}>
      <h3 className={roomStyles.title}>{t('density.title')}</h3>
      <p className={roomStyles.text}>
        {t('density.what', {
          count: counts.placedOnCable,
          n: format.integer(counts.placedOnCable),
          km: format.km(counts.networkKm),
          bandwidth: format.distance(config.density.bandwidthM),
          lixel: format.distance(config.network.lixelLengthM),
          period: format.period(period.from, period.to),
        })}
      </p>
      <Fold title={t('density.more')}>
        <Slider
          label={t('tools.ranking')}
          value={density.bandwidthM}
          valueText={format.distance(density.bandwidthM)}
          {...BANDWIDTH_M}
          onChange={(bandwidthM) =>
            dispatch({ type: 'project/set-study', change: { density: { bandwidthM } } })
          }
        />
        <p className={roomStyles.note}>{t('tools.ranking_hint')}</p>
        <div className={styles.fields}>
          <Select
            label={t('density.lixel')}
            value={String(network.lixelLengthM)}
            options={lengths(LIXELS_M, network.lixelLengthM, format.distance)}
            onChange={(value) => setNetwork({ lixelLengthM: Number(value) })}
          />
          <Select
            label={t('density.section')}
            value={String(network.sectionLengthM)}
            options={lengths(SECTIONS_M, network.sectionLengthM, format.distance)}
            onChange={(value) => setNetwork({ sectionLengthM: Number(value) })}
          />
        </div>
        <p className={roomStyles.note}>{t('density.more_hint')}</p>
        <ul className={styles.reading}>
          {(['what', 'not', 'storm'] as const).map((line) => (
            <li key={line}>{t(`density.read.${line}`)}</li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}

function lengths(
  offered: readonly string[],
  now: number,
  write: (metres: number) => string,
): { value: string; label: string }[] {
  const values = offered.includes(String(now)) ? offered : [...offered, String(now)];
  return values.map((value) => ({ value, label: write(Number(value)) }));
}
