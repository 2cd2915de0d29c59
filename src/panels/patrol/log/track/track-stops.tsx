import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackOptions } from '../../../../core/patrol/log/track-options.ts';
import type { TrackSummary } from '../../../../core/patrol/log/track-summary.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { useServices } from '../../../../state/use-app.ts';
import { clockText } from '../../plan/clock-text.ts';
import styles from '../log.module.css';
import { useTargetName } from '../use-target-name.ts';
import { durationText } from './duration-text.ts';

type Props = {
  readonly result: StudyResult;
  readonly summary: TrackSummary;
  /** Stops asked of this day and team. */
  readonly planned: readonly string[];
  readonly options: Pick<TrackOptions, 'leastStayS'>;
};

/** Every stop that was long enough, and how many of the plan's were made. */
export function TrackStops({ result, summary, planned, options }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const { camera } = useServices();
  const { nameOf } = useTargetName(result);
  const { when, stops } = summary;
  if (!when) return null;
  const title = t('track.stops', { least: durationText(options.leastStayS, format) });
  const asked = new Set(planned);
  const made = planned.filter((id) => stops.some(({ target }) => target === id)).length;
  return (
    <section aria-label={title}>
      <h4 className={styles.subtitle}>{title}</h4>
      {planned.length > 0 ? (
        <p className={styles.note}>
          {t('track.plan_made', {
            made: format.integer(made),
            asked: format.integer(planned.length),
          })}
        </p>
      ) : null}
      {stops.length === 0 ? <p className={styles.note}>{t('track.stops_none')}</p> : null}
      <ol className={styles.list}>
        {stops.map(({ target, lon, lat, arriveS, seconds, planned: ofPlan }) => (
          <li key={arriveS} className={styles.row}>
            <button
              type="button"
              className={styles.place}
              onClick={() => camera.flyTo({ lon, lat, zoom: 14 })}
            >
              {target === '' ? t('track.nowhere') : nameOf(target)}
            </button>
            <span className={styles.facts}>
              {clockText(when.fromMinute + arriveS / 60)} · {durationText(seconds, format)}
              {ofPlan || asked.has(target) ? ` · ✓ ${t('track.planned')}` : ''}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
