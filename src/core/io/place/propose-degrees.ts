import type { DegreeForm, ImportChoices } from '../../model/import-choices.ts';
import { DEGREE_FORMS } from '../../model/import-choices.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import { cellText } from '../import/row-cells.ts';
import { degreesOf } from './place-geometry.ts';
import type { PlaceSource } from './place-source.ts';

const CELLS_SHOWN = 4;
const SIGNS = /[°º˚'’′"″”:]|\d[\s-]+\d|đ|deg/iu;

/**
 * Asks whether 108.30 are decimals or degrees and minutes, where the cells leave it open: two decimals at
 * most, and none that sixty minutes would not reach. Two columns are written by one hand: what one of them
 * shows goes for both.
 */
export function degreeQuestions(
  sample: RawTable,
  { columns, unit }: PlaceSource,
  { degrees = {} }: ImportChoices,
): readonly ImportQuestion[] {
  if (columns?.type !== 'two' || unit !== 'degree') return [];
  const two = [columns.x, columns.y];
  if (two.some(({ name }) => Object.hasOwn(degrees, name))) return [];
  const looks = new Set(two.map((column) => lookOf(column, sample.rows)));
  if (looks.has('told') || !looks.has('open')) return [];
  return two.map((column) => questionOf(column, sample.rows));
}

/** `told`: its cells show the form. `whole`: they show nothing either way. */
type Look = 'open' | 'told' | 'whole';

function lookOf(column: RawColumn, rows: number): Look {
  let look: Look = 'whole';
  const { values } = degreesOf(column, rows);
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    if (column.type === 'text' && SIGNS.test(cellText(column, row))) return 'told';
    const hundredths = Math.abs(value) * 100;
    const rest = Math.round(hundredths) % 100;
    if (Math.abs(hundredths - Math.round(hundredths)) > 1e-6 || rest >= 60) return 'told';
    if (rest > 0) look = 'open';
  }
  return look;
}

function questionOf(column: RawColumn, rows: number): ImportQuestion {
  const { values } = degreesOf(column, rows);
  const shown = Array.from(values.keys())
    .filter((row) => !Number.isNaN(values[row]))
    .slice(0, CELLS_SHOWN);
  const reading = (choice: DegreeForm) => {
    const read = degreesOf(column, rows, choice).values;
    return { choice, values: shown.map((row) => read[row] ?? 0) };
  };
  return {
    code: 'degrees',
    column: column.name,
    cells: shown.map((row) => cellText(column, row)),
    readings: DEGREE_FORMS.map(reading),
  };
}
