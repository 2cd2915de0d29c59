import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_WINDOW_DAYS } from '../../../core/hotspots/when/cycle-rates.ts';
import type { CycleRates } from '../../../core/hotspots/when/cycle-rates.ts';
import { STANDS_OUT_P } from '../../../core/hotspots/when/stands-out.ts';
import type { WhenAnswer } from '../../../core/study/when.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { MonthWheel } from './month-wheel.tsx';
import { ReadNote } from './read-note.tsx';
import { SeasonLine } from './season-line.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

const CALENDARS = ['solar', 'lunar'] as const;
type Calendar = (typeof CALENDARS)[number];

/** Months of the year by rate, solar or lunar, and the dry season against the rainy one. */
export function MonthsFigure({ answer }: { readonly answer: WhenAnswer }): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const [calendar, setCalendar] = useState<Calendar>('solar');
  const rates = calendar === 'solar' ? answer.months : answer.lunarMonths;
  const values = useMonthValues(rates, calendar);
  const busiest = values(rates.busiest);
  const stands = rates.p < STANDS_OUT_P;
  return (
    <section className={roomStyles.section} aria-label={t('months.title')}>
      <h3 className={roomStyles.title}>{t('months.title')}</h3>
      <div className={styles.split}>
        <MonthWheel
          rates={rates}
          label={t('months.label', busiest)}
          cell={(month) =>
            (rates.days[month] ?? 0) > 0
              ? t('months.cell', values(month))
              : t('months.cell_none', values(month))
          }
        />
        <div className={styles.beside}>
          <p className={roomStyles.text}>
            <span className={stands ? roomStyles.strong : ''}>
              {t(stands ? 'months.busiest' : 'months.even', busiest)}
            </span>
          </p>
          <SegmentedControl
            label={t('months.kind')}
            size="sm"
            value={calendar}
            segments={CALENDARS.map((value) => ({ value, label: t(`months.${value}`) }))}
            onChange={setCalendar}
          />
        </div>
      </div>
      {rates.tooLong > 0 ? (
        <p className={roomStyles.note}>
          {t('months.too_long', {
            n: format.decimal(rates.tooLong),
            limit: format.integer(LONGEST_WINDOW_DAYS),
          })}
        </p>
      ) : null}
      <SeasonLine season={answer.season} />
      <ReadNote how={t('months.how')} not={t('months.not')} />
    </section>
  );
}

function useMonthValues(rates: CycleRates, calendar: Calendar) {
  const { t } = useTranslation('when');
  const format = useFormat();
  const days = rates.days.reduce((a, b) => a + b, 0);
  return (month: number) => ({
    name: t(calendar === 'solar' ? 'months.name' : 'months.lunar_name', { n: month + 1 }),
    n: format.decimal(rates.count[month] ?? 0),
    days: format.integer(rates.days[month] ?? 0),
    rate: format.decimal(rates.per30Days[month] ?? 0),
    low: format.decimal(rates.low[month] ?? 0),
    high: format.decimal(rates.high[month] ?? 0),
    mean: format.decimal(days > 0 ? (30 * rates.total) / days : 0),
  });
}
