import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TREND_STEPS } from '../../../core/hotspots/when/incident-trend.ts';
import type { TrendStep } from '../../../core/hotspots/when/incident-trend.ts';
import type { WhenAnswer } from '../../../core/study/when.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { ReadNote } from './read-note.tsx';
import { TrendChart } from './trend-chart.tsx';
import { outsideText, stepName, yearlyText } from './trend-words.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

type Props = {
  readonly answer: WhenAnswer;
  readonly step: TrendStep;
  readonly onStep: (step: TrendStep) => void;
};

/** All the data step by step: does it grow, and which steps are not usual? */
export function TrendFigure({ answer, step, onStep }: Props): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const { trend, data } = answer;
  const yearly = yearlyText(trend, t, format);
  const outside = outsideText(trend, t, format);
  const name = (bin: number): string => stepName(trend, bin, t, format);
  return (
    <section className={roomStyles.section} aria-label={t('trend.title')}>
      <div className={styles.row}>
        <h3 className={roomStyles.title}>{t('trend.title')}</h3>
        <SegmentedControl
          label={t('trend.step')}
          size="sm"
          value={step}
          segments={TREND_STEPS.map((value) => ({ value, label: t(`trend.${value}`) }))}
          onChange={onStep}
        />
      </div>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>{yearly}</span> {outside}
      </p>
      <TrendChart
        trend={trend}
        label={t('trend.label', {
          n: format.integer(trend.from.length),
          from: name(0),
          to: name(trend.from.length - 1),
          sentence: `${yearly} ${outside}`,
        })}
      />
      <p className={roomStyles.note}>
        {t('trend.note', {
          n: format.decimal(answer.countInData, 0),
          period: format.period(data.from, data.to),
          phi: format.decimal(trend.dispersion),
        })}
      </p>
      <ReadNote how={t('trend.how')} not={t('trend.not')} />
    </section>
  );
}
