import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { numberOf, textOf } from '../property-values.ts';

export function CommuneTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation(['map', 'model']);
  const format = useFormat();
  const result = useApp(lastResult);
  const place = result ? result.areas.row.indexOf(numberOf(properties, 'row') ?? -1) : -1;
  const areas = result?.areas;
  const rate = areas?.rate[place];
  const rows =
    areas && rate !== undefined
      ? [
          {
            label: t('map:tooltip.ratio'),
            value: t('map:unit.ratio', { value: format.decimal(rate, 2) }),
          },
          { label: t('map:tooltip.count'), value: format.decimal(areas.count[place] ?? 0) },
          { label: t('map:tooltip.expected'), value: format.decimal(areas.exposure[place] ?? 0) },
          {
            label: t('map:tooltip.rank'),
            value: t('map:tooltip.rank_of', {
              rank: format.integer(areas.rank[place] ?? 0),
              total: format.integer(areas.length),
            }),
          },
        ]
      : [];
  const unit = textOf(properties, 'unit_type');
  return (
    <TooltipCard
      kind={unit ? t(`model:choice.unit_type.${unit}`) : t('model:kind.commune')}
      title={textOf(properties, 'name') ?? t('map:tooltip.unnamed')}
      rows={rows}
    />
  );
}
