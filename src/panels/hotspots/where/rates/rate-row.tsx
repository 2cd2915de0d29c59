import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isWideInterval } from '../../../../core/hotspots/rates/wide-interval.ts';
import type { RatesTable } from '../../../../core/study/rates-table.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import type { Selection } from '../../../../state/app-state.ts';
import { useDispatch } from '../../../../state/use-app.ts';
import styles from './rate-list.module.css';

type Props = {
  readonly table: RatesTable;
  readonly result: StudyResult;
  readonly place: number;
};

/** One unit: what was counted over what, the rate with its interval, and how sure its place is. */
export function RateRow({ table, result, place }: Props): ReactNode {
  const { t } = useTranslation('rates');
  const format = useFormat();
  const dispatch = useDispatch();
  const [low, high] = [table.low[place] ?? 0, table.high[place] ?? 0];
  const selection = selectionOf(table, result, place);
  const [first, last] = [table.rankLow[place] ?? 1, table.rankHigh[place] ?? 1];
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          disabled={!selection}
          onClick={() => dispatch({ type: 'session/select', selection })}
        >
          {table.name[place] || table.id[place]}
        </button>
        <span className={styles.under}>{placeText(table, result, place)}</span>
      </th>
      <td>
        {format.decimal(table.count[place] ?? 0)}
        <span className={styles.under}>
          {t(`over.${table.exposureUnit}`, { n: format.decimal(table.exposure[place] ?? 0) })}
        </span>
      </td>
      <td>
        <span className={styles.rate}>{format.rate(table.rate[place] ?? 0)}</span>
        <span className={styles.under}>
          {t('interval', { low: format.rate(low), high: format.rate(high) })}
        </span>
        <span className={styles.under}>{t('raw', { n: format.rate(table.raw[place] ?? 0) })}</span>
      </td>
      <td>
        {format.percent(table.pTop[place] ?? 0, 0)}
        <span className={styles.under}>
          {last > table.depth
            ? t('rank_from', { first: format.integer(first) })
            : t('rank', { first: format.integer(first), last: format.integer(last) })}
        </span>
        {isWideInterval(low, high) ? <span className={styles.few}>{t('few')}</span> : null}
      </td>
    </tr>
  );
}

function selectionOf(table: RatesTable, result: StudyResult, place: number): Selection | null {
  const number = table.place[place] ?? -1;
  if (table.unit === 'area') {
    const code = table.id[place];
    return code === undefined ? null : { type: 'area', code };
  }
  const target = result.targets.id[number];
  return target === undefined ? null : { type: 'target', target };
}

/** The commune of a point; the id of a route or section. */
function placeText(
  { unit, id, place: of }: RatesTable,
  result: StudyResult,
  place: number,
): string {
  if (unit === 'area' || unit === 'route' || unit === 'section') return id[place] ?? '';
  const area = result.targets.area[of[place] ?? -1] ?? -1;
  return result.areas.name[area] ?? id[place] ?? '';
}
