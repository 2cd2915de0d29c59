import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { riskHoursOf } from '../../../state/selectors/hot-places.ts';
import { HoursGrid } from './hours-grid.tsx';
import roomStyles from '../hotspots-room.module.css';

const FEW = 30;

/** When: hours of the day by weekday, each incident spread over the hours it can have happened in. */
export function HoursFigure({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const hours = riskHoursOf(result);
  const placed =
    result.counts.placedOnCable + result.counts.placedOnSite + result.counts.placedOnPost;
  if (hours.total <= 0) {
    return (
      <section className={roomStyles.section} aria-label={t('hours.title')}>
        <h3 className={roomStyles.title}>{t('hours.title')}</h3>
        <p className={roomStyles.text}>{t('hours.none')}</p>
      </section>
    );
  }
  const statement = t('hours.statement', {
    share: format.percent(hours.share, 0),
    from: hours.fromHour,
    to: (hours.fromHour + hours.hours) % 24,
    even: format.percent(hours.hours / 24, 0),
    weekday: t(`weekday.${hours.busiestWeekday}`),
  });
  return (
    <section className={roomStyles.section} aria-label={t('hours.title')}>
      <h3 className={roomStyles.title}>{t('hours.title')}</h3>
      <p className={roomStyles.text}>
        <span className={roomStyles.strong}>{statement}</span>
        {hours.total < FEW ? ` ${t('hours.few', { n: format.decimal(hours.total) })}` : ''}
      </p>
      <HoursGrid hourOfWeek={result.hourOfWeek} label={statement} />
      <p className={roomStyles.note}>
        {t('hours.note', { n: format.decimal(hours.total), placed: format.integer(placed) })}
      </p>
    </section>
  );
}
