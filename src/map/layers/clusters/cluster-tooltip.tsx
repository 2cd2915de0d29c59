import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { clusterLevel } from '../../../state/hotspots/cluster-levels.ts';
import { drawnClusters } from '../../../state/hotspots/shown-clusters.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { numberOf } from '../property-values.ts';

export function ClusterTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  const answer = useApp(drawnClusters);
  const result = useApp(lastResult);
  const unit = numberOf(properties, 'row') ?? -1;
  if (!answer || !result || unit < 0 || unit >= answer.units.length) return null;
  const { units, options } = answer;
  const level = clusterLevel(units.level[unit] ?? 0);
  const name = result.areas.name[units.area[unit] ?? -1] ?? t('unnamed');
  return (
    <TooltipCard
      kind={t(`unit_name.${options.units}`)}
      title={name}
      rows={[
        { label: t('row.class'), value: `${t(`level.${level.name}`)} ${level.mark}`.trim() },
        { label: t('row.count'), value: format.decimal(units.count[unit] ?? 0) },
        {
          label: t('row.around'),
          value: t('row.of_expected', {
            n: format.decimal(units.aroundCount[unit] ?? 0),
            expected: format.decimal(units.aroundExpected[unit] ?? 0),
          }),
        },
        {
          label: 'z · q',
          value: `${format.decimal(units.z[unit] ?? 0, 2)} · ${format.decimal(units.q[unit] ?? 1, 3)}`,
        },
      ]}
    />
  );
}
