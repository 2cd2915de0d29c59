import type { ImportChoices } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import { matchColumns } from '../validate/match-columns.ts';
import { isPersonalHeader } from '../validate/personal-columns.ts';
import { TableCheck } from '../validate/table-check.ts';
import { askedCrs, knownCrs } from './crs-said.ts';
import { findPlaceColumns } from './find-place-columns.ts';
import { choiceOf, placeColumnsOf } from './place-columns.ts';
import { placeSource } from './place-source.ts';
import type { PlaceSource } from './place-source.ts';
import { evenRows, tableSample } from './table-sample.ts';

export type FoundSource = {
  readonly source: PlaceSource;
  /** Its columns have to be named in the choices: the headers alone do not, or name several. */
  readonly named: boolean;
};

const ROWS_SEARCHED = 300;

/** Coordinates a person or the headers name, else those the values show; null where there are none. */
export function findPlaceSource(
  sample: RawTable,
  kind: KindId,
  choices: ImportChoices,
): FoundSource | null {
  const wanted = askedCrs(choices.place) ?? knownCrs(sample);
  const source = placeSource(sample, choices, wanted?.unit);
  const chosen = choices.place?.columns !== undefined;
  if (source && holdsPairs(source)) {
    const several = source.columns !== null && placeColumnsOf(sample).length > 1;
    return { source, named: several && !chosen };
  }
  if (chosen) return null;
  const few = tableSample(sample, evenRows(sample.rows, ROWS_SEARCHED));
  const match = matchColumns(few, kindOf(kind), choices.mapping, new TableCheck(few, ''));
  const fields = new Set(match.values());
  const columns = findPlaceColumns(
    few,
    (column) => fields.has(column) || isPersonalHeader(column.name),
  );
  if (!columns) return null;
  const place = { ...choices.place, columns: choiceOf(columns) };
  const shown = placeSource(sample, { ...choices, place });
  return shown && { source: shown, named: true };
}

function holdsPairs({ geometry: { coordinates } }: PlaceSource): boolean {
  for (let i = 0; i + 1 < coordinates.length; i += 2) {
    const [x = Number.NaN, y = Number.NaN] = [coordinates[i], coordinates[i + 1]];
    if (Number.isFinite(x) && Number.isFinite(y)) return true;
  }
  return false;
}
