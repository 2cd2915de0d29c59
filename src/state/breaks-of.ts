import { classBreaks } from '../core/hotspots/class-breaks.ts';
import type { StudyResult } from '../core/study/study-result.ts';
import type { ClassBreaks } from './app-state.ts';

const CLASSES = 5;

/** Communes against the province's mean, which is 1: half, somewhat less, about, more, twice. */
const RATIO_BREAKS = [0.5, 0.8, 1.25, 2] as const;

/** Below this share of the mean density there is practically nothing: the kernel's far tails. */
const LEAST_SHARE_OF_MEAN = 0.1;

/** Class breaks drawn from a result, with the period they were drawn from. */
export function breaksOf(result: StudyResult): ClassBreaks {
  const { from, to } = result.period;
  return {
    density: densityBreaks(result),
    areaRatio: RATIO_BREAKS,
    score: scoreBreaks(result),
    from,
    to,
  };
}

/** Equal lengths of cable in each class, of the cable where something happens at all. */
function densityBreaks({ sections }: StudyResult): readonly number[] {
  const lengthM = sections.toM.map((toM, section) => toM - (sections.fromM[section] ?? 0));
  let [weighted, wholeM] = [0, 0];
  for (const [section, density] of sections.density.entries()) {
    weighted += density * (lengthM[section] ?? 0);
    wholeM += lengthM[section] ?? 0;
  }
  const least = wholeM > 0 ? (LEAST_SHARE_OF_MEAN * weighted) / wholeM : 0;
  const counted = lengthM.map((m, section) => ((sections.density[section] ?? 0) >= least ? m : 0));
  return classBreaks(sections.density, counted, { classes: CLASSES });
}

/** The lower half is one class; the upper half is shared out, so that the top class stays small. */
function scoreBreaks({ targets }: StudyResult): readonly number[] {
  const upperHalf = new Float64Array(targets.length);
  const half = Math.ceil(targets.length / 2);
  for (const target of targets.order.subarray(0, half)) {
    upperHalf[target] = targets.score[target] ?? 0;
  }
  return classBreaks(upperHalf, undefined, { classes: CLASSES });
}
