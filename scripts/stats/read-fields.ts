import { InputError } from '../command.ts';

type Shown = string | number;

/** A value in the input that cannot be used: an issue that names the path of the field. */
export function badField(path: string, value: unknown): InputError {
  return new InputError([
    {
      code: 'input.bad-value',
      severity: 'error',
      at: { field: path },
      context: { value: shown(value) },
    },
  ]);
}

/** The fields of an object. */
export function fieldsOf(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badField(path, value);
  return { ...value };
}

/** A list of at most `most` members; an absent one is empty. */
export function listOf(value: unknown, path: string, most: number): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badField(path, value);
  if (value.length > most) {
    const context = { count: value.length, most };
    throw new InputError([
      { code: 'input.too-many', severity: 'error', at: { field: path }, context },
    ]);
  }
  return value;
}

/** A finite number within bounds. */
export function numberOf(
  value: unknown,
  path: string,
  least: number,
  most = Number.MAX_VALUE,
): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw badField(path, value);
}

/** A whole number within bounds. */
export function wholeOf(value: unknown, path: string, least: number, most: number): number {
  const number = numberOf(value, path, least, most);
  if (Number.isInteger(number)) return number;
  throw badField(path, value);
}

/** A list of finite numbers within bounds. */
export function numbersOf(
  value: unknown,
  path: string,
  most: number,
  least = -Number.MAX_VALUE,
  greatest = Number.MAX_VALUE,
): Float64Array {
  if (value instanceof Float64Array) return value;
  return Float64Array.from(listOf(value, path, most), (one, i) =>
    numberOf(one, `${path}.${i}`, least, greatest),
  );
}

function shown(value: unknown): Shown {
  if (typeof value === 'number') return value;
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
