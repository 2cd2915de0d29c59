import { f64 } from '../../../geo/typed.ts';
import type { Label } from '../labels/label.ts';
import { PRIORITY, pt, textFactor } from '../labels/label-sizes.ts';
import { badgePlaces } from '../marks/badge.ts';
import type { BadgeStyle } from '../marks/badge.ts';
import { placeAtLevel } from '../marks/place-at-level.ts';
import type { PaperContext } from '../paper-context.ts';

/** Numbers of the list beside the map, at their targets; a section's at its middle. */
export function numberedLabels(context: PaperContext): readonly Label[] {
  const { request, result, view } = context;
  if (!result || request.level === 'commune' || request.numbered.length === 0) return [];
  const { targets } = result;
  const numbers = new Map(request.numbered.map(({ target, number }) => [target, number]));
  const style = numberedStyle(context);
  return targets.id.flatMap((id, target) => {
    const number = numbers.get(id);
    if (number === undefined) return [];
    const page = view.toPage(Float64Array.of(f64(targets.lon, target), f64(targets.lat, target)));
    const [x, y] = placeAtLevel(context, f64(page, 0), f64(page, 1));
    return [
      {
        priority: PRIORITY.numbered - number / 1000,
        key: `number ${id}`,
        cover: 0.1,
        candidates: badgePlaces(String(number), x, y, style),
      },
    ];
  });
}

/** Black on white, unlike the counts of incidents. */
export function numberedStyle({
  palette,
  request,
}: Pick<PaperContext, 'palette' | 'request'>): BadgeStyle {
  const factor = textFactor(request.box);
  return {
    fill: palette.paper,
    ink: palette.ink,
    line: palette.ink,
    radiusMm: Math.round(190 * factor) / 100,
    sizePt: pt(7.5, factor),
  };
}
