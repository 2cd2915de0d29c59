import { crsNamed } from '../../geo/crs/crs-named.ts';
import type { Crs, RefusalReason } from '../../geo/crs/crs.ts';
import { WGS84 } from '../../geo/crs/projected.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import type { ImportChoices, PlaceChoice } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import type { PlaceCandidate, PlaceProposal } from '../import/import-report.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { matchColumns } from '../validate/match-columns.ts';
import { isPersonalHeader } from '../validate/personal-columns.ts';
import { TableCheck } from '../validate/table-check.ts';
import { apartM } from './apart.ts';
import { communeOfRows } from './commune-of-rows.ts';
import type { CommuneOfRow } from './commune-of-row.ts';
import { findPlaceColumns } from './find-place-columns.ts';
import { usualAxes } from './in-order.ts';
import { knownGround } from './known-ground.ts';
import { choiceOf, placeColumnsOf } from './place-columns.ts';
import { headerWords } from './place-header.ts';
import { placeReadings, readingsOfCrs } from './place-readings.ts';
import { placeSource } from './place-source.ts';
import type { PlaceSource } from './place-source.ts';
import { degreeQuestions } from './propose-degrees.ts';
import { scoreOf } from './score-reading.ts';
import type { SaidOfPlace } from './score-reading.ts';
import { settlePlace } from './settle-place.ts';
import type { Settled } from './settle-place.ts';
import { statedCrs } from './stated-crs.ts';
import { evenRows, tableSample } from './table-sample.ts';
import { testPoints, testReading } from './test-reading.ts';
import type { TestedReading } from './test-reading.ts';
import { looksLikeHanoi72 } from './values-look.ts';

export type ProposedPlace = {
  /** Null where the file has no coordinates at all. */
  readonly place: PlaceProposal | null;
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed. */
  readonly choices: ImportChoices;
};

const ROWS_TESTED = 2000;
const ROWS_SEARCHED = 300;
const MOST_CANDIDATES = 10;
const LEAST_SHARE = 0.1;
const MOST_SAMPLED = 200;
const MOST = 0.5;

/**
 * What the coordinates of a file are in: every system and order of axes they may be in, each tested on some
 * of its rows against the province, the communes the rows name and what the file says of itself. Takes one
 * where no other is left (settlePlace), else asks. The default reading adds nothing to the choices.
 */
export function proposePlace(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): ProposedPlace {
  const sample = tableSample(raw, evenRows(raw.rows, ROWS_TESTED));
  const found = sourceIn(sample, kind, choices);
  if (!found) return { place: null, questions: [], choices };
  const communeOf = communeOfRows(sample, kind, choices, setting);
  return proposalFor(sample, found, choices, setting, communeOf);
}

type FoundSource = {
  readonly source: PlaceSource;
  /** Not what the loader would take by itself. */
  readonly named: boolean;
};

/** Coordinates a person or the headers name, else those the values show; null where there are none. */
function sourceIn(sample: RawTable, kind: KindId, choices: ImportChoices): FoundSource | null {
  const asked = askedCrs(choices.place);
  const stated = asked ?? knownCrs(sample);
  const source = placeSource(sample, choices, stated?.unit);
  if (source && holdsPairs(source)) {
    const several = !sample.geometry && placeColumnsOf(sample).length > 1;
    return { source, named: several && choices.place?.columns === undefined };
  }
  if (sample.geometry || choices.place?.columns !== undefined) return null;
  const few = tableSample(sample, evenRows(sample.rows, ROWS_SEARCHED));
  const fields = new Set(
    matchColumns(few, kindOf(kind), choices.mapping, new TableCheck(few, '')).values(),
  );
  const columns = findPlaceColumns(
    few,
    (column) => fields.has(column) || isPersonalHeader(column.name),
  );
  if (!columns) return null;
  const place = { ...choices.place, columns: choiceOf(columns) };
  const shown = placeSource(sample, { ...choices, place });
  return shown && { source: shown, named: true };
}

function holdsPairs({ geometry }: PlaceSource): boolean {
  const { coordinates } = geometry;
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    if (Number.isFinite((coordinates[i] ?? Number.NaN) + (coordinates[i + 1] ?? Number.NaN)))
      return true;
  }
  return false;
}

