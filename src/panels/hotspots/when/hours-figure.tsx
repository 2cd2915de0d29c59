import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STANDS_OUT_P } from '../../../core/hotspots/when/stands-out.ts';
import type { WeekClock } from '../../../core/hotspots/when/week-clock.ts';
import { WINDOW_HOURS } from '../../../core/study/when-options.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Select } from '../../../ui/select.tsx';
import type { SelectOption } from '../../../ui/select.tsx';
import { HoursGrid } from './hours-grid.tsx';
import { ReadNote } from './read-note.tsx';
import { RoundClock } from './round-clock.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

const FEW = 30;

export type ClockChoice = { readonly windowH: number; readonly longestWindowH: number };

const LONGEST = [
  { value: '12', key: 'longest_half' },
  { value: '24', key: 'longest_day' },
  { value: '168', key: 'longest_week' },
] as const;

type Props = {
  readonly clock: WeekClock;
  readonly choice: ClockChoice;
  readonly onChange: (choice: ClockChoice) => void;
};

/** Hours of the day as a clock and hours by weekday as a grid, each incident spread over its window. */
export function HoursFigure({ clock, choice, onChange }: Props): ReactNode {
  const { t } = useTranslation('when');
  const { t: tWeek } = useTranslation(['when', 'hotspots']);
  const format = useFormat();
  const { hours, hourOfWeek } = clock;
  const statement = t('hours.statement', {
    n: format.decimal(hours.count, 0),
    total: format.decimal(hours.total, 0),
    from: hours.fromHour,
    to: (hours.fromHour + hours.hours) % 24,
    even: format.decimal((hours.total * hours.hours) / 24, 0),
  });
  const top = fullest(hours.byHour);
  const cell = fullest(hourOfWeek);
  return (
    <section className={roomStyles.section} aria-label={t('hours.title')}>
      <h3 className={roomStyles.title}>{t('hours.title')}</h3>
      {hours.total > 0 ? (
        <>
          <div className={styles.split}>
            <RoundClock
              hours={hours}
              label={t('hours.clock_label', {
                statement,
                top: t('hours.hour_cell', {
                  from: top,
                  to: top + 1,
                  n: format.decimal(hours.byHour[top] ?? 0),
                }),
              })}
            />
            <div className={styles.beside}>
              <p className={roomStyles.text}>
                <span className={roomStyles.strong}>{statement}</span>
                {clock.p < STANDS_OUT_P ? '' : ` ${t('hours.by_chance')}`}
                {hours.total < FEW ? ` ${t('hours.few', { n: format.decimal(hours.total) })}` : ''}
              </p>
              <ClockFields choice={choice} onChange={onChange} />
            </div>
          </div>
          <HoursGrid
            hourOfWeek={hourOfWeek}
            label={t('hours.grid_label', {
              cell: t('hours.cell', {
                weekday: tWeek(`hotspots:weekday.${Math.floor(cell / 24)}`),
                from: cell % 24,
                to: (cell % 24) + 1,
                n: format.decimal(hourOfWeek[cell] ?? 0),
              }),
            })}
          />
        </>
      ) : (
        <>
          <p className={roomStyles.text}>{t('hours.none')}</p>
          <ClockFields choice={choice} onChange={onChange} />
        </>
      )}
      <p className={roomStyles.note}>
        {t('hours.account', {
          n: format.decimal(hours.total),
          day_only: format.decimal(clock.dayOnly),
          too_long: format.decimal(clock.tooLong),
        })}
        {clock.overADay > 0 ? ` ${t('hours.blur', { n: format.decimal(clock.overADay) })}` : ''}
      </p>
      <ReadNote how={t('hours.how')} not={t('hours.not')} />
    </section>
  );
}

function ClockFields({ choice, onChange }: Omit<Props, 'clock'>): ReactNode {
  const { t } = useTranslation('when');
  return (
    <div className={styles.fields}>
      <Select
        label={t('hours.window')}
        value={String(choice.windowH)}
        options={WINDOW_HOURS.map((hours) => ({
          value: String(hours),
          label: t('hours.window_hours', { n: hours }),
        }))}
        onChange={(value) => onChange({ ...choice, windowH: Number(value) })}
      />
      <Select
        label={t('hours.longest')}
        value={String(choice.longestWindowH)}
        options={LONGEST.map<SelectOption<string>>(({ value, key }) => ({
          value,
          label: t(`hours.${key}`),
        }))}
        onChange={(value) => onChange({ ...choice, longestWindowH: Number(value) })}
      />
    </div>
  );
}

function fullest(values: Float64Array): number {
  return values.reduce((best, value, at) => (value > (values[best] ?? 0) ? at : best), 0);
}
