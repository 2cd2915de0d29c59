import type { Random } from '../../basics/random.ts';
import { f64, u32 } from '../../geo/typed.ts';
import { casesByLocation } from './cases-by-location.ts';
import type { CasesByLocation } from './cases-by-location.ts';
import type { ScanCases } from './scan-input.ts';

/**
 * Draws cases as if nothing drew them together. Permutation: the days are dealt to the places anew.
 * Poisson: each case falls on a place by its population and on any day, as many cases as there were.
 */
export function caseDealer(cases: ScanCases, random: Random): () => CasesByLocation {
  return cases.population ? placer(cases, cases.population, random) : shuffler(cases, random);
}

function shuffler({ locations, location, day }: ScanCases, random: Random): () => CasesByLocation {
  const dealt = casesByLocation(locations, location, day);
  return () => {
    const days = dealt.day;
    for (let last = days.length - 1; last > 0; last -= 1) {
      const drawn = Math.floor(random() * (last + 1));
      const held = u32(days, last);
      days[last] = u32(days, drawn);
      days[drawn] = held;
    }
    return dealt;
  };
}

function placer(
  { locations, location, days }: ScanCases,
  population: Float64Array,
  random: Random,
): () => CasesByLocation {
  const upTo = new Float64Array(locations);
  let sum = 0;
  population.forEach((one, at) => {
    sum += one;
    upTo[at] = sum;
  });
  return () => {
    const place = Uint32Array.from(location, () => firstAbove(upTo, random() * sum));
    return casesByLocation(
      locations,
      place,
      Uint32Array.from(location, () => Math.floor(random() * days)),
    );
  };
}

function firstAbove(upTo: Float64Array, value: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (f64(upTo, middle) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