function proposalFor(
  sample: RawTable,
  { source, named }: FoundSource,
  choices: ImportChoices,
  setting: ImportSetting,
  communeOf: CommuneOfRow | null,
): ProposedPlace {
  const asked = askedCrs(choices.place);
  const refused = asked ? null : refusedCrs(sample);
  if (refused === 'hanoi-72' || looksLikeHanoi72(source.geometry.coordinates)) {
    return { place: null, questions: [], choices };
  }
  const said = saidOf(sample, source, setting);
  const points = testPoints(source, knownGround(setting), setting.communes, communeOf);
  const axes = choices.place?.axes;
  const wanted = asked ?? said.stated;
  const offered = placeReadings(source, axes);
  const added = wanted && wanted.unit !== source.unit ? readingsOfCrs(wanted, source, axes) : [];
  const readings = [...offered, ...added]
    .map((reading) => testReading(reading, points))
    .filter(({ crs, inVietnam }) => inVietnam >= MOST || isKept(crs, wanted, source))
    .map((reading) => ({ reading, score: scoreOf(reading, said) }))
    .toSorted((a, b) => b.score - a.score);
  const tested = readings.map(({ reading }) => reading);
  const settled = asked
    ? byPerson(tested, asked)
    : refused
      ? { chosen: null, by: null }
      : settlePlace(tested, said, statedCrs(sample.crs) === 'unknown');
  const shown = shownOf(readings, settled.chosen, wanted);
  const chosen = settled.chosen === null ? undefined : tested[settled.chosen];
  const questions = degreeQuestions(sample, source, choices);
  const columns = named && source.columns ? { columns: choiceOf(source.columns) } : {};
  return {
    place: {
      from: source.from,
      candidates: shown.map((reading) =>
        candidateOf(reading, tested[0] ?? reading, scoreOf(reading, said)),
      ),
      chosen: chosen ? shown.indexOf(chosen) : null,
      by: settled.by,
    },
    questions: chosen ? questions : [...questions, { code: 'place' }],
    choices: completed(choices, {
      ...columns,
      ...(chosen ? readingChoice(chosen, sample, source, choices) : {}),
    }),
  };
}

/** Degrees may be of anywhere; what somebody says is shown even where it cannot be. */
function isKept(crs: Crs, wanted: Crs | null, { unit }: PlaceSource): boolean {
  return crs.id === wanted?.id || (unit === 'degree' && crs.unit === 'degree');
}

function byPerson(tested: readonly TestedReading[], asked: Crs): Settled {
  const settled = settlePlace(
    tested.filter(({ crs }) => crs.id === asked.id),
    { stated: asked, words: headerWords([]), meridian: undefined },
    false,
  );
  const first = tested.findIndex(({ crs }) => crs.id === asked.id);
  const own = tested.filter(({ crs }) => crs.id === asked.id)[settled.chosen ?? 0];
  return { chosen: own ? tested.indexOf(own) : Math.max(0, first), by: 'person' };
}

type ScoredReading = { readonly reading: TestedReading; readonly score: number };

/** Those worth a look: not far behind the surest, at most ten, and what is taken or stated anyway. */
function shownOf(
  readings: readonly ScoredReading[],
  chosen: number | null,
  wanted: Crs | null,
): readonly TestedReading[] {
  const least = LEAST_SHARE * (readings[0]?.score ?? 0);
  return readings
    .filter(({ reading, score }, i) => {
      const worth = i < MOST_CANDIDATES && score >= least;
      return worth || i === chosen || reading.crs.id === wanted?.id;
    })
    .map(({ reading }) => reading);
}

function saidOf(sample: RawTable, source: PlaceSource, setting: ImportSetting): SaidOfPlace {
  const words = headerWords(source.columns ? source.from : []);
  const ofHeader = words.crs?.unit === source.unit ? words.crs : null;
  return { stated: knownCrs(sample) ?? ofHeader, words, meridian: setting.vn2000Meridian };
}

function askedCrs(place: PlaceChoice | undefined): Crs | null {
  const asked = place?.crs === undefined ? null : crsNamed(place.crs);
  return asked && !isRefused(asked) ? asked : null;
}

function knownCrs({ crs }: RawTable): Crs | null {
  const stated = statedCrs(crs);
  return stated && stated !== 'unknown' && !isRefused(stated) ? stated : null;
}

function refusedCrs({ crs }: RawTable): RefusalReason | null {
  const stated = statedCrs(crs);
  return stated && stated !== 'unknown' && isRefused(stated) ? stated.reason : null;
}

/** What the loader would not take by itself. */
function readingChoice(
  { crs, axes }: TestedReading,
  sample: RawTable,
  { columns }: PlaceSource,
  { place }: ImportChoices,
): PlaceChoice {
  const byItself = statedCrs(sample.crs) === null ? WGS84.id : knownCrs(sample)?.id;
  const usual = usualAxes(crs, columns?.type !== 'pair');
  return {
    ...(crs.id === byItself || place?.crs !== undefined ? {} : { crs: crs.id }),
    ...(axes === usual || place?.axes !== undefined ? {} : { axes }),
  };
}

function completed(choices: ImportChoices, found: PlaceChoice): ImportChoices {
  if (Object.keys(found).length === 0) return choices;
  return { ...choices, place: { ...choices.place, ...found } };
}

function candidateOf(reading: TestedReading, best: TestedReading, score: number): PlaceCandidate {
  const { crs, axes, inProvince, inCommune, lonLat } = reading;
  return {
    crs: crs.id,
    axes,
    score,
    inProvince,
    inCommune,
    apartM: apartM(lonLat, best.lonLat),
    sample: sampleOf(lonLat),
  };
}

/** Places on the globe, evenly taken. */
function sampleOf(lonLat: Float64Array): Float64Array {
  const shown: number[] = [];
  for (const i of evenRows(lonLat.length >> 1, MOST_SAMPLED)) {
    const [lon = Number.NaN, lat = Number.NaN] = [lonLat[2 * i], lonLat[2 * i + 1]];
    if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) shown.push(lon, lat);
  }
  return Float64Array.from(shown);
}
