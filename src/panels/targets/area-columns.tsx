import type { TFunction } from 'i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import type { AreaColumn } from './list-areas.ts';
import type { GridColumn } from './grid-column.ts';
import { shortInterval, shortRate } from './short-rate.ts';
import styles from './area-columns.module.css';

/** Counts under this say little of a place: the ratio is shown with its interval and called small. */
export const SMALL_COUNT = 5;

export function areaColumns(
  result: StudyResult,
  t: TFunction<'targets'>,
  format: Format,
): readonly GridColumn<AreaColumn>[] {
  const { areas } = result;
  const column = (
    id: AreaColumn,
    numeric: boolean,
    first: GridColumn<AreaColumn>['first'],
    cell: GridColumn<AreaColumn>['cell'],
  ): GridColumn<AreaColumn> => ({
    id,
    numeric,
    first,
    cell,
    label: t(`area_column.${id}`),
    hint: t(`area_column_hint.${id}`),
  });

  return [
    column('rank', true, 'ascending', (area) => (
      <span className={styles.rank}>{format.integer(at(areas.rank, area))}</span>
    )),
    column('name', false, 'ascending', (area) => (
      <span className={styles.title}>{areas.name[area]}</span>
    )),
    column('cable', false, 'descending', (area) => (
      <span className={styles.sub}>
        {t('area_inside', {
          km: format.km(at(areas.cableKm, area)),
          sites: format.integer(at(areas.sites, area)),
        })}
      </span>
    )),
    column('ratio', true, 'descending', (area) => (
      <span className={styles.stack}>
        <span className={styles.figure}>
          {t('times', { ratio: shortRate(at(areas.rate, area), format) })}
        </span>
        <span className={styles.sub}>
          {shortInterval(at(areas.rateLow, area), at(areas.rateHigh, area), format)}
        </span>
      </span>
    )),
    column('count', true, 'descending', (area) => (
      <span className={styles.stack}>
        <span className={styles.figure}>
          {format.decimal(at(areas.count, area))}
          <span className={styles.sub}> / {format.decimal(at(areas.exposure, area))}</span>
        </span>
        {at(areas.count, area) < SMALL_COUNT ? (
          <span className={styles.small}>{t('small_count')}</span>
        ) : null}
      </span>
    )),
    column('per_year', true, 'descending', (area) => (
      <span className={styles.figure}>{shortRate(at(areas.perYear, area), format)}</span>
    )),
    column('score', true, 'descending', (area) => (
      <span className={styles.score}>
        <span className={styles.figure}>{format.fixed(at(areas.score, area), 1)}</span>
        <span className={styles.bar} aria-hidden="true">
          <span className={styles.fill} style={{ width: `${at(areas.score, area)}%` }} />
        </span>
      </span>
    )),
  ];
}

function at(values: ArrayLike<number>, area: number): number {
  return values[area] ?? 0;
}
