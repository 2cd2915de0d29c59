import type { TableSheet } from '../../../core/io/write/table-sheet.ts';
import type { AssessedTarget, Assessment } from '../../../core/plan/assessment.ts';
import type { ComparedTarget } from '../../../core/plan/compare-assessments.ts';
import { SCORE_COMPONENTS } from '../../../core/study/study-config.ts';
import { weightsText } from '../assessment-facts.tsx';
import { whyText } from '../change-text.ts';
import { SENSITIVE_PARTS } from '../sensitive-parts.ts';
import type { ShownComparison } from '../use-comparison.ts';
import { subjectColumns, tableSheet } from './table-text.ts';
import type { TableColumn, TableContext } from './table-text.ts';

export function assessmentTable(context: TableContext, assessment: Assessment): TableSheet {
  const { t, format } = context;
  const { name, at, period, weights, hash } = assessment;
  return tableSheet(
    {
      ...context,
      cutOff: assessment.cutOff,
      dataHash: assessment.dataHash,
      resultHash: assessment.resultHash,
    },
    'assessment',
    [
      ...subjectColumns<AssessedTarget>(context, (target) => target),
      { header: t('column.rank'), width: 7, cell: ({ rank }) => rank },
      { header: t('column.score'), width: 8, decimals: 1, cell: ({ score }) => score },
      ...pointColumns(context),
      { header: t('column.count'), width: 8, decimals: 1, cell: ({ count }) => count },
      ...lossColumns(context),
      {
        header: t('column.p_top'),
        width: 10,
        decimals: 2,
        cell: ({ sure }) => sure?.pTop ?? null,
      },
      {
        header: t('column.badge'),
        width: 14,
        cell: ({ sure }) => (sure ? t(`risk:badge.word.${sure.badge}`) : null),
      },
      {
        header: t('column.chosen'),
        width: 9,
        cell: ({ chosen }) => (chosen ? t('yes') : null),
      },
    ],
    assessment.targets,
    [
      `${name} · ${t('assess.line', { at: format.dateTime(at), day: format.day(assessment.cutOff) })}`,
      `${t('assess.facts.period')}: ${format.period(period.from, period.to)}`,
      `${t('assess.facts.weights')}: ${weightsText(weights, (id) => t(`targets:component.${id}`), format)}`,
      `${t('assess.facts.hash')}: ${hash}`,
    ],
  );
}

function pointColumns({ t }: TableContext): readonly TableColumn<AssessedTarget>[] {
  return SCORE_COMPONENTS.map((component, place) => ({
    header: t(`targets:component.${component}`),
    width: 11,
    decimals: 1,
    sensitive: SENSITIVE_PARTS.has(component),
    cell: ({ points }) => points[place] ?? null,
  }));
}

function lossColumns({ t }: TableContext): readonly TableColumn<AssessedTarget>[] {
  const column = (
    name: 'sites' | 'subscribers' | 'loss' | 'loss_low' | 'loss_high',
    decimals: number,
    cell: (target: AssessedTarget) => number,
  ): TableColumn<AssessedTarget> => ({
    header: t(`column.${name}`),
    width: 12,
    decimals,
    sensitive: true,
    cell,
  });
  return [
    {
      header: t('column.redundancy'),
      width: 14,
      sensitive: true,
      cell: ({ redundancy }) => t(`redundancy.${redundancy}`),
    },
    column('sites', 0, ({ sites }) => sites),
    column('subscribers', 0, ({ subscribers }) => subscribers),
    column('loss', 1, ({ loss }) => loss.value),
    column('loss_low', 1, ({ loss }) => loss.low),
    column('loss_high', 1, ({ loss }) => loss.high),
  ];
}

/** Targets that moved, with why; parts of the score that are sensitive are left out of the reasons too. */
export function comparisonTable(context: TableContext, shown: ShownComparison): TableSheet {
  const { t, format, sensitive } = context;
  const { comparison, beforeName, afterName } = shown;
  const name = (given: string): string => (given === '' ? t('compare.now') : given);
  const moved = comparison.targets.filter(({ move }) => move !== 'same');
  const changed = comparison.changed.map((input) => t(`compare.input.${input}`));
  return tableSheet(
    context,
    'comparison',
    [
      ...subjectColumns<ComparedTarget>(context, subjectOfRow),
      {
        header: t('column.rank_before'),
        width: 9,
        cell: ({ before }) => before?.rank ?? null,
      },
      { header: t('column.rank_after'), width: 9, cell: ({ after }) => after?.rank ?? null },
      { header: t('column.move'), width: 16, cell: ({ move }) => t(`compare.move.${move}`) },
      {
        header: t('column.points'),
        width: 10,
        decimals: 1,
        cell: ({ before, after, points }) => (before && after ? points : null),
      },
      {
        header: t('column.why'),
        width: 60,
        cell: (row) => whyText(row, t, format, sensitive),
      },
    ],
    moved,
    [
      t('compare.title', { before: name(beforeName), after: name(afterName) }),
      changed.length === 0
        ? t('compare.changed_nothing')
        : `${t('compare.changed')}: ${format.list(changed)}. ${t(`compare.value_cause.${comparison.valueCause}`)}`,
    ],
  );
}

function subjectOfRow({ after, before }: ComparedTarget): AssessedTarget {
  const subject = after ?? before;
  if (!subject) throw new RangeError('a compared target is in one of the two');
  return subject;
}
