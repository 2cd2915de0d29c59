import type { Crs } from '../../geo/crs/crs.ts';
import { WGS84 } from '../../geo/crs/projected.ts';
import type { ImportChoices, PlaceChoice } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import type { PlaceProposal } from '../import/import-report.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { communeOfRows } from './commune-of-rows.ts';
import { askedCrs, knownCrs, refusedCrs } from './crs-said.ts';
import { degreesByCommune } from './degrees-by-commune.ts';
import { findPlaceSource } from './find-place-source.ts';
import { usualAxes } from './in-order.ts';
import { placeCandidate, shownReadings } from './place-candidate.ts';
import { choiceOf } from './place-columns.ts';
import type { PlaceSource } from './place-source.ts';
import { degreeQuestions } from './propose-degrees.ts';
import { rankReadings } from './rank-readings.ts';
import type { RankedReadings } from './rank-readings.ts';
import { ASKED, settlePlace, settleStated } from './settle-place.ts';
import type { Settled } from './settle-place.ts';
import { statedCrs } from './stated-crs.ts';
import { evenRows, tableSample } from './table-sample.ts';
import type { TestedReading } from './test-reading.ts';
import { looksLikeHanoi72 } from './values-look.ts';

export type ProposedPlace = {
  /** Null where the file has no coordinates at all, or none that can be taken. */
  readonly place: PlaceProposal | null;
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed. */
  readonly choices: ImportChoices;
};

const ROWS_TESTED = 2000;

/**
 * What the coordinates of a file are in: every system and order of axes they may be in, each tested on some
 * of its rows against the province, the communes the rows name and what the file says of itself. Takes one
 * where no other is left (settlePlace), else asks. The default reading adds nothing to the choices. Cost: up
 * to 2,000 rows × 27 readings, whatever the size of the file.
 */
export function proposePlace(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
): ProposedPlace {
  const sample = tableSample(raw, evenRows(raw.rows, ROWS_TESTED));
  const found = findPlaceSource(sample, kind, choices);
  if (!found || isHanoi72(sample, found.source, choices))
    return { place: null, questions: [], choices };
  const { source, named } = found;
  const communeOf = communeOfRows(sample, kind, choices, setting);
  const questions = degreeQuestions(sample, source, choices);
  const degrees =
    questions.length > 0
      ? degreesByCommune(sample, source.from, choices, setting, communeOf)
      : null;
  if (degrees) return proposePlace(raw, kind, { ...choices, degrees }, setting);
  const ranking = rankReadings(sample, source, choices, setting, communeOf);
  const { chosen, by } = settled(sample, ranking, choices);
  const taken = chosen === null ? undefined : ranking.ranked[chosen];
  const shown = shownReadings(ranking.ranked, chosen, ranking.wanted);
  const [best] = ranking.ranked;
  const columns = named && source.columns ? { columns: choiceOf(source.columns) } : {};
  const reading = taken ? readingChoice(taken.reading, sample, source, choices) : {};
  return {
    place: {
      from: source.from,
      candidates: best ? shown.map((each) => placeCandidate(each, best)) : [],
      chosen: taken ? shown.indexOf(taken) : null,
      by,
    },
    questions: taken ? questions : [...questions, { code: 'place' }],
    choices: completed(choices, { ...columns, ...reading }),
  };
}

/** Refused with the reason, whatever else is known: nobody can answer for it. */
function isHanoi72(sample: RawTable, { geometry }: PlaceSource, { place }: ImportChoices): boolean {
  if (looksLikeHanoi72(geometry.coordinates)) return true;
  return askedCrs(place) === null && refusedCrs(sample) === 'hanoi-72';
}

function settled(
  sample: RawTable,
  { ranked, said }: RankedReadings,
  choices: ImportChoices,
): Settled {
  const readings = ranked.map(({ reading }) => reading);
  const asked = askedCrs(choices.place);
  if (asked) return byPerson(readings, asked);
  if (refusedCrs(sample)) return ASKED;
  return settlePlace(readings, said, statedCrs(sample.crs) === 'unknown');
}

/** A person's word stands against the ground too; of two orders of axes the better one. */
function byPerson(readings: readonly TestedReading[], asked: Crs): Settled {
  const own = readings.filter(({ crs }) => crs.id === asked.id);
  const best = own[settleStated(own, asked).chosen ?? 0];
  return { chosen: best ? readings.indexOf(best) : null, by: 'person' };
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
