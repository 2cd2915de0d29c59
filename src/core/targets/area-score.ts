import { AREA_COMPONENTS } from '../study/study-result.ts';
import { rankFalling } from './rank.ts';
import type { Ranking } from './rank.ts';

/** Most points each part of a commune's score can give. */
export const AREA_POINTS = { ratio: 40, volume: 30, targets: 30 } as const;

/** How many of a commune's highest targets speak for it. */
export const TOP_TARGETS = 5;

export type AreaScores = Ranking & {
  readonly score: Float64Array;
  readonly contributions: Float64Array;
};

export type AreaScoreInput = {
  /** Shrunk ratio of counted to expected incidents, and incidents expected per year. */
  readonly ratio: Float64Array;
  readonly perYear: Float64Array;
  /** By target: area (−1 none), planned, score; and target numbers by rank. */
  readonly targetArea: Int32Array;
  readonly targetPlanned: Uint8Array;
  readonly targetScore: Float64Array;
  readonly targetOrder: Uint32Array;
  /** Area numbers by code: breaks ties. */
  readonly tieOrder: Uint32Array;
};

/**
 * Score of a commune: 40 × R/(1 + R) for its shrunk ratio R (½ at the province's mean), 30 × P/(P + P̄)
 * for the incidents P expected in it a year against the communes' mean P̄, 30 × the mean score of its five
 * highest targets ÷ 100 (missing ones count 0). A small commune cannot win by rate alone nor a large one
 * by size alone. No areas give empty columns.
 */
export function scoreAreas(input: AreaScoreInput): AreaScores {
  const count = input.ratio.length;
  const top = topScores(input);
  const meanPerYear = input.perYear.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  const score = new Float64Array(count);
  const contributions = new Float64Array(count * AREA_COMPONENTS.length);
  for (let area = 0; area < count; area += 1) {
    const ratio = input.ratio[area] ?? 0;
    const perYear = input.perYear[area] ?? 0;
    const parts = [
      AREA_POINTS.ratio * (ratio > 0 ? ratio / (1 + ratio) : 0),
      AREA_POINTS.volume * (perYear > 0 ? perYear / (perYear + meanPerYear) : 0),
      AREA_POINTS.targets * (top[area] ?? 0),
    ];
    parts.forEach((points, part) => {
      contributions[area * parts.length + part] = points;
      score[area] = (score[area] ?? 0) + points;
    });
  }
  return { score, contributions, ...rankFalling(score, input.tieOrder) };
}

/** Mean score ÷ 100 of the highest TOP_TARGETS of each area. */
function topScores(input: AreaScoreInput): Float64Array {
  const areas = input.ratio.length;
  const sum = new Float64Array(areas);
  const taken = new Uint8Array(areas);
  let open = areas;
  for (const target of input.targetOrder) {
    if (open === 0) break;
    const area = input.targetArea[target] ?? -1;
    if (area < 0 || input.targetPlanned[target] === 1 || (taken[area] ?? 0) >= TOP_TARGETS)
      continue;
    sum[area] = (sum[area] ?? 0) + (input.targetScore[target] ?? 0);
    taken[area] = (taken[area] ?? 0) + 1;
    if (taken[area] === TOP_TARGETS) open -= 1;
  }
  return sum.map((total) => total / (100 * TOP_TARGETS));
}
