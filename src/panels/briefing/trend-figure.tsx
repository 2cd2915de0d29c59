import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp } from '../../state/use-app.ts';
import { TrendChart } from './trend-chart.tsx';
import { trendMonths } from '../../core/brief/steps/trend-months.ts';
import styles from './briefing-body.module.css';

/** Month by month, this period and the one before, on one scale. */
export function TrendFigure({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const timeline = useApp((state) => state.session.timeline);
  if (!timeline) return null;
  const months = trendMonths(timeline, result);
  if (months.length < 2) return null;
  const highest = months.reduce((a, b) => (b.count > a.count ? b : a));
  const total = months.reduce((sum, { count }) => sum + count, 0);
  const label = t('trend.label', {
    from: format.month(months[0]?.month ?? ''),
    to: format.month(months.at(-1)?.month ?? ''),
    highest: format.month(highest.month),
    n: format.decimal(highest.count),
  });
  return (
    <section className={styles.section} aria-label={t('trend.title')}>
      <h3 className={styles.title}>{t('trend.title')}</h3>
      <TrendChart months={months} label={label} />
      <p className={styles.note}>{t('trend.note', { n: format.decimal(total) })}</p>
    </section>
  );
}
