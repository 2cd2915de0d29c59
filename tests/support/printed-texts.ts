import type { Drawing, TextItem } from '../../src/core/sheet/drawing.ts';
import { MM_PER_PT } from '../../src/core/sheet/drawing.ts';
import type { TextMeasure } from '../../src/core/sheet/text-measure.ts';

type TextBox = { text: string; left: number; top: number; right: number; bottom: number };

const EDGE_MM = 5;
const SLACK_MM = 0.05;

/** Texts of a page that are not within its printable part. */
export function offThePage(page: Drawing, measure: TextMeasure): readonly string[] {
  return boxesOf(page, measure).flatMap(({ text, left, top, right, bottom }) =>
    left < EDGE_MM ||
    top < EDGE_MM ||
    right > page.widthMm - EDGE_MM + SLACK_MM ||
    bottom > page.heightMm - EDGE_MM + SLACK_MM
      ? [text]
      : [],
  );
}

/** Pairs of texts that cover one another; what is drawn on a map, in a window of its own, is left out. */
export function overlappingTexts(page: Drawing, measure: TextMeasure): readonly string[] {
  const boxes = boxesOf(page, measure);
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (b) =>
          a.left < b.right - SLACK_MM &&
          b.left < a.right - SLACK_MM &&
          a.top < b.bottom - SLACK_MM &&
          b.top < a.bottom - SLACK_MM,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}

function boxesOf({ items }: Drawing, measure: TextMeasure): readonly TextBox[] {
  return items.flatMap((item) => (item.type === 'text' ? [boxOf(item, measure)] : []));
}

/** From the x-height's marks to the descenders: what ink there is, not the line's leading. */
function boxOf(
  { x, y, text, face, sizePt, align = 'start' }: TextItem,
  measure: TextMeasure,
): TextBox {
  const widthMm = measure(text, face, sizePt);
  const left = x - widthMm * { start: 0, middle: 0.5, end: 1 }[align];
  const em = sizePt * MM_PER_PT;
  return { text, left, right: left + widthMm, top: y - 0.9 * em, bottom: y + 0.24 * em };
}
