import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { riskHoursOf } from '../../state/selectors/hot-places.ts';
import { HourBars } from './hour-bars.tsx';
import styles from './risk-hours-card.module.css';

const FEW = 30;

/** The hours that hold most incidents, with how many incidents say so. */
export function RiskHoursCard({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const hours = riskHoursOf(result);
  if (hours.total <= 0) return <p className={styles.note}>{t('hours.none')}</p>;
  const statement = t('hours.statement', {
    from: hours.fromHour,
    to: (hours.fromHour + hours.hours) % 24,
    share: format.percent(hours.share, 0),
    weekday: t(`hotspots:weekday.${hours.busiestWeekday}`),
  });
  return (
    <section className={styles.card} aria-label={t('hours.title')}>
      <h3 className={styles.title}>{t('hours.title')}</h3>
      <p className={styles.statement}>{statement}</p>
      <HourBars
        byHour={hours.byHour}
        fromHour={hours.fromHour}
        hours={hours.hours}
        label={statement}
      />
      <p className={styles.note}>
        {t('hours.note', { n: format.decimal(hours.total) })}
        {hours.total < FEW ? ` ${t('hours.few')}` : ''} {t('hours.dwell')}
      </p>
    </section>
  );
}
