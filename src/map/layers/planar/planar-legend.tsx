import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { drawnPlanar, planarBreaks } from '../../../state/hotspots/shown-planar.ts';
import { useApp } from '../../../state/use-app.ts';
import { noDataColour, rampOf, sequentialRamp } from '../../../core/sheet/class-colours.ts';
import { ClassLegend } from '../../legend/class-legend.tsx';
import { LegendBlock } from '../../legend/legend-block.tsx';
import { usableBreaks } from '../../style/class-paint.ts';
import { perThousandKm2 } from '../../../state/hotspots/per-thousand-km2.ts';
import type { LayerLook } from '../contract.ts';

export function PlanarLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('planar');
  const format = useFormat();
  const drawn = useApp(drawnPlanar);
  const breaks = usableBreaks(useApp(planarBreaks));
  if (!drawn || !breaks || breaks.length === 0) return null;
  const { run, records, period, surface } = drawn;
  return (
    <LegendBlock
      title={t(`legend.title.${run}`)}
      unit={t('legend.unit')}
      note={t('legend.note', {
        count: records,
        n: format.integer(records),
        period: format.period(period.from, period.to),
        bandwidth: format.distance(surface.bandwidthM),
      })}
    >
      <ClassLegend
        breaks={breaks.map(perThousandKm2)}
        colours={rampOf(sequentialRamp(look.theme), breaks.length + 1)}
        noData={noDataColour(look.theme)}
        mark="area"
      />
    </LegendBlock>
  );
}
