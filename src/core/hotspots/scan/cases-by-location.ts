import { u32 } from '../../geo/typed.ts';

/** Days of the cases of each location: those of location i are day[start[i] … start[i + 1]). */
export type CasesByLocation = { readonly start: Uint32Array; readonly day: Uint32Array };

export function casesByLocation(
  locations: number,
  location: Uint32Array,
  day: Uint32Array,
): CasesByLocation {
  const start = new Uint32Array(locations + 1);
  for (const one of location) start[one + 1] = u32(start, one + 1) + 1;
  for (let one = 0; one < locations; one += 1) {
    start[one + 1] = u32(start, one + 1) + u32(start, one);
  }
  const filled = start.slice();
  const sorted = new Uint32Array(day.length);
  location.forEach((one, at) => {
    const to = u32(filled, one);
    sorted[to] = u32(day, at);
    filled[one] = to + 1;
  });
  return { start, day: sorted };
}
