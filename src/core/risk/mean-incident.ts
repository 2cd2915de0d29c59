import type { TargetList } from '../targets/target-list.ts';
import { MIX_WEIGHT, familyMix, kindPlaces } from './kind-mix.ts';
import type { KindIncidents } from './kind-mix.ts';
import type { Protection } from './protection.ts';
import type { KindParameters, RiskParameters } from './risk-parameters.ts';
import { RISK_PLACES, isDeterred } from './risk-terms.ts';

export type MeanIncidentInput = {
  readonly targets: Pick<TargetList, 'length' | 'kind'>;
  readonly incidents: KindIncidents;
  readonly parameters: RiskParameters;
  readonly protection: Pick<Protection, 'place' | 'remains'>;
};

/**
 * What one incident on a target means, over its mix of kinds: of its own incidents, and of its family's mix
 * as if MIX_WEIGHT more of it had been seen. One object for all targets: `read` puts it to the next one.
 */
export class MeanIncident {
  outages = 0;
  hours = 0;
  deterredHours = 0;
  /** Share of the incidents that people commit. */
  deterred = 0;
  lossVnd = 0;
  readonly #input: MeanIncidentInput;
  readonly #effects: readonly KindEffects[];
  readonly #mix: readonly Float64Array[];
  /** Place of each kind of incident among the effects, −1 none. */
  readonly #place: Int8Array;
  /** Each target's first incident and each incident's next on its target, −1 none. */
  readonly #first: Int32Array;
  readonly #next: Int32Array;
  /** The last target read that has no incident, −1 when what was read last is not its. */
  #quiet = -1;

  /** O(targets + incidents × kinds). */
  constructor(input: MeanIncidentInput) {
    const { targets, incidents, parameters } = input;
    this.#input = input;
    this.#effects = parameters.kinds.map(kindEffects);
    this.#mix = familyMix(parameters.kinds, incidents, targets.kind);
    this.#place = kindPlaces(parameters.kinds);
    this.#first = new Int32Array(targets.length).fill(-1);
    this.#next = new Int32Array(incidents.target.length);
    for (let i = this.#next.length - 1; i >= 0; i -= 1) {
      const target = incidents.target[i] ?? 0;
      this.#next[i] = this.#first[target] ?? -1;
      this.#first[target] = i;
    }
  }

  /**
   * Targets without incidents that are of one family and protected alike (the sections of a cable) have the
   * same mean: it is left standing. O(kinds + incidents on the target).
   */
  read(target: number): void {
    const isQuiet = this.#first[target] === -1;
    if (isQuiet && this.#quiet >= 0 && this.#isAlike(this.#quiet, target)) return;
    this.outages = 0;
    this.hours = 0;
    this.deterredHours = 0;
    this.deterred = 0;
    this.lossVnd = 0;
    const weight = this.#addIncidents(target) + MIX_WEIGHT;
    this.#addMix(target);
    this.outages /= weight;
    this.hours /= weight;
    this.deterredHours /= weight;
    this.deterred /= weight;
    this.lossVnd /= weight;
    this.#quiet = isQuiet ? target : -1;
  }

  #isAlike(one: number, other: number): boolean {
    const { targets, protection } = this.#input;
    return (
      targets.kind[one] === targets.kind[other] &&
      protection.place[one] === protection.place[other] &&
      protection.remains[one] === protection.remains[other]
    );
  }

  /** In their order; gives their weight. */
  #addIncidents(target: number): number {
    const { incidents } = this.#input;
    let sum = 0;
    for (let i = this.#first[target] as number; i >= 0; i = this.#next[i] as number) {
      const effect = this.#effects[this.#place[incidents.kind[i] ?? 0] ?? -1];
      if (!effect) continue;
      const weight = incidents.weight[i] ?? 0;
      sum += weight;
      this.#add(target, effect, weight);
    }
    return sum;
  }

  #addMix(target: number): void {
    const shares = this.#mix[this.#input.targets.kind[target] as number];
    for (let at = 0; at < this.#effects.length; at += 1) {
      const effect = this.#effects[at];
      if (effect) this.#add(target, effect, MIX_WEIGHT * (shares?.[at] ?? 0));
    }
  }

  #add(target: number, effect: KindEffects, weight: number): void {
    const { place, remains } = this.#input.protection;
    const left = effect.deterred ? (remains[target] as number) : 1;
    const outages = weight * (effect.outage[place[target] as number] as number) * left;
    const hours = outages * effect.hours;
    this.outages += outages;
    this.hours += hours;
    this.lossVnd += weight * effect.lossVnd;
    if (!effect.deterred) return;
    this.deterredHours += hours;
    this.deterred += weight;
  }
}

type KindEffects = {
  /** Chance of an outage by RISK_PLACES. */
  readonly outage: Float64Array;
  readonly hours: number;
  readonly lossVnd: number;
  readonly deterred: boolean;
};

function kindEffects({ kind, outage, restoreHours, lossVnd }: KindParameters): KindEffects {
  return {
    outage: Float64Array.from(RISK_PLACES, (place) => outage[place].value),
    hours: restoreHours.value,
    lossVnd: lossVnd.value,
    deterred: isDeterred(kind),
  };
}
