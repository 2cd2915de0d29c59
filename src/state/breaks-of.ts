import type { StudyResult } from '../core/study/study-result.ts';
import type { ClassBreaks } from './app-state.ts';

const SHARES = [0.5, 0.75, 0.9, 0.97];

/** Class breaks drawn from a result, with the period they were drawn from. */
export function breaksOf(result: StudyResult): ClassBreaks {
  const { from, to } = result.period;
  return {
    density: quantiles(result.sections.density),
    areaRatio: quantiles(result.areas.rate),
    score: quantiles(result.targets.score),
    from,
    to,
  };
}

function quantiles(values: Float64Array): number[] {
  const sorted = values.filter((value) => value > 0).toSorted();
  return SHARES.map((share) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
}
