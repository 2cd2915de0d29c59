import { familyMix, kindPlaces } from '../risk/kind-mix.ts';
import { lossByKind } from '../risk/loss-by-kind.ts';
import type { KindLoss } from '../risk/loss-by-kind.ts';
import type { StudyMemory } from './study-memory.ts';

/**
 * The expected loss of each target of the last result taken apart by kind of incident; the parts add up to
 * its `outages`, `outageHours` and `lossVnd`. A planned target loses nothing: no parts. O(incidents).
 */
export function targetLossByKind(memory: StudyMemory): (target: number) => readonly KindLoss[] {
  const { network, selection, risk } = memory;
  if (!network || !selection || !risk) return () => [];
  const { parameters, protection, incidents } = risk.value;
  const { targets } = network.value;
  const mix = familyMix(parameters.kinds, incidents, targets.kind);
  const place = kindPlaces(parameters.kinds);
  return (target) => {
    if (targets.planned[target] === 1) return [];
    const counts = new Float64Array(parameters.kinds.length);
    for (let i = 0; i < incidents.target.length; i += 1) {
      const at = place[incidents.kind[i] ?? 0] ?? -1;
      if (incidents.target[i] !== target || at < 0) continue;
      counts[at] = (counts[at] ?? 0) + (incidents.weight[i] ?? 0);
    }
    return lossByKind(
      parameters,
      counts,
      mix[targets.kind[target] ?? 0] ?? [],
      selection.value.rates.perYear[target] ?? 0,
      {
        place: protection.place[target] ?? 0,
        remains: protection.remains[target] ?? 1,
      },
    );
  };
}
