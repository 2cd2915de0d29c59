import type { TextMeasure } from '../../sheet/text-measure.ts';
import type { FactStages } from '../facts/incident-reader.ts';
import { barFigure } from './bar-figure.ts';
import type { FigureArtist } from './lay-paper.ts';
import { mapFigure } from './map-figure.ts';

/** Draws the figures of papers from a finished analysis. */
export function figureArtist(stages: FactStages, measure: TextMeasure): FigureArtist {
  return (figure, box) =>
    figure.type === 'bars' ? barFigure(figure, box) : mapFigure(figure, box, stages, measure);
}
