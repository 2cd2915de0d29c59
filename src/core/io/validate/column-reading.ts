import type { DateOrder, DecimalChoice, ImportChoices } from '../../model/import-choices.ts';
import type { RawTable } from '../format.ts';
import { foldedHeader } from './header-key.ts';

/** How the values of one column are to be read, beyond what they say themselves. */
export type ColumnReading = {
  readonly header: string;
  readonly decimals?: DecimalChoice;
  readonly dates?: DateOrder;
  /** Year of each row, from a column of its own; NaN where it says none. */
  readonly years?: Float64Array;
};

export function readingOf(
  header: string,
  { decimals = {}, dates = {} }: ImportChoices,
  years: Float64Array | null,
): ColumnReading {
  const decimal = Object.hasOwn(decimals, header) ? decimals[header] : undefined;
  const order = Object.hasOwn(dates, header) ? dates[header] : undefined;
  return {
    header,
    ...(decimal === undefined ? {} : { decimals: decimal }),
    ...(order === undefined ? {} : { dates: order }),
    ...(years ? { years } : {}),
  };
}

const YEAR_HEADERS = new Set([
  'nam',
  'nam xay ra',
  'nam vu viec',
  'nam phat hien',
  'nam bao cao',
  'year',
]);

export function isYearHeader(header: string): boolean {
  return YEAR_HEADERS.has(foldedHeader(header));
}

/** The years a column gives to dates that are written without one; null where there is no such column. */
export function yearsOf(raw: RawTable): Float64Array | null {
  const column = raw.columns.find(({ name }) => isYearHeader(name));
  if (!column || column.type === 'boolean') return null;
  const read = (value: number): number =>
    Number.isInteger(value) && value >= 1900 && value <= 2100 ? value : Number.NaN;
  if (column.type === 'number') return column.values.map(read);
  const years = column.dictionary.map((text) =>
    /^\d{4}$/.test(text) ? read(Number(text)) : Number.NaN,
  );
  return Float64Array.from(column.codes, (code) => years[code] ?? Number.NaN);
}
