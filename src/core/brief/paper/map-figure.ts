import { interiorPoint } from '../../geo/interior-point.ts';
import type { Box, DrawItem } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import type { FactStages } from '../facts/incident-reader.ts';
import { drawPaperMap } from '../map/draw-paper-map.ts';
import { neatLine } from '../map/furniture/neat-line.ts';
import { NO_PAPER_LAYERS } from '../map/paper-map-request.ts';
import type { PaperLayers } from '../map/paper-map-request.ts';
import type { PaperView } from '../map/paper-view.ts';
import { mapStrip, STRIP_MM } from './map-strip.ts';
import type { MapFigure } from './paper-figure.ts';

const LAYERS: Readonly<Record<MapFigure['shows'], PaperLayers>> = {
  network: { ...NO_PAPER_LAYERS, density: true },
  ratio: { ...NO_PAPER_LAYERS, ratio: true },
  circles: NO_PAPER_LAYERS,
};

/** The map of a paper. */
export function mapFigure(
  figure: MapFigure,
  box: Box,
  stages: FactStages,
  measure: TextMeasure,
): readonly DrawItem[] {
  const { dataset, result } = stages;
  const mapBox = { ...box, heightMm: box.heightMm - STRIP_MM };
  const map = drawPaperMap(
    {
      box: mapBox,
      frame: figure.frame,
      level: figure.level,
      tone: 'colour',
      layers: LAYERS[figure.shows],
      breaks: figure.breaks,
      numbered: figure.level === 'full' ? figure.numbered : [],
      patrol: null,
      leastCount: figure.level === 'commune' ? 3 : 0,
    },
    { dataset, result, measure },
    figure.words,
  );
  return [
    ...map.items,
    ...circles(figure, map.view, stages),
    ...neatLine(map.view),
    ...mapStrip(map, figure.words, box, measure),
  ];
}

const BIGGEST_MM = 5;
const SMALLEST_MM = 2.2;

/** Counts as circles of their area; the figure stands inside, so that it is read and not guessed. */
function circles(
  { circles: asked }: MapFigure,
  view: PaperView,
  { dataset, base }: FactStages,
): readonly DrawItem[] {
  const { commune } = dataset.tables;
  const most = Math.max(1, ...asked.map(({ count }) => count));
  if (!commune) return [];
  return asked.flatMap(({ code, count, label }): DrawItem[] => {
    const row = base.value.areas.row[base.value.areas.byCode(code)];
    const place = row === undefined ? null : interiorPoint(commune.geometry, row);
    if (!place) return [];
    const [x = 0, y = 0] = view.toPage(Float64Array.of(...place));
    const radiusMm = Math.max(SMALLEST_MM, BIGGEST_MM * Math.sqrt(count / most));
    return [
      {
        type: 'circle',
        x,
        y,
        radiusMm,
        fill: { color: '#1f4e79', opacity: 0.85 },
        stroke: { color: '#ffffff', widthMm: 0.25 },
      },
      {
        type: 'text',
        x,
        y: y + 1,
        text: label,
        face: 'sans-bold',
        sizePt: 8,
        color: '#ffffff',
        align: 'middle',
      },
    ];
  });
}
