import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/use-app.ts';
import { noDataColour, rampOf, sequentialRamp } from '../../core/sheet/class-colours.ts';
import { POINT_KINDS, POINT_LOOKS, showsScore } from '../layers/assets/asset-kinds.ts';
import { layerChoice } from '../layers/layer-choice.ts';
import { MAP_LAYERS } from '../layers/registry.ts';
import { usableBreaks } from '../style/class-paint.ts';
import { ClassLegend } from './class-legend.tsx';
import { LegendBlock } from './legend-block.tsx';

const SCORED: ReadonlySet<string> = new Set(POINT_KINDS.filter((kind) => POINT_LOOKS[kind].scored));
const SCORED_LAYERS = MAP_LAYERS.filter(({ id }) => SCORED.has(id));

/** Shown when points are filled by their score: in rooms that rank, with such a layer on. */
export function ScoreLegend() {
  const { t } = useTranslation('map');
  const theme = useApp(({ session }) => session.theme);
  const applies = useApp(
    (state) =>
      showsScore(state.session.room) &&
      SCORED_LAYERS.some((layer) => layerChoice(layer, state).visible),
  );
  const breaks = usableBreaks(useApp(({ project }) => project.breaks?.score));
  if (!applies || !breaks || breaks.length === 0) return null;
  return (
    <LegendBlock
      title={t('legend.score')}
      unit={t('legend.score_unit')}
      note={t('legend.score_method')}
    >
      <ClassLegend
        breaks={breaks}
        colours={rampOf(sequentialRamp(theme), breaks.length + 1)}
        noData={noDataColour(theme)}
        mark="point"
      />
    </LegendBlock>
  );
}
