import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepFigure } from '../../../core/brief/steps/step-figure.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { targetLabel } from '../../../i18n/target-label.ts';
import { changeText } from '../../../i18n/change-text.ts';
import { BarRows } from './figures/bar-rows.tsx';
import { MonthBars } from './figures/month-bars.tsx';
import { WeekClock } from './figures/week-clock.tsx';
import styles from './step-figure-view.module.css';

type Props = { readonly figure: StepFigure; readonly result: StudyResult };

/** One figure, large enough for the last row of a hall: sizes follow the type around it. */
export function StepFigureView({ figure, result }: Props): ReactNode {
  const { t } = useTranslation(['presentation', 'model']);
  const { t: tBriefing } = useTranslation('briefing');
  const format = useFormat();
  switch (figure.form) {
    case 'change':
      return (
        <div className={styles.change}>
          <p className={styles.count}>
            <span className={styles.big}>{format.integer(figure.now)}</span>{' '}
            {t('chart.incidents', { count: figure.now })}
          </p>
          <p className={styles.words}>
            {changeText(figure.change, figure.previous, tBriefing, format)}
          </p>
        </div>
      );
    case 'kinds':
      return (
        <BarRows
          label={t('chart.kinds')}
          rows={figure.rows.map(({ kind, count }) => ({
            name: t(`model:incident_kind.${kind}`),
            value: count,
            text: format.decimal(count),
          }))}
        />
      );
    case 'trend':
      return <MonthBars months={figure.months} />;
    case 'clock':
      return <WeekClock hours={figure.hours} known={figure.known} />;
    case 'targets':
      return (
        <BarRows
          label={`${t('chart.targets')} (${t('chart.points')})`}
          numbered
          rows={figure.targets.map((target) => {
            const { name, place, commune } = targetLabel(result, target, format);
            const score = result.targets.score[target] ?? 0;
            return {
              name: [name, place].filter((part) => part !== '').join(' · '),
              note: commune,
              value: score,
              text: format.fixed(score, 1),
            };
          })}
        />
      );
    case 'areas':
      return (
        <BarRows
          label={t('chart.areas')}
          numbered
          rows={figure.areas.map((area) => ({
            name: result.areas.name[area] ?? '',
            value: result.areas.rate[area] ?? 0,
            text: t('chart.times', { n: format.rate(result.areas.rate[area] ?? 0) }),
          }))}
        />
      );
    case 'patrol':
      return (
        <BarRows
          label={t('chart.patrol')}
          most={1}
          rows={[
            { name: t('chart.patrol_zones'), value: figure.zones },
            { name: t('chart.patrol_stops'), value: figure.stops },
          ].map((row) => ({ ...row, text: format.percent(row.value, 0) }))}
        />
      );
  }
}
