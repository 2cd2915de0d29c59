import type { TargetList } from '../targets/target-list.ts';
import { columnsHash } from './result-hash.ts';
import type { DensityStage, SelectionStage } from './study-memory.ts';

/** SHA-256 of all that was counted and estimated, before any weight. Kept: new weights do not ask again. */
export function countedHash(
  targets: TargetList,
  { counts, rates, areas, areaRates }: SelectionStage,
  density: Omit<DensityStage, 'hash'>,
): Promise<string> {
  const { families } = rates;
  const head = { families: families.map(({ kind, fallback }) => ({ kind, fallback })) };
  return columnsHash(head, [
    ['section.density', density.sectionDensity],
    ['section.lixelDensity', density.lixelDensity],
    ['target.kind', targets.kind],
    ['target.row', targets.row],
    ['target.area', targets.area],
    ['target.count', counts.count],
    ['target.exposure', rates.exposure],
    ['target.rate', rates.rate],
    ['target.rateLow', rates.rateLow],
    ['target.rateHigh', rates.rateHigh],
    ['target.localRate', density.localRate],
    ['area.count', areaRates.count],
    ['area.expected', areaRates.exposure],
    ['area.ratio', areaRates.rate],
    ['area.ratioLow', areaRates.rateLow],
    ['area.ratioHigh', areaRates.rateHigh],
    ['area.perYear', areas.perYear],
    ['family.alpha', Float64Array.from(families, (family) => family.alpha)],
    ['family.beta', Float64Array.from(families, (family) => family.beta)],
    ['hourOfWeek', counts.hourOfWeek],
  ]);
}
