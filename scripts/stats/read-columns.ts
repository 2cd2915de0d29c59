import type { RunContext } from '../../src/core/basics/run-context.ts';
import { CSV } from '../../src/core/io/formats/csv.ts';
import type { RawColumn } from '../../src/core/io/format.ts';
import { InputError } from '../command.ts';
import { readBytes } from '../node-files.ts';

/**
 * Columns of a CSV file as lists of numbers, by name whatever its case (`t|day`: t, else day); all of them
 * must be there, and every cell a number with a decimal point. Throws InputError that names the row and the column.
 */
export async function readColumns(
  file: string,
  names: readonly string[],
  ctx: RunContext,
): Promise<Readonly<Record<string, Float64Array>>> {
  const quiet = { ...ctx, progress: () => {} };
  const { table, issues } = await CSV.read(await readBytes(file), file, quiet);
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new InputError(errors);
  const read = names.map((wanted): [string, Float64Array] => {
    const [name = wanted, other = name] = wanted.split('|');
    const called = (one: string) =>
      table.columns.find(({ name: own }) => own.trim().toLowerCase() === one);
    const column = called(name) ?? called(other);
    if (!column) throw new InputError([absent(file, name)]);
    return [name, numbersOf(column, { file, rows: table.sourceRow })];
  });
  return Object.fromEntries(read);
}

function absent(file: string, field: string) {
  return { code: 'field.absent', severity: 'error', at: { file, field } } as const;
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numbersOf(
  column: RawColumn,
  place: { readonly file: string; readonly rows: Uint32Array },
): Float64Array {
  if (column.type !== 'text') return Float64Array.from(column.values);
  return Float64Array.from(column.codes, (code, at) => {
    const text = (column.dictionary[code] ?? '').trim();
    const value = PLAIN_NUMBER.test(text) ? Number(text) : Number.NaN;
    if (Number.isFinite(value)) return value;
    const where = { file: place.file, row: place.rows[at] ?? 0, field: column.name };
    const context = { value: text.slice(0, 60) };
    throw new InputError([{ code: 'input.bad-value', severity: 'error', at: where, context }]);
  });
}
