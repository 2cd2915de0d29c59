import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { useApp } from '../../../state/use-app.ts';
import { targetKindOf } from '../../style/target-index.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { textOf } from '../property-values.ts';
import { scoreRows } from '../score-rows.ts';

export function TopTargetTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const result = useApp(lastResult);
  const place = result ? targetNumber(result, textOf(properties, 'target') ?? '') : -1;
  if (!result || place < 0) return null;
  return (
    <TooltipCard
      kind={t(`target_kind.${targetKindOf(result, place) ?? 'section'}`)}
      title={result.targets.name[place] ?? ''}
      rows={scoreRows(result, place, t, format)}
    />
  );
}
