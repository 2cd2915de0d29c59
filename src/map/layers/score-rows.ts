import type { TFunction } from 'i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import type { TooltipRow } from '../tooltip/tooltip-card.tsx';

/** Score and place in the list; nothing for what the result does not rank. */
export function scoreRows(
  { targets }: StudyResult,
  place: number,
  t: TFunction<'map'>,
  format: Format,
): readonly TooltipRow[] {
  const score = targets.score[place];
  const rank = targets.rank[place];
  if (score === undefined || rank === undefined) return [];
  return [
    { label: t('tooltip.score'), value: t('unit.score', { value: format.fixed(score, 1) }) },
    {
      label: t('tooltip.rank'),
      value: t('tooltip.rank_of', {
        rank: format.integer(rank),
        total: format.integer(targets.length),
      }),
    },
  ];
}
