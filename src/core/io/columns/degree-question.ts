import type { Bounds } from '../../geo/geometry.ts';
import { DEGREE_FORMS } from '../../model/import-choices.ts';
import type { DegreeForm, ImportChoices } from '../../model/import-choices.ts';
import type { RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import { chosenColumns, placeColumnsOf } from '../place/place-columns.ts';
import type { PlaceColumns } from '../place/place-columns.ts';
import { degreesOfMinutes } from '../place/read-degrees.ts';
import { textView } from '../validate/text-view.ts';

const CELLS_SHOWN = 5;
const LARGEST_DEGREE = 180;
const MINUTES = 60;
/** So many readings have to fall in the province for it to be the one that is meant, */
const MOSTLY = 0.9;
/** and so few of the other reading. */
const HARDLY = 0.1;
const NUMBER = /^[+-]?(\d{1,3})[.,](\d{1,2})$/;

export type DegreeAnswers = {
  readonly questions: readonly ImportQuestion[];
  /** header → form, as a person says or as the province decides. */
  readonly degrees: NonNullable<ImportChoices['degrees']>;
};

/**
 * Whether 108.30 is 108.3° or 108°30′: asked where every coordinate has two decimals or fewer, none of them
 * sixty or more, and the province's box does not tell the readings apart.
 */
export function degreeQuestions(
  raw: RawTable,
  choices: ImportChoices,
  bounds: Bounds | undefined,
): DegreeAnswers {
  const degrees = choices.degrees ?? {};
  const columns = raw.geometry ? [] : axesOf(placesOf(raw, choices));
  const known = columns.every(({ header }) => Object.hasOwn(degrees, header));
  if (columns.length === 0 || known || !columns.every(({ values }) => canBeMinutes(values)))
    return { questions: [], degrees };
  if (!columns.some(({ values }) => values.some((value) => !Number.isInteger(value))))
    return { questions: [], degrees };
  const open = columns.filter(({ header }) => !Object.hasOwn(degrees, header));
  const told = bounds ? formIn(columns, bounds) : null;
  if (told) {
    const answers = open.map(({ header }) => [header, told] as const);
    return { questions: [], degrees: { ...degrees, ...Object.fromEntries(answers) } };
  }
  return { questions: open.map(questionOf), degrees };
}

type Axis = {
  readonly header: string;
  readonly cells: readonly string[];
  /** As written; NaN for what is no number with at most two decimals. */
  readonly values: readonly number[];
};

function placesOf(raw: RawTable, { place }: ImportChoices): PlaceColumns | null {
  if (place?.columns === null) return null;
  if (place?.columns) return chosenColumns(raw, place.columns);
  return placeColumnsOf(raw)[0] ?? null;
}

function axesOf(columns: PlaceColumns | null): readonly Axis[] {
  if (columns?.type !== 'two') return [];
  return [columns.x, columns.y].map((column) => {
    const cells = textView(column).dictionary.filter((text) => text !== '');
    return { header: column.name, cells, values: cells.map(valueOf) };
  });
}

function valueOf(text: string): number {
  const bare = text.trim().replace(/\s*°$/, '');
  if (/^[+-]?\d{1,3}$/.test(bare)) return Number(bare);
  return NUMBER.test(bare) ? Number(bare.replace(',', '.')) : Number.NaN;
}

function canBeMinutes(values: readonly number[]): boolean {
  return (
    values.length > 0 &&
    values.every((value) => {
      const minutes = Math.round(Math.abs(value % 1) * 100);
      return Math.abs(value) <= LARGEST_DEGREE && minutes < MINUTES;
    })
  );
}

/** The form whose values fall in the province while those of the other do not; null where both do, or none. */
function formIn(columns: readonly Axis[], [west, south, east, north]: Bounds): DegreeForm | null {
  const inside = (value: number): boolean =>
    (value >= west && value <= east) || (value >= south && value <= north);
  const [decimal, minutes] = DEGREE_FORMS.map((form) => {
    const values = columns.flatMap((axis) => axis.values.map((value) => readAs(value, form)));
    return values.filter(inside).length / values.length;
  });
  if (decimal === undefined || minutes === undefined) return null;
  if (decimal >= MOSTLY && minutes <= HARDLY) return 'decimal';
  return minutes >= MOSTLY && decimal <= HARDLY ? 'degrees-minutes' : null;
}

function questionOf({ header, cells, values }: Axis): ImportQuestion {
  const rows = values
    .map((value, i) => ({ value, cell: cells[i] ?? '' }))
    .filter(({ value }) => !Number.isInteger(value))
    .slice(0, CELLS_SHOWN);
  const shown = rows.length > 0 ? rows : [{ value: values[0] ?? 0, cell: cells[0] ?? '' }];
  return {
    code: 'degrees',
    column: header,
    cells: shown.map(({ cell }) => cell),
    readings: DEGREE_FORMS.map((choice) => ({
      choice,
      values: shown.map(({ value }) => readAs(value, choice)),
    })),
  };
}

function readAs(value: number, form: DegreeForm): number {
  return form === 'decimal' ? value : degreesOfMinutes(value);
}
