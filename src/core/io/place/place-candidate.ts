import type { Crs } from '../../geo/crs/crs.ts';
import type { PlaceCandidate } from '../import/import-report.ts';
import { apartM } from './apart.ts';
import type { ScoredReading } from './rank-readings.ts';
import { evenRows } from './table-sample.ts';

const MOST_CANDIDATES = 10;
const LEAST_SHARE = 0.1;
const MOST_SAMPLED = 200;

/** Those worth a look: not far behind the surest, at most ten, and what is taken or said anyway. */
export function shownReadings(
  ranked: readonly ScoredReading[],
  chosen: number | null,
  wanted: Crs | null,
): readonly ScoredReading[] {
  const least = LEAST_SHARE * (ranked[0]?.score ?? 0);
  return ranked.filter(({ reading, score }, i) => {
    const isWorth = i < MOST_CANDIDATES && score >= least;
    return isWorth || i === chosen || reading.crs.id === wanted?.id;
  });
}

export function placeCandidate(
  { reading, score }: ScoredReading,
  best: ScoredReading,
): PlaceCandidate {
  const { crs, axes, inProvince, inCommune, lonLat } = reading;
  return {
    crs: crs.id,
    axes,
    score,
    inProvince,
    inCommune,
    apartM: apartM(lonLat, best.reading.lonLat),
    sample: placesSample(lonLat),
  };
}

/** Places on the globe, evenly taken. */
function placesSample(lonLat: Float64Array): Float64Array {
  const shown: number[] = [];
  for (const i of evenRows(lonLat.length >> 1, MOST_SAMPLED)) {
    const [lon = Number.NaN, lat = Number.NaN] = [lonLat[2 * i], lonLat[2 * i + 1]];
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) shown.push(lon, lat);
  }
  return Float64Array.from(shown);
}
