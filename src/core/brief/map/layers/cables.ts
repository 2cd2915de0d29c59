import type { DrawItem } from '../../../sheet/drawing.ts';
import { PLACEMENT_DASHES } from '../../../sheet/placement-dashes.ts';
import type { Placement } from '../../../sheet/placement-dashes.ts';
import { choiceReader } from '../../../targets/read-column.ts';
import type { PaperContext } from '../paper-context.ts';
import { pageLines } from '../shapes/page-lines.ts';
import { allLines, stroked } from './ground.ts';

export const TIERS = ['access', 'metro', 'backbone'] as const;
export type Tier = (typeof TIERS)[number];

export const TIER_WIDTHS_MM: Readonly<Record<Tier, number>> = {
  backbone: 0.6,
  metro: 0.38,
  access: 0.22,
};
const PLACEMENTS = ['duct', 'buried', 'aerial'] as const;

/** Routes in use and planned: width tells the tier, the dash how the cable lies. */
export function cableItems(context: PaperContext): readonly DrawItem[] {
  const { dataset, palette, pen } = context;
  const { cable_route: routes } = dataset.tables;
  if (!routes) return [];
  const tierOf = choiceReader(routes, 'tier');
  const placementOf = choiceReader(routes, 'placement');
  const statusOf = choiceReader(routes, 'status');
  const casings: DrawItem[] = [];
  const lines: DrawItem[] = [];
  for (const tier of TIERS) {
    for (const placement of PLACEMENTS) {
      const own = allLines(
        pageLines(
          routes.geometry,
          context,
          (row) =>
            statusOf(row) !== 'retired' &&
            (tierOf(row) || 'access') === tier &&
            (placementOf(row) || 'aerial') === placement,
        ),
      );
      if (own.length === 0) continue;
      const widthMm = TIER_WIDTHS_MM[tier] * pen;
      casings.push(stroked(own, palette.focus, widthMm + 0.3));
      lines.push(cableLine(own, placement, widthMm, context));
    }
  }
  return [...casings, ...lines];
}

export function cableLine(
  lines: readonly Float64Array[],
  placement: Placement,
  widthMm: number,
  { palette }: Pick<PaperContext, 'palette'>,
): DrawItem {
  const dash = PLACEMENT_DASHES[placement];
  const dashMm = dash?.map((share) => share * Math.max(widthMm, 0.35));
  return {
    type: 'shape',
    lines,
    closed: false,
    stroke: { color: palette.cable, widthMm, ...(dashMm ? { dashMm } : {}) },
  };
}
