import { u32 } from '../../../geo/typed.ts';
import type { DrawItem } from '../../../sheet/drawing.ts';
import type { Label } from '../labels/label.ts';
import { PRIORITY, pt, textFactor } from '../labels/label-sizes.ts';
import { lengthsOf, pointAt } from '../labels/line-places.ts';
import { uprightBox } from '../labels/label-box.ts';
import { badge } from '../marks/badge.ts';
import type { BadgeStyle } from '../marks/badge.ts';
import type { PaperContext } from '../paper-context.ts';
import { clipLine } from '../shapes/clip-line.ts';
import { clipRing } from '../shapes/clip-ring.ts';
import { printedLine } from '../shapes/page-lines.ts';
import { snapPoints } from '../shapes/snap-points.ts';
import type { PatrolParts } from './patrol-parts.ts';

const DASH_MM = [2.4, 1];

/** Zones: a light ground, the stretches in them as a band, a broken outline. */
export function zoneItems({ zones }: PatrolParts, context: PaperContext): readonly DrawItem[] {
  const { palette, view, window } = context;
  const rings = zones.map(({ outline }) => snapPoints(view.toPage(Float64Array.from(outline))));
  const fills = rings.map((ring): DrawItem => ({
    type: 'shape',
    lines: [clipRing(ring, window)],
    closed: true,
    fill: { color: palette.zoneFill, opacity: 0.55 },
  }));
  const stretches = zones.flatMap(({ sections }) => sectionLinesOf(sections, context));
  const bands: readonly DrawItem[] =
    stretches.length === 0
      ? []
      : [
          {
            type: 'shape',
            lines: stretches,
            closed: false,
            stroke: { color: palette.zoneBand, widthMm: 2.4 },
          },
        ];
  const outlines = rings.flatMap((ring): readonly DrawItem[] => {
    const lines = printedLine(closedLine(ring), window);
    return [
      { type: 'shape', lines, closed: false, stroke: { color: palette.paper, widthMm: 1.1 } },
      {
        type: 'shape',
        lines,
        closed: false,
        stroke: { color: palette.zone, widthMm: 0.5, dashMm: DASH_MM },
      },
    ];
  });
  return [...fills, ...bands, ...outlines];
}

/** The number of each zone on its outline, where it covers least. */
export function zoneLabels({ zones }: PatrolParts, context: PaperContext): readonly Label[] {
  const { view, request } = context;
  const style = zoneStyle(context);
  const { radiusMm } = style;
  return zones.map(({ number, outline }) => {
    const ring = closedLine(snapPoints(view.toPage(Float64Array.from(outline))));
    const places = clipLine(ring, request.box).flatMap((line) => spotsOn(line));
    return {
      priority: PRIORITY.numbered + 1,
      key: `zone ${number}`,
      cover: 0.1,
      candidates: places.map(([x, y]) => ({
        box: uprightBox(x - radiusMm, y - radiusMm, x + radiusMm, y + radiusMm),
        // Top left first, as one reads.
        cost: (x - request.box.x) / 200 + (y - request.box.y) / 100,
        items: badge(String(number), x, y, style),
      })),
    };
  });
}

export function zoneStyle({
  palette,
  request,
}: Pick<PaperContext, 'palette' | 'request'>): BadgeStyle {
  const factor = textFactor(request.box);
  return {
    fill: palette.zone,
    ink: palette.paper,
    line: palette.paper,
    radiusMm: Math.round(260 * factor) / 100,
    sizePt: pt(10, factor),
  };
}

const SPOT_MM = 4;

function spotsOn(line: Float64Array): readonly (readonly [number, number])[] {
  const along = lengthsOf(line);
  const whole = along.at(-1) ?? 0;
  const count = Math.max(1, Math.floor(whole / SPOT_MM));
  return Array.from({ length: count }, (_, i) => pointAt(line, along, ((i + 0.5) * whole) / count));
}

function closedLine(ring: Float64Array): Float64Array {
  if (ring.length < 4) return ring;
  const closed = new Float64Array(ring.length + 2);
  closed.set(ring);
  closed.set(ring.subarray(0, 2), ring.length);
  return closed;
}

function sectionLinesOf(
  asked: readonly string[],
  { result, view, window }: PaperContext,
): readonly Float64Array[] {
  if (!result) return [];
  const { targets, sections } = result;
  const wanted = new Set(asked);
  return targets.id.flatMap((id, target) => {
    if (!wanted.has(id) || targets.kind[target] !== 0) return [];
    const section = u32(targets.row, target);
    const [from, to] = [u32(sections.start, section), u32(sections.start, section + 1)];
    return printedLine(snapPoints(view.toPage(sections.lonLat.subarray(2 * from, 2 * to))), window);
  });
}
