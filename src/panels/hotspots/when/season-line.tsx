import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhenAnswer } from '../../../core/study/when.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ratioValues } from '../../../i18n/when-sentence.ts';
import { useDispatch } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;

/** Dry season against the rainy one, with the months a person may set. */
export function SeasonLine({ season }: { readonly season: WhenAnswer['season'] }): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const dispatch = useDispatch();
  const { months, effect, basis } = season;
  const options = MONTHS.map((value) => ({ value, label: t('months.name', { n: value }) }));
  const set = (part: 'from' | 'to', month: number): void =>
    dispatch({ type: 'project/set-when', change: { dry: { ...months, [part]: month } } });
  return (
    <>
      <p className={roomStyles.text}>
        {t(`months.season.${effect.verdict}`, {
          inside: format.decimal(effect.inside, 0),
          days: format.integer(effect.insideDays),
          outside: format.decimal(effect.outside, 0),
          other_days: format.integer(effect.outsideDays),
          ...ratioValues(effect, format),
        })}
      </p>
      <div className={styles.fields}>
        <Select
          label={t('months.season.from')}
          value={monthText(months.from)}
          options={options}
          onChange={(value) => set('from', Number(value))}
        />
        <Select
          label={t('months.season.to')}
          value={monthText(months.to)}
          options={options}
          onChange={(value) => set('to', Number(value))}
        />
        {basis === 'person' ? (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => dispatch({ type: 'project/set-when', change: { dry: null } })}
          >
            {t('months.season.reset')}
          </Button>
        ) : null}
      </div>
      <p className={roomStyles.note}>
        {t(`months.basis.${basis}`, { region: t(`months.region.${season.region}`) })}
      </p>
    </>
  );
}

function monthText(month: number): (typeof MONTHS)[number] {
  return MONTHS[month - 1] ?? '1';
}
