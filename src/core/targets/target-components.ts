import { TARGET_KINDS } from '../study/study-result.ts';
import type { FamilySummary } from '../study/study-result.ts';
import type { AssetTraits } from './asset-traits.ts';
import { likelihoodOf } from './components/likelihood.ts';
import { repeatOf } from './components/repeat.ts';
import type { ComponentColumns } from './score.ts';
import type { TargetList } from './target-list.ts';

/** Component values but for what the network says; `localRate` is what the likelihood is made from. */
export function targetComponents(
  targets: TargetList,
  localRate: Float64Array,
  recent: Float64Array,
  families: readonly FamilySummary[],
  traits: AssetTraits,
): Omit<ComponentColumns, 'consequence'> {
  const mean = TARGET_KINDS.map(
    (kind) => families.find((family) => family.kind === kind)?.meanRate ?? 0,
  );
  const likelihood = new Float64Array(targets.length);
  const repeat = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    likelihood[target] = likelihoodOf(localRate[target] ?? 0, mean[targets.kind[target] ?? 0] ?? 0);
    repeat[target] = repeatOf(recent[target] ?? 0);
  }
  return { likelihood, repeat, ...traits };
}
