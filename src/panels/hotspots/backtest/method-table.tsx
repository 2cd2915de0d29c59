import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Backtest } from '../../../core/hotspots/backtest/backtest-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { FigureTable } from '../../../ui/figure-table.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './backtest.module.css';
import { MethodRow } from './method-row.tsx';
import { rankedMethods } from './ranked-methods.ts';
import type { Measure } from './ranked-methods.ts';

/** All methods at one coverage, the one that caught most first. */
export function MethodTable({
  answer,
  at,
}: {
  readonly answer: Backtest;
  readonly at: number;
}): ReactNode {
  const { t } = useTranslation('backtest');
  const format = useFormat();
  const [measure, setMeasure] = useState<Measure>('km');
  const rows = rankedMethods(answer, at, measure);
  return (
    <section className={roomStyles.section} aria-label={t('table.title')}>
      <h3 className={roomStyles.title}>{t('table.title')}</h3>
      {answer.km2 > 0 ? (
        <SegmentedControl
          label={t('measure.label')}
          size="sm"
          value={measure}
          segments={[
            { value: 'km', label: t('measure.km') },
            { value: 'km2', label: t('measure.km2') },
          ]}
          onChange={setMeasure}
        />
      ) : null}
      <FigureTable figures className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.method')}</th>
            <th scope="col">{t('table.rate')}</th>
            <th scope="col">
              {t('table.pai')}
              <span className={styles.interval}>{t('table.pei')}</span>
            </th>
            <th scope="col">{t('table.gain')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MethodRow key={row.method.id} row={row} folds={answer.folds.length} />
          ))}
        </tbody>
      </FigureTable>
      <p className={roomStyles.note}>
        {t('table.note', {
          folds: format.integer(answer.folds.length),
          days: format.integer(answer.options.horizonDays),
          events: format.integer(measure === 'km' ? answer.events : answer.areaEvents),
        })}{' '}
        {measure === 'km2' ? t('area_note', { km2: format.integer(answer.km2) }) : ''}
      </p>
    </section>
  );
}
