import type { ReportFacts } from '../../core/brief/facts/report-facts.ts';
import type { FigureBlock } from '../../core/brief/paper/paper.ts';
import type { PaperInput } from './paper-input.ts';
import type { PaperSpeech } from './paper-speech.ts';

/** The map of a report; null where there are no words for one. */
export function mapBlock(
  shows: 'network' | 'ratio',
  facts: ReportFacts,
  { map }: PaperInput,
  { t, format }: PaperSpeech,
  number: number,
): FigureBlock | null {
  if (!map) return null;
  const { period, targets } = facts.key;
  return {
    type: 'figure',
    figure: {
      type: 'map',
      level: facts.level,
      frame: { by: 'province' },
      shows,
      numbered:
        shows === 'network'
          ? targets.flatMap(({ place, rank }) =>
              place.asset ? [{ target: place.asset.id, number: rank }] : [],
            )
          : [],
      circles: [],
      breaks: map.breaks,
      words: map.words,
    },
    caption: t(`figure.map_${shows}`, {
      n: number,
      from: format.day(period.from),
      to: format.day(period.to),
    }),
    alternative: t('figure.map_alt'),
    heightMm: 205,
  };
}
