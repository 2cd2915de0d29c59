import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { terrainOnMap } from '../../../state/hotspots/shown-terrain.ts';
import { useApp } from '../../../state/use-app.ts';
import { divergingColours, noDataColour } from '../../../core/sheet/class-colours.ts';
import { ClassLegend } from '../../legend/class-legend.tsx';
import { LegendBlock } from '../../legend/legend-block.tsx';
import type { LayerLook } from '../contract.ts';
import { RISK_BREAKS } from './terrain-style.ts';

/** What the colours of the cable mean on the page of factors. */
export function TerrainLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('terrain');
  const format = useFormat();
  const answer = useApp(terrainOnMap)?.answer;
  if (!answer) return null;
  const note = t('legend.note', {
    count: answer.chosen.length,
    n: format.decimal(answer.incidents),
    period: format.period(answer.from, answer.to),
    factors: format.integer(answer.chosen.length),
  });
  return (
    <LegendBlock title={t('legend.title')} unit={t('legend.unit')} note={note}>
      <ClassLegend
        breaks={RISK_BREAKS}
        colours={divergingColours(RISK_BREAKS, look.theme)}
        noData={noDataColour(look.theme)}
        mark="line"
      />
    </LegendBlock>
  );
}
