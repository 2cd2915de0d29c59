import type { Crs } from '../../geo/crs/crs.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import type { CommuneOfRow } from './commune-of-row.ts';
import { askedCrs, knownCrs } from './crs-said.ts';
import { knownGround } from './known-ground.ts';
import { headerWords } from './place-header.ts';
import { placeReadings, readingsOfCrs } from './place-readings.ts';
import type { PlaceSource } from './place-source.ts';
import { scoreOf } from './score-reading.ts';
import type { SaidOfPlace } from './score-reading.ts';
import { testPoints, testReading } from './test-reading.ts';
import type { TestedReading } from './test-reading.ts';

export type ScoredReading = { readonly reading: TestedReading; readonly score: number };

export type RankedReadings = {
  /** Surest first. */
  readonly ranked: readonly ScoredReading[];
  readonly said: SaidOfPlace;
  /** What a person or the file says it is. */
  readonly wanted: Crs | null;
};

const MOST = 0.5;

/** All that the coordinates may be, tested on the ground; what leaves the country is not shown unless it was said. */
export function rankReadings(
  sample: RawTable,
  source: PlaceSource,
  { place }: ImportChoices,
  setting: ImportSetting,
  communeOf: CommuneOfRow | null,
): RankedReadings {
  const said = saidOf(sample, source, setting);
  const wanted = askedCrs(place) ?? said.stated;
  const points = testPoints(source, knownGround(setting), setting.communes, communeOf);
  const offered = placeReadings(source, place?.axes);
  const beside = wanted !== null && wanted.unit !== source.unit;
  const ranked = [...offered, ...(beside ? readingsOfCrs(wanted, source, place?.axes) : [])]
    .map((reading) => testReading(reading, points))
    .filter(({ crs, inVietnam }) => inVietnam >= MOST || isKept(crs, wanted, source))
    .map((reading) => ({ reading, score: scoreOf(reading, said) }))
    .toSorted((a, b) => b.score - a.score);
  return { ranked, said, wanted };
}

/** Degrees may be of anywhere; what somebody says is shown even where it cannot be. */
function isKept(crs: Crs, wanted: Crs | null, { unit }: PlaceSource): boolean {
  return crs.id === wanted?.id || (unit === 'degree' && crs.unit === 'degree');
}

function saidOf(sample: RawTable, source: PlaceSource, setting: ImportSetting): SaidOfPlace {
  const words = headerWords(source.columns ? source.from : []);
  const ofHeader = words.crs?.unit === source.unit ? words.crs : null;
  return { stated: knownCrs(sample) ?? ofHeader, words, meridian: setting.vn2000Meridian };
}
