import { f64 } from '../../../geo/typed.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import type { Label, Obstacle } from '../labels/label.ts';
import { uprightBox } from '../labels/label-box.ts';
import { PRIORITY, pt, textFactor } from '../labels/label-sizes.ts';
import { placesAround } from '../labels/text-places.ts';
import { badgePlaces } from '../marks/badge.ts';
import type { BadgeStyle } from '../marks/badge.ts';
import { hundredth, symbol } from '../marks/symbol.ts';
import type { PaperContext } from '../paper-context.ts';
import { teamStroke } from './route-items.ts';
import type { PatrolParts } from './patrol-parts.ts';

/** Numbers of the stops; they step aside with a leader line where stops lie close together. */
export function stopLabels({ stops }: PatrolParts, context: PaperContext): readonly Label[] {
  const { view } = context;
  return stops.map(({ stop, number, text, team, explored, index }) => {
    const page = view.toPage(Float64Array.of(stop.lon, stop.lat));
    return {
      priority: PRIORITY.numbered - number / 1000,
      key: `stop ${team} ${number} ${index}`,
      cover: 0.1,
      candidates: badgePlaces(text, f64(page, 0), f64(page, 1), stopStyle(team, explored, context)),
    };
  });
}

export function stopStyle(
  team: number,
  explored: boolean,
  { palette, request }: Pick<PaperContext, 'palette' | 'request'>,
): BadgeStyle {
  const factor = textFactor(request.box);
  return {
    fill: palette.paper,
    ink: palette.ink,
    line: teamStroke(team, palette).color,
    radiusMm: Math.round(190 * factor) / 100,
    sizePt: pt(7.5, factor),
    dashed: explored,
  };
}

const PLACE_MM = 1.7;

/** Where teams start, and guard posts: a shield and a diamond with their names. */
export function patrolPlaces(
  { routes }: PatrolParts,
  context: PaperContext,
): {
  readonly items: readonly DrawItem[];
  readonly labels: readonly Label[];
  readonly obstacles: readonly Obstacle[];
} {
  const { request, plan, palette, measure, view } = context;
  const { patrol } = request;
  const bases = new Map(
    patrol?.bases ? routes.map(({ base }) => [`${base.lon} ${base.lat}`, base] as const) : [],
  );
  const places = [
    ...[...bases.values()].map((base) => ({ ...base, icon: 'patrol_base' as const })),
    ...(patrol?.posts && request.level === 'full' ? (plan?.posts ?? []) : []).map((post) => ({
      ...post,
      icon: 'fraud' as const,
    })),
  ];
  const style = {
    face: 'sans-bold',
    sizePt: pt(6.5, textFactor(request.box)),
    color: palette.text,
    halo: palette.halo,
  } as const;
  const drawn = places.map(({ name, lon, lat, icon }) => {
    const page = view.toPage(Float64Array.of(lon, lat));
    const [x, y] = [hundredth(f64(page, 0)), hundredth(f64(page, 1))];
    return { name, icon, x, y };
  });
  return {
    items: drawn.flatMap(({ icon, x, y }) =>
      symbol(icon, x, y, PLACE_MM, palette.points.patrol_base, {
        color: palette.paper,
        widthMm: 0.5,
      }),
    ),
    labels: drawn.map(({ name, x, y }) => ({
      priority: PRIORITY.stop,
      key: `base ${name} ${x} ${y}`,
      cover: 0.1,
      candidates: placesAround(name, x, y, PLACE_MM, style, measure),
    })),
    obstacles: drawn.map(({ x, y }) => ({
      box: uprightBox(x - PLACE_MM, y - PLACE_MM, x + PLACE_MM, y + PLACE_MM),
      cost: Infinity,
    })),
  };
}
