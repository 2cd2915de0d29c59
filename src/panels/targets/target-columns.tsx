import type { TFunction } from 'i18next';
import { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { KindSymbol } from './kind-symbol.tsx';
import type { TargetColumn } from './list-targets.ts';
import type { GridColumn } from './grid-column.ts';
import { roundedParts } from './rounded-parts.ts';
import { ScoreBar, contributionsOf } from './score-bar.tsx';
import { shortInterval, shortRate } from './short-rate.ts';
import { targetLabel } from './target-label.ts';
import styles from './target-columns.module.css';

/** What the table of targets says of each; the words of a unit follow the kind of target. */
export function targetColumns(
  result: StudyResult,
  chosen: ReadonlySet<string>,
  t: TFunction<'targets'>,
  format: Format,
): readonly GridColumn<TargetColumn>[] {
  const { targets } = result;
  const column = (
    id: TargetColumn,
    numeric: boolean,
    first: GridColumn<TargetColumn>['first'],
    cell: GridColumn<TargetColumn>['cell'],
  ): GridColumn<TargetColumn> => ({
    id,
    numeric,
    first,
    cell,
    label: t(`column.${id}`),
    hint: t(`column_hint.${id}`),
  });
  const unitOf = (target: number): string => (targets.kind[target] === 0 ? 'section' : 'site');

  return [
    column('rank', true, 'ascending', (target) => (
      <span className={styles.rank}>{format.integer(at(targets.rank, target))}</span>
    )),
    column('name', false, 'ascending', (target) => {
      const label = targetLabel(result, target, format);
      return (
        <span
          className={styles.name}
          title={`${t(`model:target_kind.${label.kind}`)} · ${label.name} ${label.place}`}
        >
          <KindSymbol kind={label.kind} />
          <VisuallyHidden>{t(`model:target_kind.${label.kind}`)} </VisuallyHidden>
          <span className={styles.title}>
            {label.name}
            {label.place ? <span className={styles.place}> · {label.place}</span> : null}
          </span>
          {chosen.has(targets.id[target] ?? '') ? (
            <span className={styles.chosen} title={t('chosen.on_list')}>
              <Icon name="flag" size={14} />
              <VisuallyHidden>{t('chosen.on_list')}</VisuallyHidden>
            </span>
          ) : null}
        </span>
      );
    }),
    column('commune', false, 'ascending', (target) => (
      <span className={styles.sub}>
        {targetLabel(result, target, format).commune || t('no_commune')}
        {at(targets.planned, target) === 1 ? ` · ${t('planned')}` : ''}
      </span>
    )),
    column('score', true, 'descending', (target) => {
      const contributions = contributionsOf(targets, target);
      return (
        <span className={styles.score} title={contributionsText(contributions, t, format)}>
          <span className={styles.figure}>{format.fixed(at(targets.score, target), 1)}</span>
          <ScoreBar contributions={contributions} />
        </span>
      );
    }),
    column('count', true, 'descending', (target) => (
      <span className={styles.figure}>{format.decimal(at(targets.count, target))}</span>
    )),
    column('rate', true, 'descending', (target) => (
      <span className={styles.rate}>
        <span className={styles.figure}>{shortRate(at(targets.rate, target), format)}</span>
        <span className={styles.interval}>
          {' '}
          ({shortInterval(at(targets.rateLow, target), at(targets.rateHigh, target), format)})
        </span>
        <span className={styles.unit}>{t(`unit_per.${unitOf(target)}`)}</span>
      </span>
    )),
    column('per_year', true, 'descending', (target) => (
      <span className={styles.sub}>{shortRate(at(targets.perYear, target), format)}</span>
    )),
  ];
}

export function contributionsText(
  contributions: ArrayLike<number>,
  t: TFunction<'targets'>,
  format: Format,
): string {
  const points = roundedParts(contributions);
  return SCORE_COMPONENTS.map(
    (component, place) => `${t(`component.${component}`)} ${format.fixed(points[place] ?? 0, 1)}`,
  ).join(' · ');
}

function at(values: ArrayLike<number>, target: number): number {
  return values[target] ?? 0;
}
