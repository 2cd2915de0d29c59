import { useTranslation } from 'react-i18next';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { useApp } from '../../../state/use-app.ts';
import { targetKindOf } from '../../style/target-index.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { textOf } from '../property-values.ts';

export function DarkTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation(['cut', 'map']);
  const result = useApp(lastResult);
  const target = result ? targetNumber(result, textOf(properties, 'target') ?? '') : -1;
  if (!result || target < 0) return null;
  const role = textOf(properties, 'role') === 'regained' ? 'regained' : 'dark';
  const commune = result.areas.name[result.targets.area[target] ?? -1] ?? '';
  return (
    <TooltipCard
      kind={t(`map:target_kind.${targetKindOf(result, target) ?? 'bts_site'}`)}
      title={result.targets.name[target] ?? ''}
      rows={[
        { label: t('cut:tooltip.state'), value: t(`cut:tooltip.${role}`) },
        ...(commune === '' ? [] : [{ label: t('cut:tooltip.commune'), value: commune }]),
      ]}
    />
  );
}
