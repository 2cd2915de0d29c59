import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import { perThousandKm2 } from '../../../state/hotspots/per-thousand-km2.ts';
import type { FeatureProperties } from '../contract.ts';
import { numberOf } from '../property-values.ts';

export function PlanarTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation('planar');
  const format = useFormat();
  const value = numberOf(properties, 'value');
  if (value === undefined) return null;
  return (
    <TooltipCard
      kind={t('tooltip.kind')}
      title={t('tooltip.title')}
      rows={[
        {
          label: t('tooltip.density'),
          value: t('per_area', { n: format.rate(perThousandKm2(value)) }),
        },
      ]}
    />
  );
}
