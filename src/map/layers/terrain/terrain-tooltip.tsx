import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { targetOfRow } from '../../style/target-index.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { numberOf } from '../property-values.ts';

export function TerrainTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation(['map', 'terrain']);
  const format = useFormat();
  const result = useApp(lastResult);
  const section = numberOf(properties, 'row') ?? -1;
  const risk = numberOf(properties, 'risk');
  if (!result || risk === undefined || section < 0 || section >= result.sections.length) {
    return null;
  }
  const { sections, targets } = result;
  const km = (at: Float64Array): string => format.fixed((at[section] ?? 0) / 1000, 1);
  return (
    <TooltipCard
      kind={t('map:tooltip.section', { stretch: `${km(sections.fromM)}–${km(sections.toM)}` })}
      title={targets.name[targetOfRow(result, 'section', section)] ?? t('map:tooltip.unnamed')}
      rows={[
        {
          label: t('terrain:legend.title'),
          value: t('terrain:legend.value', { value: format.decimal(risk, 2) }),
        },
        { label: t('map:tooltip.count'), value: format.decimal(sections.count[section] ?? 0) },
      ]}
    />
  );
}
