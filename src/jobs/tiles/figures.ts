import type { StudyResult, TargetKind } from '../../core/study/study-result.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { TileTags } from './mvt-writer.ts';

/** The figures of the last result a layer is coloured by. */
export type FigureReader = {
  readonly tags: (row: number) => TileTags;
  /** The score; −1 for a record that is not ranked. */
  readonly priority: (row: number) => number;
};

/** By row of the kind's table (by section number for sections). */
export function targetFigures(result: StudyResult | null, kind: TargetKind): FigureReader {
  if (!result) return NO_FIGURES;
  const { targets } = result;
  const wanted = TARGET_KINDS.indexOf(kind);
  const targetOf = new Map<number, number>();
  targets.row.forEach((row, target) => {
    if (targets.kind[target] === wanted) targetOf.set(row, target);
  });
  return {
    tags: (row) => {
      const target = targetOf.get(row);
      if (target === undefined) return {};
      return {
        rate: targets.rate[target] ?? 0,
        count: targets.count[target] ?? 0,
        score: targets.score[target] ?? 0,
        rank: targets.rank[target] ?? 0,
      };
    },
    priority: (row) => targets.score[targetOf.get(row) ?? -1] ?? -1,
  };
}

/** By row of the commune table. Where nothing was to be expected there is no ratio to it. */
export function areaFigures(result: StudyResult | null): FigureReader {
  if (!result) return NO_FIGURES;
  const { areas } = result;
  const areaOf = new Map<number, number>();
  areas.row.forEach((row, area) => areaOf.set(row, area));
  return {
    tags: (row) => {
      const area = areaOf.get(row);
      if (area === undefined) return {};
      const expected = areas.exposure[area] ?? 0;
      return {
        ...(expected > 0 ? { rate: areas.rate[area] ?? 0 } : {}),
        count: areas.count[area] ?? 0,
        score: areas.score[area] ?? 0,
        rank: areas.rank[area] ?? 0,
      };
    },
    priority: () => 0,
  };
}

const NO_FIGURES: FigureReader = { tags: () => ({}), priority: () => -1 };
