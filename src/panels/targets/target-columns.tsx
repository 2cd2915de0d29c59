import type { TFunction } from 'i18next';
import { REDUNDANCY } from '../../core/criticality/criticality-columns.ts';
import type { RankStability } from '../../core/risk/rank-stability/rank-stability.ts';
import { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { badgeOf, badgeSentence, chanceText } from './badge-text.ts';
import { BadgeSign } from './badge-sign.tsx';
import type { GridColumn } from './grid-column.ts';
import { KindSymbol } from './kind-symbol.tsx';
import { reducibleOf } from './list-targets.ts';
import type { TargetColumn } from './list-targets.ts';
import { RedundancySign } from './redundancy-sign.tsx';
import { roundedParts } from './rounded-parts.ts';
import { ScoreBar, contributionsOf } from './score-bar.tsx';
import { hoursInterval, shortHours } from './short-hours.ts';
import { targetLabel } from '../../i18n/target-label.ts';
import styles from './target-columns.module.css';

export type TargetColumnsOf = {
  readonly result: StudyResult;
  /** null while it is not known. */
  readonly stability: RankStability | null;
  /** Ids of the targets a person put on their list. */
  readonly chosen: ReadonlySet<string>;
  readonly t: TFunction<readonly ['targets', 'risk']>;
  readonly format: Format;
};

/** What the table of targets says of each. */
export function targetColumns(of: TargetColumnsOf): readonly GridColumn<TargetColumn>[] {
  const { result, t, format } = of;
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
    label: t(`risk:column.${id}`),
    hint: t(`risk:column_hint.${id}`),
  });

  return [
    column('rank', true, 'ascending', (target) => (
      <span className={styles.rank}>{format.integer(at(targets.rank, target))}</span>
    )),
    column('name', false, 'ascending', (target) => nameCell(of, target)),
    column('badge', false, 'descending', (target) => badgeCell(of, target)),
    column('score', true, 'descending', (target) => scoreCell(of, target)),
    column('commune', false, 'ascending', (target) => (
      <span className={styles.sub}>
        {targetLabel(result, target, format).commune || t('no_commune')}
        {at(targets.planned, target) === 1 ? ` · ${t('planned')}` : ''}
      </span>
    )),
    column('redundancy', false, 'descending', (target) => redundancyCell(of, target)),
    column('dark', true, 'descending', (target) => darkCell(of, target)),
    column('loss', true, 'descending', (target) => lossCell(of, target)),
    column('protection', false, 'descending', (target) => protectionCell(of, target)),
    column('count', true, 'descending', (target) => (
      <span className={styles.figure}>{format.decimal(at(targets.count, target))}</span>
    )),
  ];
}

type Cell = ReturnType<GridColumn<TargetColumn>['cell']>;

function nameCell({ result, chosen, t, format }: TargetColumnsOf, target: number): Cell {
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
      {chosen.has(result.targets.id[target] ?? '') ? (
        <span className={styles.chosen} title={t('chosen.on_list')}>
          <Icon name="flag" size={14} />
          <VisuallyHidden>{t('chosen.on_list')}</VisuallyHidden>
        </span>
      ) : null}
    </span>
  );
}

function badgeCell({ stability, t, format }: TargetColumnsOf, target: number): Cell {
  if (!stability) return <span className={styles.sub}>{t('risk:badge.waiting')}</span>;
  const badge = badgeOf(stability, target);
  return (
    <span
      className={styles.badge}
      data-badge={badge}
      title={badgeSentence(stability, target, t, format)}
    >
      <BadgeSign badge={badge} />
      {t(`risk:badge.word.${badge}`)}
      <span className={styles.chance}>{chanceText(at(stability.pTop, target), format)}</span>
    </span>
  );
}

function scoreCell({ result, t, format }: TargetColumnsOf, target: number): Cell {
  const contributions = contributionsOf(result.targets, target);
  return (
    <span className={styles.score} title={contributionsText(contributions, t, format)}>
      <span className={styles.figure}>{format.fixed(at(result.targets.score, target), 1)}</span>
      <ScoreBar contributions={contributions} />
    </span>
  );
}

function redundancyCell({ result, t }: TargetColumnsOf, target: number): Cell {
  const redundancy = REDUNDANCY[at(result.criticality.redundancy, target)] ?? 'unserved';
  return (
    <span className={styles.mark} title={t(`risk:redundancy_hint.${redundancy}`)}>
      <RedundancySign redundancy={redundancy} />
      {t(`risk:redundancy.${redundancy}`)}
    </span>
  );
}

function darkCell({ result: { criticality }, t, format }: TargetColumnsOf, target: number): Cell {
  const sites = at(criticality.sites, target);
  const subscribers = at(criticality.subscribers, target);
  const posts = at(criticality.posts, target);
  if (sites + subscribers + posts === 0) {
    return <span className={styles.sub}>{t('risk:dark.nothing')}</span>;
  }
  return (
    <span className={styles.figures}>
      {sites > 0
        ? t('risk:dark.sites', { count: sites, n: format.integer(sites) })
        : posts > 0
          ? t('risk:dark.posts', { count: posts, n: format.integer(posts) })
          : ''}
      {subscribers > 0 ? (
        <span className={styles.second}>
          <span className={styles.dot}> · </span>
          {t('risk:dark.subscribers', { count: subscribers, n: format.integer(subscribers) })}
        </span>
      ) : null}
    </span>
  );
}

function lossCell({ result: { risk }, t, format }: TargetColumnsOf, target: number): Cell {
  const value = at(risk[risk.rankedBy], target);
  const interval = hoursInterval(risk, target, format);
  return (
    <span
      className={styles.figures}
      title={t(`risk:loss.hint.${risk.rankedBy}`, {
        n: shortHours(value, format),
        interval,
        money: format.money(at(risk.lossVnd, target)),
      })}
    >
      {shortHours(value, format)}
      {value > 0 ? <span className={styles.interval}> ({interval})</span> : null}
    </span>
  );
}

function protectionCell({ result: { risk }, t, format }: TargetColumnsOf, target: number): Cell {
  const share = reducibleOf(risk)(target);
  if (at(risk.deterred, target) === 0) {
    return <span className={styles.sub}>{t('risk:protection.none')}</span>;
  }
  return (
    <span className={styles.mark} title={t('risk:protection.hint')}>
      {share < 0.005
        ? t('risk:protection.all')
        : t('risk:protection.share', { share: format.percent(share, 0) })}
    </span>
  );
}

export function contributionsText(
  contributions: ArrayLike<number>,
  t: TFunction<readonly ['targets', 'risk']>,
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
