import { MM_PER_PT } from '../../sheet/drawing.ts';
import type { Box, DrawItem, Rgb, TextItem } from '../../sheet/drawing.ts';
import type { BarFigure } from './paper-figure.ts';

const COLORS: readonly Rgb[] = ['#1f4e79', '#b8c4d0'];
const INK = '#000000';
const RULE = '#999999';
const TYPE = 8.5;
const LEFT_MM = 12;
const TOP_MM = 8;
const BOTTOM_MM = 7;

/** Bars side by side, each with its figure above: read on a black-and-white printer too. */
export function barFigure(figure: BarFigure, box: Box): readonly DrawItem[] {
  const plot = {
    x: box.x + LEFT_MM,
    y: box.y + TOP_MM,
    widthMm: box.widthMm - LEFT_MM - 2,
    heightMm: box.heightMm - TOP_MM - BOTTOM_MM,
  };
  const values = figure.series.flatMap((one) => one.values.filter((value) => value !== null));
  const top = niceTop(Math.max(1, ...values));
  return [
    ...axis(plot, top, figure.unit, box),
    ...figure.series.flatMap((_, place) => bars(figure, place, plot, top)),
    ...labels(figure, plot),
    ...keys(figure, box),
  ];
}

/** 1, 2 or 5 times a power of ten, whole steps of a count. */
function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 5, 10].find((one) => one * power >= most) ?? 10;
  return Math.max(2, step * power);
}

function text(x: number, y: number, words: string, align: TextItem['align'] = 'middle'): TextItem {
  return { type: 'text', x, y, text: words, face: 'serif', sizePt: TYPE, color: INK, align };
}

function axis(plot: Box, top: number, unit: string, box: Box): readonly DrawItem[] {
  const steps = top % 5 === 0 ? 5 : top % 4 === 0 ? 4 : 2;
  const items: DrawItem[] = [text(box.x, box.y + TYPE * MM_PER_PT, unit, 'start')];
  for (let step = 0; step <= steps; step += 1) {
    const y = plot.y + plot.heightMm * (1 - step / steps);
    items.push({
      type: 'shape',
      lines: [Float64Array.of(plot.x, y, plot.x + plot.widthMm, y)],
      closed: false,
      stroke: { color: step === 0 ? INK : RULE, widthMm: step === 0 ? 0.25 : 0.1 },
    });
    items.push(text(plot.x - 1.5, y + 1, String((top * step) / steps), 'end'));
  }
  return items;
}

function bars(figure: BarFigure, place: number, plot: Box, top: number): readonly DrawItem[] {
  const slot = plot.widthMm / Math.max(1, figure.labels.length);
  const width = Math.min(9, (slot * 0.78) / figure.series.length);
  const many = figure.labels.length * figure.series.length > 30;
  const series = figure.series[place];
  if (!series) return [];
  return series.values.flatMap((value, month): DrawItem[] => {
    if (value === null) return [];
    const middle = plot.x + slot * (month + 0.5);
    const x = middle + (place - figure.series.length / 2) * width;
    const y = plot.y + plot.heightMm * (1 - value / top);
    const base = plot.y + plot.heightMm;
    const ring = Float64Array.of(x, base, x, y, x + width, y, x + width, base);
    const bar: DrawItem = {
      type: 'shape',
      lines: [ring],
      closed: true,
      fill: { color: COLORS[place] ?? RULE },
      stroke: { color: '#1f4e79', widthMm: 0.15 },
    };
    return many ? [bar] : [bar, text(x + width / 2, y - 0.8, String(value))];
  });
}

function labels({ labels: months }: BarFigure, plot: Box): readonly DrawItem[] {
  const slot = plot.widthMm / Math.max(1, months.length);
  return months.map((label, month) =>
    text(plot.x + slot * (month + 0.5), plot.y + plot.heightMm + 4, label),
  );
}

function keys({ series }: BarFigure, box: Box): readonly DrawItem[] {
  const step = Math.min(62, (box.widthMm - 30) / Math.max(1, series.length));
  return series.flatMap(({ name }, place): DrawItem[] => {
    const x = box.x + box.widthMm - step * (series.length - place);
    const ring = Float64Array.of(x, box.y, x + 4, box.y, x + 4, box.y + 3, x, box.y + 3);
    return [
      {
        type: 'shape',
        lines: [ring],
        closed: true,
        fill: { color: COLORS[place] ?? RULE },
        stroke: { color: '#1f4e79', widthMm: 0.15 },
      },
      text(x + 5.5, box.y + 2.6, name, 'start'),
    ];
  });
}
