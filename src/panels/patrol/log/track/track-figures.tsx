import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackSummary } from '../../../../core/patrol/log/track-summary.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { clockText } from '../../plan/clock-text.ts';
import styles from '../log.module.css';
import { durationText } from './duration-text.ts';

/** When, how far, how long; what is not known is said. */
export function TrackFigures({ summary }: { readonly summary: TrackSummary }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const { when, seconds, gaps, dropped } = summary;
  const figures = [
    [t('track.length'), format.distance(summary.lengthM)],
    ...(when
      ? [
          [t('track.all'), durationText(seconds.all, format)],
          [t('track.moving'), durationText(seconds.moving, format)],
          [t('track.standing'), durationText(seconds.standing, format)],
        ]
      : []),
  ];
  return (
    <>
      {when ? (
        <p className={styles.subtitle}>
          {t('track.when', {
            day: format.day(when.date),
            from: clockText(when.fromMinute),
            to: clockText(when.toMinute),
          })}
        </p>
      ) : (
        <p className={styles.warning}>{t('track.untimed')}</p>
      )}
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {gaps > 0 ? (
        <p className={styles.note}>
          {t('track.gaps_note', {
            count: gaps,
            n: format.integer(gaps),
            time: durationText(seconds.gaps, format),
          })}
        </p>
      ) : null}
      {dropped > 0 ? (
        <p className={styles.note}>
          {t('track.dropped', { count: dropped, n: format.integer(dropped) })}
        </p>
      ) : null}
    </>
  );
}
