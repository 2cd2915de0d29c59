import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp } from '../../../state/use-app.ts';
import { noDataColour, rampOf, sequentialRamp } from '../../../ui/theme/class-colours.ts';
import { ClassLegend } from '../../legend/class-legend.tsx';
import { LegendBlock } from '../../legend/legend-block.tsx';
import { usableBreaks } from '../../style/class-paint.ts';
import type { LayerLook } from '../contract.ts';

export function DensityLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const breaks = usableBreaks(useApp(({ project }) => project.breaks?.density));
  const bandwidthM = useApp(({ project }) => project.study.density.bandwidthM);
  if (!breaks || breaks.length === 0) return null;
  return (
    <LegendBlock
      title={t('legend.density')}
      unit={t('legend.density_unit')}
      note={t('legend.density_method', { bandwidth: format.distance(bandwidthM) })}
    >
      <ClassLegend
        breaks={breaks}
        colours={rampOf(sequentialRamp(look.theme), breaks.length + 1)}
        noData={noDataColour(look.theme)}
        mark="line"
      />
    </LegendBlock>
  );
}
