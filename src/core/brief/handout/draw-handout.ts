import type { Box, DrawItem, Drawing } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { drawParagraph } from '../page/text/draw-paragraph.ts';
import { drawHandoutFigure } from './draw-figure.ts';
import type { Handout, HandoutStep } from './handout.ts';
import { INK, PAPER, SOFT } from './handout-page.ts';
import { pageFurniture } from './page-furniture.ts';

/** Draws the map of a step into its box. */
export type DrawStepMap = (step: HandoutStep, box: Box) => readonly DrawItem[];

/** A4 pages with one or two steps each: heading, sentence, map, figure, and notes where they are wanted. */
export function* drawHandout(
  handout: Handout,
  drawMap: DrawStepMap,
  measure: TextMeasure,
): Generator<Drawing> {
  const { steps, perPage } = handout;
  const heightMm = PAPER.inside.heightMm / perPage;
  for (let first = 0; first < steps.length; first += perPage) {
    const items = steps.slice(first, first + perPage).flatMap((step, place) => {
      const box = {
        ...PAPER.inside,
        y: PAPER.inside.y + place * heightMm,
        heightMm: heightMm - GAP_MM,
      };
      return perPage === 1
        ? wholePage(step, first + place + 1, box, drawMap, measure)
        : halfPage(step, first + place + 1, box, drawMap, measure);
    });
    const { widthMm, heightMm: paperMm } = PAPER;
    const furniture = pageFurniture(handout, first / perPage, measure);
    yield { widthMm, heightMm: paperMm, items: [...furniture, ...items] };
  }
}

const GAP_MM = 6;
const TITLE = { face: 'sans-bold', sizePt: 15, color: INK } as const;
const SENTENCE = { face: 'sans', sizePt: 13, color: INK } as const;
const NOTES = { face: 'sans-italic', sizePt: 9.5, color: SOFT } as const;

function wholePage(
  step: HandoutStep,
  number: number,
  box: Box,
  drawMap: DrawStepMap,
  measure: TextMeasure,
): readonly DrawItem[] {
  const words = heading(step, number, box, measure);
  const notesMm = step.notes === '' ? 0 : 34;
  const figureMm = step.figure ? 62 : 0;
  const top = box.y + words.heightMm + 4;
  const map = {
    ...box,
    y: top,
    heightMm: box.y + box.heightMm - top - figureMm - notesMm - (step.figure ? 4 : 0),
  };
  const below = { ...box, y: map.y + map.heightMm + 4, heightMm: figureMm };
  const notes = { ...box, y: box.y + box.heightMm - notesMm + 3, heightMm: notesMm - 3 };
  return [
    ...words.items,
    ...drawMap(step, map),
    ...(step.figure ? drawHandoutFigure(step.figure, below, measure) : []),
    ...(step.notes === '' ? [] : drawParagraph(step.notes, notes, NOTES, measure).items),
  ];
}

/** The map on the left, what it says on the right. */
const MAP_SHARE = 0.58;

function halfPage(
  step: HandoutStep,
  number: number,
  box: Box,
  drawMap: DrawStepMap,
  measure: TextMeasure,
): readonly DrawItem[] {
  const mapMm = box.widthMm * MAP_SHARE;
  const side = { ...box, x: box.x + mapMm + 5, widthMm: box.widthMm - mapMm - 5 };
  const words = heading(step, number, side, measure);
  const notesMm = step.notes === '' ? 0 : 28;
  const top = side.y + words.heightMm + 4;
  const room = Math.max(0, side.y + side.heightMm - top - notesMm);
  const figure = { ...side, y: top, heightMm: Math.min(room, 62) };
  const notes = { ...side, y: side.y + side.heightMm - notesMm + 2, heightMm: notesMm - 2 };
  return [
    ...drawMap(step, { ...box, widthMm: mapMm }),
    ...words.items,
    ...(step.figure ? drawHandoutFigure(step.figure, figure, measure) : []),
    ...(step.notes === '' ? [] : drawParagraph(step.notes, notes, NOTES, measure).items),
  ];
}

function heading(
  { title, sentence }: HandoutStep,
  number: number,
  box: Box,
  measure: TextMeasure,
): { readonly items: readonly DrawItem[]; readonly heightMm: number } {
  const head = drawParagraph(`${number}. ${title}`, box, TITLE, measure);
  const below = {
    ...box,
    y: box.y + head.heightMm + 1,
    heightMm: Math.max(0, box.heightMm - head.heightMm),
  };
  const words = sentence === '' ? null : drawParagraph(sentence, below, SENTENCE, measure);
  return {
    items: [...head.items, ...(words?.items ?? [])],
    heightMm: head.heightMm + 1 + (words?.heightMm ?? 0),
  };
}
