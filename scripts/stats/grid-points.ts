import { badField, fieldsOf, numberOf, numbersOf, wholeOf } from './read-fields.ts';

const LIMITS = { points: 1_000_000, cells: 1_000_000, value: 1e12 };

type Fields = Readonly<Record<string, unknown>>;

export type PointsOnGrid = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly t: Float64Array;
  readonly cellSize: number;
  readonly columns: number;
  readonly rows: number;
  readonly west: number;
  readonly south: number;
};

/** Points in time and the grid they are counted on; the corner is 0, 0 unless told. */
export function readPointsOnGrid(fields: Fields): PointsOnGrid {
  const given = fieldsOf(fields['points'], 'points');
  const column = (name: string): Float64Array =>
    numbersOf(given[name], `points.${name}`, LIMITS.points, -LIMITS.value, LIMITS.value);
  const points = { x: column('x'), y: column('y'), t: column('t') };
  for (const name of ['y', 't'] as const) {
    if (points[name].length !== points.x.length) {
      throw badField(`points.${name}.length`, points[name].length);
    }
  }
  const columns = wholeOf(fields['columns'], 'columns', 1, LIMITS.cells);
  const rows = wholeOf(fields['rows'], 'rows', 1, LIMITS.cells / columns);
  const corner = (name: string): number =>
    fields[name] === undefined ? 0 : numberOf(fields[name], name, -LIMITS.value, LIMITS.value);
  return {
    ...points,
    cellSize: numberOf(fields['grid'], 'grid', 1e-9, LIMITS.value),
    columns,
    rows,
    west: corner('west'),
    south: corner('south'),
  };
}

/** Row by row from the south. */
export function matrixOf(values: Float64Array, columns: number): number[][] {
  return Array.from({ length: values.length / columns }, (_, row) => [
    ...values.subarray(row * columns, (row + 1) * columns),
  ]);
}
