import { useTranslation } from 'react-i18next';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { textOf } from '../property-values.ts';

export function RouteTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation(['map', 'model']);
  const chosen = ['tier', 'placement', 'medium', 'status'].flatMap((field) => {
    const code = textOf(properties, field);
    return code
      ? [{ label: t(`model:field.${field}`), value: t(`model:choice.${field}.${code}`) }]
      : [];
  });
  const owner = textOf(properties, 'owner');
  return (
    <TooltipCard
      kind={t('model:kind.cable_route')}
      title={textOf(properties, 'name') ?? textOf(properties, 'id') ?? t('map:tooltip.unnamed')}
      rows={owner ? [{ label: t('model:field.owner'), value: owner }, ...chosen] : chosen}
    />
  );
}
