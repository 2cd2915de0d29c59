import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ToggleChip } from '../../ui/toggle-chip.tsx';
import styles from './filter-popup.module.css';
import { periodChoices } from './period-choices.ts';
import type { PeriodChoice } from './period-choices.ts';
import { useDataset } from './use-dataset.ts';
import { useStudy } from './use-study.ts';

export function PeriodFilter() {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const [study, setStudy] = useStudy();
  const dataset = useDataset();
  const choices = dataset ? periodChoices(dataset) : [];
  const chip = (choice: PeriodChoice) => (
    <ToggleChip
      key={`${choice.id}/${choice.from}`}
      label={
        choice.id === 'range'
          ? format.period(choice.from, choice.to)
          : t(`filters.preset.${choice.id}`)
      }
      pressed={choice.from === study.from && choice.to === study.to}
      onChange={() => {
        setStudy({ from: choice.from, to: choice.to });
      }}
    />
  );
  return (
    <div className={styles.stack}>
      <div className={styles.fields}>
        <DayField
          label={t('filters.from')}
          value={study.from}
          max={study.to}
          {...(dataset ? { min: dataset.since } : {})}
          onChange={(from) => {
            setStudy({ from });
          }}
        />
        <DayField
          label={t('filters.to')}
          value={study.to}
          min={study.from}
          {...(dataset ? { max: dataset.cutOff } : {})}
          onChange={(to) => {
            setStudy({ to });
          }}
        />
      </div>
      <div className={styles.group}>
        <span className={styles.heading}>{t('filters.to_cut_off')}</span>
        <div className={styles.chips}>{choices.filter(({ id }) => id !== 'range').map(chip)}</div>
      </div>
      <div className={styles.group}>
        <span className={styles.heading}>{t('filters.report_halves')}</span>
        <div className={styles.chips}>{choices.filter(({ id }) => id === 'range').map(chip)}</div>
      </div>
      {dataset ? (
        <p className={styles.note}>
          {t('filters.covered', {
            from: format.day(dataset.since),
            to: format.day(dataset.cutOff),
          })}
        </p>
      ) : null}
    </div>
  );
}
