import { f64 } from '../../../geo/typed.ts';
import type { TextMeasure } from '../../../sheet/text-measure.ts';
import { hundredth } from '../marks/symbol.ts';
import type { LabelPlace } from './label.ts';
import { textHeightMm, textRise } from './text-box.ts';
import { haloed } from './text-places.ts';
import type { TextStyle } from './text-style.ts';

/** A line may leave the text by this much of its height. */
const MOST_BEND = 0.45;
const STEP_MM = 3;

/** Places along the pieces of lines that are straight enough; `liftMm` above the line. */
export function placesAlong(
  text: string,
  lines: readonly Float64Array[],
  style: TextStyle,
  measure: TextMeasure,
  liftMm: number,
): readonly LabelPlace[] {
  const width = measure(text, style.face, style.sizePt);
  return lines.flatMap((line) => {
    const along = lengthsOf(line);
    const whole = along.at(-1) ?? 0;
    const places: LabelPlace[] = [];
    for (let from = 1; from + width + 1 <= whole; from += STEP_MM) {
      const bend = bendBetween(line, along, from, from + width);
      const most = MOST_BEND * textHeightMm(style.sizePt);
      if (bend > most) continue;
      const middle = Math.abs(from + width / 2 - whole / 2) / Math.max(whole, 1);
      places.push(
        placeOn(text, line, along, from, width, style, liftMm, (2 * bend) / most + middle),
      );
    }
    return places;
  });
}

function placeOn(
  text: string,
  line: Float64Array,
  along: Float64Array,
  from: number,
  width: number,
  style: TextStyle,
  liftMm: number,
  cost: number,
): LabelPlace {
  const [ax, ay] = pointAt(line, along, from);
  const [bx, by] = pointAt(line, along, from + width);
  const flipped = bx < ax || (bx === ax && by > ay);
  const [dx, dy] = flipped ? [ax - bx, ay - by] : [bx - ax, by - ay];
  const length = Math.hypot(dx, dy) || 1;
  const [cos, sin] = [dx / length, dy / length];
  const { upMm, downMm } = textRise(text, style.sizePt);
  // Above the text's own up: (sin, −cos) on a page whose y runs down.
  const lift = liftMm === 0 ? -(upMm - downMm) / 2 : liftMm + downMm;
  const [mx, my] = [(ax + bx) / 2, (ay + by) / 2];
  const [baseX, baseY] = [mx + sin * lift, my - cos * lift];
  const rise = (upMm - downMm) / 2;
  return {
    box: {
      x: baseX + sin * rise,
      y: baseY - cos * rise,
      halfWidth: width / 2 + 0.5,
      halfHeight: (upMm + downMm) / 2 + 0.1,
      cos,
      sin,
    },
    cost,
    items: [
      {
        ...haloed(text, baseX, baseY, 'middle', style),
        angle: hundredth((-Math.atan2(sin, cos) * 180) / Math.PI),
      },
    ],
  };
}

export function lengthsOf(line: Float64Array): Float64Array {
  const along = new Float64Array(line.length >> 1);
  for (let i = 1; i < along.length; i += 1) {
    along[i] =
      f64(along, i - 1) +
      Math.hypot(
        f64(line, 2 * i) - f64(line, 2 * i - 2),
        f64(line, 2 * i + 1) - f64(line, 2 * i - 1),
      );
  }
  return along;
}

export function pointAt(
  line: Float64Array,
  along: Float64Array,
  at: number,
): readonly [number, number] {
  let i = 1;
  while (i + 1 < along.length && f64(along, i) < at) i += 1;
  const [from, to] = [f64(along, i - 1), f64(along, i)];
  const share = to > from ? Math.max(0, Math.min(1, (at - from) / (to - from))) : 0;
  return [
    f64(line, 2 * i - 2) + share * (f64(line, 2 * i) - f64(line, 2 * i - 2)),
    f64(line, 2 * i - 1) + share * (f64(line, 2 * i + 1) - f64(line, 2 * i - 1)),
  ];
}

/** How far the line leaves the chord between two lengths. */
function bendBetween(line: Float64Array, along: Float64Array, from: number, to: number): number {
  const [ax, ay] = pointAt(line, along, from);
  const [bx, by] = pointAt(line, along, to);
  const length = Math.hypot(bx - ax, by - ay);
  if (length < 0.7 * (to - from)) return Infinity;
  let most = 0;
  for (let i = 0; i < along.length; i += 1) {
    if (f64(along, i) <= from || f64(along, i) >= to) continue;
    const [px, py] = [f64(line, 2 * i) - ax, f64(line, 2 * i + 1) - ay];
    most = Math.max(most, Math.abs(px * (by - ay) - py * (bx - ax)) / length);
  }
  return most;
}
