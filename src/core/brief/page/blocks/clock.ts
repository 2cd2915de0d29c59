import { riskHours } from '../../../hotspots/risk-hours.ts';
import type { RiskHours } from '../../../hotspots/risk-hours.ts';
import type { Box, DrawItem } from '../../../sheet/drawing.ts';
import { BEFORE, FAINT_RULE, INK, NOW, RULE, SOFT_INK } from '../page-colours.ts';
import { lineHeightMm } from '../text/line-height.ts';
import { headed } from './block-heading.ts';
import type { BlockKind, BlockSheet } from './block-kind.ts';
import { noteLine } from './note-line.ts';
import { anyHidden } from './told-counts.ts';

const HOURS = 24;
/** Straight pieces of the arc of one hour. */
const ARC_STEPS = 6;
const LEAST_RADIUS_MM = 6;
const HOLE = 0.22;

/** The 24 hours round a dial, midnight on top; the four busiest hours are dark. */
export const clock: BlockKind = {
  id: 'clock',
  least: { widthMm: 40, heightMm: 42 },
  draw: (sheet, box) => {
    const { facts, voice } = sheet;
    const { items, rest, cut } = headed(sheet, 'heading_clock', box);
    const hours = riskHours(facts.hourOfWeek);
    const hidden = anyHidden(sheet, [facts.count, hours.total, hours.count]);
    if (hidden || hours.total <= 0) {
      const line = noteLine(sheet, voice.say(hidden ? 'withheld' : 'nothing'), rest);
      return { items: [...items, ...line.items], cut: cut || line.cut };
    }
    const said = noteLine(sheet, clockNote(sheet, hours), rest);
    const below = rest.heightMm - said.heightMm;
    const face = { ...rest, heightMm: below - 1 };
    const dial = drawDial(sheet, face, hours);
    const note = noteLine(sheet, clockNote(sheet, hours), {
      ...rest,
      y: rest.y + below,
      heightMm: said.heightMm + 0.1,
    });
    return {
      items: [...items, ...(dial ?? []), ...note.items],
      cut: cut || dial === null || said.cut,
    };
  },
};

function clockNote({ voice }: BlockSheet, hours: RiskHours): string {
  const peak = voice.say('clock_peak', {
    hours: voice.hours(hours.fromHour, hours.hours),
    n: voice.count(hours.count),
  });
  return `${peak} ${voice.say('clock_n', { n: voice.count(hours.total) })}`;
}

function drawDial(sheet: BlockSheet, box: Box, hours: RiskHours): readonly DrawItem[] | null {
  const { type } = sheet;
  const word = lineHeightMm(type.small);
  const radius = Math.min(box.widthMm, box.heightMm) / 2 - word;
  if (radius < LEAST_RADIUS_MM) return null;
  const [cx, cy] = [box.x + box.widthMm / 2, box.y + box.heightMm / 2];
  const highest = Math.max(...hours.byHour);
  const ring = (share: number): DrawItem => ({
    type: 'circle',
    x: cx,
    y: cy,
    radiusMm: radius * (HOLE + (1 - HOLE) * share),
    stroke: { color: share === 0 ? RULE : FAINT_RULE, widthMm: 0.18 },
  });
  const wedges = [...hours.byHour].flatMap((count, hour): readonly DrawItem[] => {
    if (count <= 0) return [];
    const busy = (hour - hours.fromHour + HOURS) % HOURS < hours.hours;
    const outer = radius * (HOLE + ((1 - HOLE) * count) / highest);
    return [
      {
        type: 'shape',
        lines: [wedge(cx, cy, radius * HOLE, outer, hour)],
        closed: true,
        fill: { color: busy ? NOW : BEFORE },
        stroke: { color: '#ffffff', widthMm: 0.15 },
      },
    ];
  });
  const labels = [0, 6, 12, 18].map((hour): DrawItem => {
    const angle = (hour / HOURS) * 2 * Math.PI;
    const away = radius + word * 0.55;
    return {
      type: 'text',
      x: cx + away * Math.sin(angle),
      y: cy - away * Math.cos(angle) + word * 0.27,
      text: String(hour),
      face: 'sans',
      sizePt: type.small,
      color: hour === 0 ? INK : SOFT_INK,
      align: 'middle',
    };
  });
  return [ring(1), ring(0.5), ...wedges, ring(0), ...labels];
}

function wedge(cx: number, cy: number, inner: number, outer: number, hour: number): Float64Array {
  const points: number[] = [];
  const put = (radius: number, step: number): void => {
    const angle = ((hour + step / ARC_STEPS) / HOURS) * 2 * Math.PI;
    points.push(cx + radius * Math.sin(angle), cy - radius * Math.cos(angle));
  };
  for (let step = 0; step <= ARC_STEPS; step += 1) put(outer, step);
  for (let step = ARC_STEPS; step >= 0; step -= 1) put(inner, step);
  return Float64Array.from(points);
}
