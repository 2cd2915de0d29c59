import { useTranslation } from 'react-i18next';
import { pictureHow, pictureMass, pictureN } from '../../../i18n/picture-text.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import {
  LEAST_INCIDENTS,
  paintedPicture,
  pictureTooThin,
} from '../../../state/hotspots/shown-picture.ts';
import { useApp } from '../../../state/use-app.ts';
import { noDataColour, rampOf, sequentialRamp } from '../../../core/sheet/class-colours.ts';
import { ClassLegend } from '../../legend/class-legend.tsx';
import { LegendBlock } from '../../legend/legend-block.tsx';
import { usableBreaks } from '../../style/class-paint.ts';
import type { LayerLook } from '../contract.ts';

/** What the colours of the cable mean: the picture of the room where there is one, else the study's density. */
export function DensityLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const breaks = usableBreaks(useApp(({ project }) => project.breaks?.density));
  const note = useMethodNote();
  const method = useMethodShort();
  const thin = useApp(pictureTooThin);
  if (thin) {
    const text = t('legend.density_thin', { least: format.integer(LEAST_INCIDENTS) });
    return (
      <LegendBlock title={t('legend.density')} note={text}>
        {null}
      </LegendBlock>
    );
  }
  if (!breaks || breaks.length === 0) return null;
  return (
    <LegendBlock
      title={t('legend.density')}
      unit={`${t('legend.density_unit')}${method}`}
      note={note}
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

/** Method and n beside the unit, where the whole note is folded away. */
function useMethodShort(): string {
  const { t } = useTranslation();
  const format = useFormat();
  const picture = useApp((state) => paintedPicture(state)?.picture ?? null);
  if (!picture) return '';
  return ` · ${pictureHow(picture, t, format)} · n = ${format.integer(picture.records)}`;
}

function useMethodNote(): string {
  const { t } = useTranslation('map');
  const { t: tAll } = useTranslation();
  const format = useFormat();
  const picture = useApp((state) => paintedPicture(state)?.picture ?? null);
  const bandwidthM = useApp(({ project }) => project.study.density.bandwidthM);
  if (!picture) return t('legend.density_method', { bandwidth: format.distance(bandwidthM) });
  return [
    `${pictureHow(picture, tAll, format)}.`,
    `${pictureN(picture, tAll, format)}.`,
    pictureMass(picture, tAll, format),
  ].join(' ');
}
