import { seededRandom } from '../../basics/random.ts';
import { SCORE_COMPONENTS } from '../../study/study-config.ts';
import { pointsOf } from '../../targets/score.ts';
import type { ScoreTrials } from './score-trials.ts';
import type { TrialInput } from './trial-input.ts';

/**
 * Scores under other weights: first all 2⁵ corners of the box in which each weight is moved by ± spread of
 * itself, then random places inside it. Scores are not brought back to 100 points: ranks do not change.
 */
export function weightTrials(
  { components, weights }: Pick<TrialInput, 'components' | 'weights'>,
  count: number,
  spread: number,
  seed: number,
): ScoreTrials {
  const points = pointsOf(weights);
  const columns = SCORE_COMPONENTS.map((id) => components[id]);
  const sets = SCORE_COMPONENTS.map((id, at) => moved(points[id], at, count, spread, seed));
  const [w0, w1, w2, w3, w4] = sets;
  const [c0, c1, c2, c3, c4] = columns;
  return {
    count,
    fill: (target, _least, { trial, score }) => {
      const [v0, v1, v2, v3, v4] = [
        c0?.[target] ?? 0,
        c1?.[target] ?? 0,
        c2?.[target] ?? 0,
        c3?.[target] ?? 0,
        c4?.[target] ?? 0,
      ];
      for (let set = 0; set < count; set += 1) {
        trial[set] = set;
        score[set] =
          v0 * (w0?.[set] ?? 0) +
          v1 * (w1?.[set] ?? 0) +
          v2 * (w2?.[set] ?? 0) +
          v3 * (w3?.[set] ?? 0) +
          v4 * (w4?.[set] ?? 0);
      }
      return count;
    },
    most: (target) =>
      SCORE_COMPONENTS.reduce(
        (sum, id, at) => sum + (1 + spread) * points[id] * (columns[at]?.[target] ?? 0),
        0,
      ) *
      (1 + 1e-12),
  };
}

/** One weight in every set. */
function moved(
  weight: number,
  at: number,
  count: number,
  spread: number,
  seed: number,
): Float64Array {
  const random = seededRandom(`weight ${at} ${seed}`);
  const corners = 2 ** SCORE_COMPONENTS.length;
  return Float64Array.from({ length: count }, (_, set) => {
    const inside = 2 * random() - 1;
    const corner = ((set >>> at) & 1) * 2 - 1;
    return weight * (1 + spread * (set < corners ? corner : inside));
  });
}
