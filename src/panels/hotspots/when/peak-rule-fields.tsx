import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeakRule } from '../../../core/time/peak-periods.ts';
import { addDays } from '../../../core/time/vietnam-time.ts';
import { Button } from '../../../ui/button.tsx';
import { DayField } from '../../../ui/day-field.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Select } from '../../../ui/select.tsx';
import { MonthDayField, WholeField } from './rule-values.tsx';
import styles from './peaks-editor.module.css';

type Props = { readonly rule: PeakRule; readonly onChange: (rule: PeakRule) => void };

const TYPES = ['lunar_new_year', 'yearly', 'dates'] as const;
/** Days before and after Tết a peak may reach. */
const TET_REACH = 180;
const FIRST_DATES = { from: '2026-01-01', to: '2026-01-31' } as const;

const FRESH: Readonly<Record<PeakRule['type'], PeakRule>> = {
  lunar_new_year: { type: 'lunar_new_year', fromDay: -30, toDay: -1 },
  yearly: { type: 'yearly', from: '01-01', to: '01-31' },
  dates: { type: 'dates', ranges: [FIRST_DATES] },
};

/** How the days of a peak period are reckoned, and the days themselves. */
export function PeakRuleFields({ rule, onChange }: Props): ReactNode {
  const { t } = useTranslation('when');
  return (
    <div className={styles.rule}>
      <Select
        label={t('peaks.type')}
        value={rule.type}
        options={TYPES.map((value) => ({ value, label: t(`peaks.type_${value}`) }))}
        onChange={(type) => onChange(FRESH[type])}
      />
      {rule.type === 'dates' ? (
        <Ranges ranges={rule.ranges} onChange={(ranges) => onChange({ ...rule, ranges })} />
      ) : (
        <Days rule={rule} onChange={onChange} />
      )}
    </div>
  );
}

function Days(props: {
  readonly rule: Exclude<PeakRule, { type: 'dates' }>;
  readonly onChange: (rule: PeakRule) => void;
}): ReactNode {
  const { t } = useTranslation('when');
  const { rule, onChange } = props;
  if (rule.type === 'yearly') {
    return (
      <>
        <MonthDayField
          label={t('peaks.from')}
          value={rule.from}
          onChange={(from) => onChange({ ...rule, from })}
        />
        <MonthDayField
          label={t('peaks.to')}
          value={rule.to}
          onChange={(to) => onChange({ ...rule, to })}
        />
      </>
    );
  }
  return (
    <>
      <WholeField
        label={t('peaks.from_day')}
        value={rule.fromDay}
        min={-TET_REACH}
        max={rule.toDay}
        onChange={(fromDay) => onChange({ ...rule, fromDay })}
      />
      <WholeField
        label={t('peaks.to_day')}
        value={rule.toDay}
        min={rule.fromDay}
        max={TET_REACH}
        onChange={(toDay) => onChange({ ...rule, toDay })}
      />
    </>
  );
}

type Ranges = Extract<PeakRule, { type: 'dates' }>['ranges'];

function Ranges(props: {
  readonly ranges: Ranges;
  readonly onChange: (ranges: Ranges) => void;
}): ReactNode {
  const { t } = useTranslation('when');
  const { ranges, onChange } = props;
  const last = ranges.at(-1);
  const next = last
    ? { from: addDays(last.from, 365), to: addDays(last.to, 365) }
    : { ...FIRST_DATES };
  return (
    <div className={styles.ranges}>
      {ranges.map((range, at) => (
        // Ranges have no name of their own and are edited in place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={styles.range}>
          <DayField
            label={t('peaks.range_from')}
            value={range.from}
            max={range.to}
            onChange={(from) => onChange(ranges.with(at, { ...range, from }))}
          />
          <DayField
            label={t('peaks.range_to')}
            value={range.to}
            min={range.from}
            onChange={(to) => onChange(ranges.with(at, { ...range, to }))}
          />
          <IconButton
            icon="close"
            size="sm"
            label={t('peaks.remove_range', { n: at + 1 })}
            onClick={() => onChange(ranges.filter((_, i) => i !== at))}
          />
        </div>
      ))}
      <Button size="sm" variant="quiet" onClick={() => onChange([...ranges, next])}>
        {t('peaks.add_range')}
      </Button>
    </div>
  );
}
