import type { Box, DrawItem, Rgb } from '../../sheet/drawing.ts';
import type { TextMeasure } from '../../sheet/text-measure.ts';
import { cutLine } from '../page/text/cut-line.ts';
import { drawParagraph } from '../page/text/draw-paragraph.ts';
import { BAR, FAINT, INK, SOFT } from './handout-page.ts';
import type { HandoutFigure } from './handout.ts';

const CAPTION = { face: 'sans', sizePt: 8.5, color: SOFT } as const;
const LABEL = { face: 'sans', sizePt: 9.5, color: INK } as const;
const CAPTION_MM = 9;

/** A figure of a step in its box, its caption under it. */
export function drawHandoutFigure(
  figure: HandoutFigure,
  box: Box,
  measure: TextMeasure,
): readonly DrawItem[] {
  if (figure.form === 'count') return countItems(figure, box, measure);
  const inside = { ...box, heightMm: Math.max(0, box.heightMm - CAPTION_MM) };
  const caption = drawParagraph(
    figure.caption,
    { ...box, y: box.y + inside.heightMm + 1, heightMm: CAPTION_MM },
    CAPTION,
    measure,
  );
  const drawn =
    figure.form === 'rows'
      ? rowItems(figure, inside, measure)
      : figure.form === 'columns'
        ? columnItems(figure, inside)
        : weekItems(figure, inside);
  return [...drawn, ...caption.items];
}

type Of<Form extends HandoutFigure['form']> = Extract<HandoutFigure, { readonly form: Form }>;

function countItems(
  { count, words }: Of<'count'>,
  box: Box,
  measure: TextMeasure,
): readonly DrawItem[] {
  const big = drawParagraph(count, box, { face: 'sans-bold', sizePt: 34, color: BAR }, measure);
  const below = {
    ...box,
    y: box.y + big.heightMm,
    heightMm: Math.max(0, box.heightMm - big.heightMm),
  };
  return [...big.items, ...drawParagraph(words, below, LABEL, measure).items];
}

function rowItems({ rows }: Of<'rows'>, box: Box, measure: TextMeasure): readonly DrawItem[] {
  const step = Math.min(10, box.heightMm / Math.max(1, rows.length));
  return rows.flatMap(({ name, text, share }, place): DrawItem[] => {
    const y = box.y + place * step;
    const valueMm = measure(text, 'sans-bold', LABEL.sizePt) + 3;
    const label = cutLine(name, box.widthMm - valueMm, LABEL, measure).text;
    return [
      { type: 'text', x: box.x, y: y + 4, text: label, ...LABEL },
      {
        type: 'text',
        x: box.x + box.widthMm,
        y: y + 4,
        text,
        ...LABEL,
        face: 'sans-bold',
        align: 'end',
      },
      bar(box.x, y + 5.4, box.widthMm, 1.4, FAINT),
      bar(box.x, y + 5.4, box.widthMm * Math.min(1, Math.max(0, share)), 1.4, BAR),
    ];
  });
}

function columnItems({ columns, most: top }: Of<'columns'>, box: Box): readonly DrawItem[] {
  const most = Math.max(...columns.map(({ value }) => value), 1e-9);
  const step = box.widthMm / Math.max(1, columns.length);
  const base = box.y + box.heightMm - 5;
  const full = Math.max(0, box.heightMm - 10);
  return [
    { type: 'text', x: box.x, y: box.y + 3, text: top, ...CAPTION },
    bar(box.x, base, box.widthMm, 0.2, SOFT),
    ...columns.flatMap(({ label, value }, place): DrawItem[] => {
      const height = (Math.max(0, value) / most) * full;
      const x = box.x + place * step;
      return [
        bar(x + step * 0.12, base - height, step * 0.76, height, BAR),
        ...(label === ''
          ? []
          : [{ type: 'text' as const, x, y: base + 4, text: label, ...CAPTION }]),
      ];
    }),
  ];
}

const DAY_MM = 9;

function weekItems({ days, hours, marks }: Of<'week'>, box: Box): readonly DrawItem[] {
  const most = Math.max(...hours, 1e-9);
  const width = (box.widthMm - DAY_MM) / 24;
  const top = box.y + 5;
  const height = Math.max(0, (box.heightMm - 5) / 7);
  return [
    ...marks.map(({ hour, label }): DrawItem => ({
      type: 'text',
      x: box.x + DAY_MM + hour * width,
      y: box.y + 3.5,
      text: label,
      ...CAPTION,
    })),
    ...days.map((day, row): DrawItem => ({
      type: 'text',
      x: box.x,
      y: top + (row + 0.7) * height,
      text: day,
      ...CAPTION,
    })),
    ...hours.map((count, hour): DrawItem => ({
      ...bar(
        box.x + DAY_MM + (hour % 24) * width,
        top + Math.floor(hour / 24) * height,
        width - 0.4,
        Math.max(0, height - 0.4),
        BAR,
      ),
      fill: { color: BAR, opacity: 0.06 + 0.94 * (count / most) },
    })),
  ];
}

type Bar = Extract<DrawItem, { readonly type: 'shape' }>;

function bar(x: number, y: number, widthMm: number, heightMm: number, color: Rgb): Bar {
  return {
    type: 'shape',
    lines: [Float64Array.of(x, y, x + widthMm, y, x + widthMm, y + heightMm, x, y + heightMm)],
    closed: true,
    fill: { color },
  };
}
