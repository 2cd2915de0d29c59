import { concentrationOf } from '../../core/hotspots/concentration.ts';
import type { Concentration } from '../../core/hotspots/concentration.ts';
import { findHotStretches } from '../../core/hotspots/hot-stretches.ts';
import type { DenseSections, HotStretch, HotStretches } from '../../core/hotspots/hot-stretches.ts';
import { riskHours } from '../../core/hotspots/risk-hours.ts';
import type { RiskHours } from '../../core/hotspots/risk-hours.ts';
import type { Bounds } from '../../core/geo/geometry.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { oncePerResult } from '../focus/once-per-result.ts';

/** Computed once per result, when a room first asks. */
export const hotStretchesOf: (result: StudyResult) => HotStretches = oncePerResult((result) =>
  findHotStretches(cableInUse(result.sections)),
);

/** Cable that is not built yet carries nothing and is in no mean: it has no length here. */
function cableInUse(sections: StudyResult['sections']): DenseSections {
  const inUse = (section: number): boolean => (sections.exposure[section] ?? 0) > 0;
  return {
    ...sections,
    toM: sections.toM.map((toM, section) =>
      inUse(section) ? toM : (sections.fromM[section] ?? 0),
    ),
    density: sections.density.map((density, section) => (inUse(section) ? density : 0)),
  };
}

/** A length a team can cover: long enough to hold more than one incident by more than luck. */
export const CONCENTRATION_PIECE_M = 5000;

/** How incidents gather on cable in use, cut along each route into pieces of at most 5 km. */
export const concentrationOfResult: (result: StudyResult) => Concentration = oncePerResult(
  ({ sections }) => {
    const pieces = new Map<string, { count: number; km: number }>();
    sections.route.forEach((route, section) => {
      if ((sections.exposure[section] ?? 0) <= 0) return;
      const fromM = sections.fromM[section] ?? 0;
      const key = `${route} ${Math.floor(fromM / CONCENTRATION_PIECE_M)}`;
      const piece = pieces.get(key) ?? { count: 0, km: 0 };
      piece.count += sections.count[section] ?? 0;
      piece.km += ((sections.toM[section] ?? 0) - fromM) / 1000;
      pieces.set(key, piece);
    });
    const all = [...pieces.values()];
    return concentrationOf(
      Float64Array.from(all, ({ count }) => count),
      Float64Array.from(all, ({ km }) => km),
    );
  },
);

export const riskHoursOf: (result: StudyResult) => RiskHours = oncePerResult((result) =>
  riskHours(result.hourOfWeek),
);

/** Number of the target that is a section, −1 when none is. */
export function targetOfSection(result: StudyResult, section: number): number {
  return targetsBySection(result)[section] ?? -1;
}

const targetsBySection = oncePerResult(({ targets, sections }) => {
  const bySection = new Int32Array(sections.length).fill(-1);
  targets.kind.forEach((kind, target) => {
    if (kind === 0) bySection[targets.row[target] ?? 0] = target;
  });
  return bySection;
});

/** The box around a stretch, for the map to fit. */
export function stretchBounds({ sections }: StudyResult, stretch: HotStretch): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const section of stretch.sections) {
    const from = (sections.start[section] ?? 0) * 2;
    const to = (sections.start[section + 1] ?? 0) * 2;
    for (let at = from; at < to; at += 2) {
      const lon = sections.lonLat[at] ?? 0;
      const lat = sections.lonLat[at + 1] ?? 0;
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return [west, south, east, north];
}
