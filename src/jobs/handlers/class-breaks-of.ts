import { classBreaks } from '../../core/hotspots/class-breaks.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { ClassBreaks } from '../../core/study/class-breaks.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Communes against the province's mean, which is 1: half, somewhat less, about, more, twice. */
const RATIO_BREAKS = [0.5, 0.8, 1.25, 2] as const;

/** Below this share of the mean density there is practically nothing: the kernel's far tails. */
const LEAST_SHARE_OF_MEAN = 0.1;

export function classBreaksOfAnswer(workspace: Workspace): ClassBreaks {
  return classBreaksOf(answeredOf(workspace).result);
}

/** Class breaks drawn from a result, with the period they were drawn from. */
export function classBreaksOf(result: StudyResult): ClassBreaks {
  const { from, to } = result.period;
  return {
    density: densityBreaks(result),
    areaRatio: RATIO_BREAKS,
    score: scoreBreaks(result),
    from,
    to,
  };
}

/**
 * Shares of the cable where something happens at all. Uneven on purpose: one incident by itself lifts a
 * few kilometres of cable, so equal classes would paint every single incident red.
 */
const DENSITY_SHARES = [0.5, 0.75, 0.9, 0.97] as const;

/** The top class is the hottest 3 % of that cable. */
function densityBreaks({ sections }: StudyResult): readonly number[] {
  const lengthM = sections.toM.map((toM, section) => toM - (sections.fromM[section] ?? 0));
  let [weighted, wholeM] = [0, 0];
  for (const [section, density] of sections.density.entries()) {
    weighted += density * (lengthM[section] ?? 0);
    wholeM += lengthM[section] ?? 0;
  }
  const least = wholeM > 0 ? (LEAST_SHARE_OF_MEAN * weighted) / wholeM : 0;
  const counted = lengthM.map((m, section) => ((sections.density[section] ?? 0) >= least ? m : 0));
  return classBreaks(sections.density, counted, { upTo: DENSITY_SHARES });
}

/** The upper half is shared out and the top class is one target in a hundred: a list one can act on. */
const SCORE_SHARES = [0.5, 0.8, 0.95, 0.99] as const;

function scoreBreaks({ targets }: StudyResult): readonly number[] {
  return classBreaks(targets.score, undefined, { upTo: SCORE_SHARES });
}
