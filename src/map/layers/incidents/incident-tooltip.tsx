import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { numberOf, textOf } from '../property-values.ts';
import { dayOf } from './day-of.ts';

export function IncidentTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation(['map', 'model']);
  const format = useFormat();
  const many = numberOf(properties, 'point_count');
  if (many !== undefined) {
    return (
      <TooltipCard
        title={t('map:tooltip.cluster', { count: many, n: format.integer(many) })}
        hint={t('map:tooltip.cluster_hint')}
      />
    );
  }
  const day = numberOf(properties, 'day');
  const severity = textOf(properties, 'severity');
  const kind = textOf(properties, 'kind') ?? 'CHUARO';
  return (
    <TooltipCard
      kind={textOf(properties, 'id')}
      title={t(`model:incident_kind.${kind}`)}
      rows={[
        ...(day === undefined
          ? []
          : [{ label: t('map:tooltip.day'), value: format.day(dayOf(day)) }]),
        ...(severity
          ? [
              {
                label: t('model:field.severity'),
                value: t(`model:choice.severity.${severity}`),
              },
            ]
          : []),
      ]}
    />
  );
}
