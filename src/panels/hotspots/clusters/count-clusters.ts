import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import { hotByChance } from '../../../core/study/hot-by-chance.ts';

/** Units that are hot, cold, and those that only look hot until false discoveries are controlled. */
export function countClusters({ units }: ClusterAnswer) {
  let [hot, cold] = [0, 0];
  for (const level of units.level) {
    if (level > 0) hot += 1;
    if (level < 0) cold += 1;
  }
  return { hot, cold, chance: hotByChance(units) };
}
