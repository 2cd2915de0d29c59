import type { DrawItem, Rgb, Stroke } from '../../../sheet/drawing.ts';
import type { Obstacle } from '../labels/label.ts';
import { lengthsOf, pointAt } from '../labels/line-places.ts';
import { lineObstacles } from '../labels/line-obstacles.ts';
import { hundredth } from '../marks/symbol.ts';
import type { PaperContext } from '../paper-context.ts';
import type { PaperPalette } from '../paper-palette.ts';
import { printedLine } from '../shapes/page-lines.ts';
import { sharedLines } from '../shapes/shared-lines.ts';
import { snapPoints } from '../shapes/snap-points.ts';
import type { PatrolParts } from './patrol-parts.ts';

const WIDTH_MM = 0.85;
const DASHES: readonly (readonly number[] | null)[] = [
  null,
  [2.6, 0.9],
  [1, 0.8],
  [4, 0.9, 1, 0.9],
];
const ARROW_EVERY_MM = 22;
const ARROW_MM = 1.15;

/** The way of each team, what it goes twice drawn once, with arrows the way it is first gone. */
export function routeItems(parts: PatrolParts, context: PaperContext): readonly DrawItem[] {
  const { palette } = context;
  const drawn = parts.routes.map((route) => ({
    lines: routeLines(route.line, context),
    stroke: teamStroke(route.team, palette),
  }));
  return [
    ...drawn.map(({ lines }): DrawItem => ({
      type: 'shape',
      lines,
      closed: false,
      stroke: { color: palette.paper, widthMm: WIDTH_MM + 0.7 },
    })),
    ...drawn.map(({ lines, stroke }): DrawItem => ({
      type: 'shape',
      lines,
      closed: false,
      stroke,
    })),
    ...drawn.flatMap(({ lines, stroke }) =>
      lines.flatMap((line) => arrowsOn(line, stroke.color, palette.paper)),
    ),
  ];
}

/** Colour and dash of a team: told apart without colour, too. */
export function teamStroke(team: number, palette: PaperPalette): Stroke {
  const color = palette.teams[team % palette.teams.length] ?? palette.ink;
  const dashMm = DASHES[team % DASHES.length];
  return { color, widthMm: WIDTH_MM, ...(dashMm ? { dashMm } : {}) };
}

export function routeObstacles(parts: PatrolParts, context: PaperContext): readonly Obstacle[] {
  return parts.routes.flatMap(({ line }) => lineObstacles(routeLines(line, context), 1.6, 2.5));
}

function routeLines(
  line: readonly number[],
  { view, window }: PaperContext,
): readonly Float64Array[] {
  const page = snapPoints(view.toPage(Float64Array.from(line)));
  return sharedLines([page], false).flatMap((part) => printedLine(part, window));
}

function arrowsOn(line: Float64Array, color: Rgb, rim: Rgb): readonly DrawItem[] {
  const along = lengthsOf(line);
  const whole = along.at(-1) ?? 0;
  const count = Math.round(whole / ARROW_EVERY_MM) || (whole > 6 ? 1 : 0);
  return Array.from({ length: count }, (_, i) => {
    const at = ((i + 0.5) * whole) / count;
    const [x, y] = pointAt(line, along, at);
    const [bx, by] = pointAt(line, along, Math.max(0, at - 1));
    const turn = Math.atan2(y - by, x - bx);
    return arrow(x, y, turn, color, rim);
  });
}

function arrow(x: number, y: number, turn: number, color: Rgb, rim: Rgb): DrawItem {
  const corner = (away: number, by: number) => [
    hundredth(x + away * Math.cos(turn + by)),
    hundredth(y + away * Math.sin(turn + by)),
  ];
  return {
    type: 'shape',
    lines: [
      Float64Array.from([
        ...corner(ARROW_MM * 1.3, 0),
        ...corner(ARROW_MM, 2.4),
        ...corner(ARROW_MM * 0.35, Math.PI),
        ...corner(ARROW_MM, -2.4),
      ]),
    ],
    closed: true,
    fill: { color },
    stroke: { color: rim, widthMm: 0.18 },
  };
}
