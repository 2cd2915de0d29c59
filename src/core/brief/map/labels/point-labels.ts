import type { PaperContext } from '../paper-context.ts';
import type { PaperPoint } from '../layers/points.ts';
import { uprightBox } from './label-box.ts';
import type { Label, Obstacle } from './label.ts';
import { PRIORITY, pt, textFactor } from './label-sizes.ts';
import { placesAround } from './text-places.ts';

/** Larger scales than this have room for the names of sites. */
const MOST_SCALE_OF_NAMES = 120_000;
/** A name of a site is given up sooner than others: it must not cover its neighbours. */
const NAME_COST = 8;
const SELECT = new Set(['exchange', 'patrol_base']);

/** Names of points: those of the highest score first; the few that matter from farther off. */
export function pointLabels(
  points: readonly PaperPoint[],
  { request, palette, measure, view }: PaperContext,
): readonly Label[] {
  if (!request.layers.pointNames || request.level !== 'full') return [];
  const factor = textFactor(request.box);
  const style = {
    face: 'sans',
    sizePt: Math.max(5, pt(5.5, factor)),
    color: palette.text,
    halo: palette.halo,
  } as const;
  return points.flatMap(({ kind, name, x, y, radiusMm, score }) => {
    const room = view.scale <= (SELECT.has(kind) ? 5 : 1) * MOST_SCALE_OF_NAMES;
    if (name === '' || !room) return [];
    return [
      {
        priority: PRIORITY.point + score / 100,
        key: `${kind} ${name} ${x} ${y}`,
        candidates: placesAround(name, x, y, radiusMm, style, measure).map((place) => ({
          ...place,
          cost: place.cost + NAME_COST,
        })),
      },
    ];
  });
}

/** What names should not cover: more so what matters more. */
export function pointObstacles(points: readonly PaperPoint[]): readonly Obstacle[] {
  return points.map(({ x, y, radiusMm, place, kind }) => ({
    box: uprightBox(x - radiusMm, y - radiusMm, x + radiusMm, y + radiusMm),
    cost: SELECT.has(kind) || place >= 3 ? 6 : 2,
  }));
}
