import type { TFunction } from 'i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { Format } from '../../../i18n/format.ts';
import type { GridColumn } from '../grid-column.ts';
import { shortHours } from '../short-hours.ts';
import { shortRate } from '../short-rate.ts';
import { targetLabel } from '../../../i18n/target-label.ts';
import type { AreaGroups } from './area-groups.ts';
import { ratioOf } from './list-areas.ts';
import type { AreaColumn } from './list-areas.ts';
import styles from './area-columns.module.css';
import { SMALL_COUNT } from './small-count.ts';

export type AreaColumnsOf = {
  readonly groups: AreaGroups;
  readonly ranked: StudyResult;
  /** By the order that is chosen. */
  readonly rank: Uint32Array;
  readonly t: TFunction<readonly ['targets', 'risk']>;
  readonly format: Format;
};

export function areaColumns(of: AreaColumnsOf): readonly GridColumn<AreaColumn>[] {
  const { groups, rank, t, format } = of;
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
    label: t(id === 'name' ? `risk:area.name.${groups.grouping}` : `risk:area.column.${id}`),
    hint: t(`risk:area.column_hint.${id}`),
  });
  return [
    column('rank', true, 'ascending', (group) => (
      <span className={styles.rank}>{format.integer(rank[group] ?? 0)}</span>
    )),
    column('name', false, 'ascending', (group) => (
      <span className={styles.title}>{groups.name[group]}</span>
    )),
    column('inside', false, 'descending', (group) => (
      <span className={styles.sub} title={insideText(of, group)}>
        {insideText(of, group)}
      </span>
    )),
    column('loss', true, 'descending', (group) => lossCell(of, group)),
    column('actionable', true, 'descending', (group) => (
      <span className={styles.figure}>{shortRate(groups.risk.actionable[group] ?? 0, format)}</span>
    )),
    column('ratio', true, 'descending', (group) => ratioCell(of, group)),
    column('top', false, 'descending', (group) => (
      <span className={styles.sub}>{topText(of, group)}</span>
    )),
  ];
}

type Cell = ReturnType<GridColumn<AreaColumn>['cell']>;

function insideText({ groups, t, format }: AreaColumnsOf, group: number): string {
  const inside = t('area_inside', {
    km: format.km(groups.cableKm(group)),
    sites: format.integer(groups.sites(group)),
  });
  const within = groups.within(group);
  if (typeof within === 'string') return within === '' ? inside : `${inside} · ${within}`;
  return `${t('risk:area.communes', { n: format.integer(within) })} · ${inside}`;
}

function lossCell({ groups, ranked, format }: AreaColumnsOf, group: number): Cell {
  const { value, low, high } = groups.risk[ranked.risk.rankedBy];
  const at = (values: Float64Array): string => shortHours(values[group] ?? 0, format);
  return (
    <span className={styles.stack}>
      <span className={styles.figure}>{at(value)}</span>
      <span className={styles.sub}>{`${at(low)}–${at(high)}`}</span>
    </span>
  );
}

function ratioCell({ groups, t, format }: AreaColumnsOf, group: number): Cell {
  const count = groups.count(group);
  return (
    <span className={styles.stack}>
      <span className={styles.figure}>
        {t('times', { ratio: shortRate(ratioOf(groups, group), format) })}
      </span>
      {count < SMALL_COUNT ? (
        <span className={styles.small}>{t('small_count')}</span>
      ) : (
        <span className={styles.sub}>
          {t('risk:area.counted', {
            n: format.decimal(count),
            expected: format.decimal(groups.expected(group)),
          })}
        </span>
      )}
    </span>
  );
}

function topText({ groups, ranked, t, format }: AreaColumnsOf, group: number): string {
  const top = groups.top[group] ?? [];
  if (top.length === 0) return t('risk:area.no_target');
  return top
    .map((target) => {
      const { name, place, kind } = targetLabel(ranked, target, format);
      const rank = format.integer(ranked.targets.rank[target] ?? 0);
      return `#${rank} ${kind === 'section' ? `${name} ${place}` : name}`;
    })
    .join(' · ');
}
