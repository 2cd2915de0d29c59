import { sum } from '../basics/sum.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import type { FamilySummary, TargetKind } from '../study/study-result.ts';
import type { TargetList } from './target-list.ts';

/** What lies in each commune and what happened there. */
export type AreaCounts = {
  /** Incidents on the targets inside, and those known to be in the commune but not where. */
  readonly count: Float64Array;
  /**
   * Incidents expected if every target inside had its family's mean rate, scaled so that all communes
   * together expect what they counted (indirect standardisation): a ratio of 1 is the province's mean.
   */
  readonly expected: Float64Array;
  readonly perYear: Float64Array;
  readonly cableKm: Float64Array;
  readonly sites: Float64Array;
};

export type AreaCountInput = {
  readonly areaCount: number;
  readonly targets: TargetList;
  /** By target. */
  readonly count: Float64Array;
  readonly exposure: Float64Array;
  readonly perYear: Float64Array;
  readonly families: readonly FamilySummary[];
  /** Commune and weight of each incident located no finer than its commune. */
  readonly communeOnly: { readonly area: Int32Array; readonly weight: Float64Array };
};

/** Planned targets, and targets outside every commune, are in no area. O(targets). */
export function countAreas(input: AreaCountInput): AreaCounts {
  const { targets, areaCount } = input;
  const [count, expected, perYear, cableKm, sites] = columns(areaCount);
  const meanRate = TARGET_KINDS.map((kind) => meanRateOf(input.families, kind));
  for (let target = 0; target < targets.length; target += 1) {
    const area = targets.area[target] ?? -1;
    if (area < 0 || targets.planned[target] === 1) continue;
    const kind = targets.kind[target] ?? 0;
    add(count, area, input.count[target] ?? 0);
    add(expected, area, (input.exposure[target] ?? 0) * (meanRate[kind] ?? 0));
    add(perYear, area, input.perYear[target] ?? 0);
    if (target < targets.sectionCount) add(cableKm, area, targets.size[target] ?? 0);
    else add(sites, area, 1);
  }
  input.communeOnly.area.forEach((area, i) => add(count, area, input.communeOnly.weight[i] ?? 0));
  scale(expected, sum(count), sum(expected));
  return { count, expected, perYear, cableKm, sites };
}

function columns(
  length: number,
): [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array] {
  const one = (): Float64Array => new Float64Array(length);
  return [one(), one(), one(), one(), one()];
}

function meanRateOf(families: readonly FamilySummary[], kind: TargetKind): number {
  return families.find((family) => family.kind === kind)?.meanRate ?? 0;
}

function add(values: Float64Array, at: number, value: number): void {
  values[at] = (values[at] ?? 0) + value;
}

function scale(values: Float64Array, to: number, from: number): void {
  if (to <= 0 || from <= 0) return;
  for (let i = 0; i < values.length; i += 1) values[i] = (values[i] ?? 0) * (to / from);
}
