import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormat } from '../../../i18n/use-format.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { papersView } from './papers-view.ts';
import styles from './papers-tab.module.css';
import { usePaperPeriod } from './use-paper-period.ts';

/** A whole period of the preset, or days of one's own. */
export function PeriodFields(): ReactNode {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const { preset } = useStore(papersView);
  const asked = usePaperPeriod();
  if (!asked) return null;
  const { period, offered } = asked;
  if (preset !== 'free' && offered.length === 0) {
    return <p className={styles.warning}>{t('room.no_periods')}</p>;
  }
  if (preset !== 'free') {
    return (
      <Select
        label={t('room.period')}
        value={period.to}
        options={offered.map(({ from, to }) => ({ value: to, label: format.period(from, to) }))}
        onChange={(to) =>
          papersView.setState({ period: offered.find((one) => one.to === to) ?? null })
        }
      />
    );
  }
  return (
    <>
      <DayField
        label={t('room.from')}
        value={period.from}
        max={period.to}
        onChange={(from) => papersView.setState({ period: { ...period, from } })}
      />
      <DayField
        label={t('room.to')}
        value={period.to}
        min={period.from}
        onChange={(to) => papersView.setState({ period: { ...period, to } })}
      />
    </>
  );
}
