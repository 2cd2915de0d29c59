import { useTranslation } from 'react-i18next';
import { useApp } from '../../../state/use-app.ts';
import { divergingColours, noDataColour } from '../../../core/sheet/class-colours.ts';
import { ClassLegend } from '../../legend/class-legend.tsx';
import { LegendBlock } from '../../legend/legend-block.tsx';
import { usableBreaks } from '../../style/class-paint.ts';
import type { LayerLook } from '../contract.ts';

export function CommuneRateLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('map');
  const breaks = usableBreaks(useApp(({ project }) => project.breaks?.areaRatio));
  if (!breaks || breaks.length === 0) return null;
  return (
    <LegendBlock
      title={t('legend.ratio')}
      unit={t('legend.ratio_unit')}
      note={t('legend.ratio_method')}
    >
      <ClassLegend
        breaks={breaks}
        colours={divergingColours(breaks, look.theme)}
        noData={noDataColour(look.theme)}
        mark="area"
      />
    </LegendBlock>
  );
}
