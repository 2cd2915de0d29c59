import type { TFunction } from 'i18next';
import type { ComparedTarget } from '../../core/plan/compare-assessments.ts';
import { LEAST_POINTS } from '../../core/plan/compare-target.ts';
import type { PartChange } from '../../core/plan/compare-target.ts';
import { SENSITIVE_PARTS } from './sensitive-parts.ts';
import type { Format } from '../../i18n/format.ts';

type PlanText = TFunction<readonly ['plan', 'targets']>;

/** +3,2 · −0,4 */
export function signed(value: number, format: Format, digits = 1): string {
  const text = format.fixed(value, digits);
  return value > 0 && !/^0[.,]?0*$/.test(text) ? `+${text}` : text;
}

/** Hạng 12 → 4; mới, hạng 4; trước hạng 12. */
export function rankText({ before, after }: ComparedTarget, t: PlanText, format: Format): string {
  const values = {
    before: before ? format.integer(before.rank) : '',
    after: after ? format.integer(after.rank) : '',
  };
  if (!before) return t('compare.rank_entered', values);
  return after ? t('compare.rank_move', values) : t('compare.rank_left', values);
}

/** Why a target moved, in points of its components, weights and values told apart, then the counts. */
export function whyText(
  row: ComparedTarget,
  t: PlanText,
  format: Format,
  sensitive = true,
): string {
  const { before, after, parts, cause } = row;
  if (!before || !after) return '';
  const list = (by: 'byWeights' | 'byValues'): string => partsText(parts, by, t, format, sensitive);
  const [weights, values] = [list('byWeights'), list('byValues')];
  const said =
    weights !== '' && values !== ''
      ? t('compare.because.both', { weights, values })
      : weights !== ''
        ? t('compare.because.weights', { parts: weights })
        : values !== ''
          ? t('compare.because.values', { parts: values })
          : t(`compare.because.${cause === 'others' ? 'others' : 'nothing'}`);
  const count =
    Math.abs(row.count) < 0.05
      ? ''
      : t('compare.count', {
          before: format.decimal(before.count),
          after: format.decimal(after.count),
        });
  return [said, count].filter((part) => part !== '').join('; ');
}

function partsText(
  parts: readonly PartChange[],
  by: 'byWeights' | 'byValues',
  t: PlanText,
  format: Format,
  sensitive: boolean,
): string {
  return parts
    .filter((part) => Math.abs(part[by]) >= LEAST_POINTS)
    .filter(({ component }) => sensitive || !SENSITIVE_PARTS.has(component))
    .toSorted((a, b) => Math.abs(b[by]) - Math.abs(a[by]))
    .map((part) =>
      t('compare.part', {
        component: t(`targets:component.${part.component}`).toLowerCase(),
        points: signed(part[by], format),
      }),
    )
    .join(', ');
}
