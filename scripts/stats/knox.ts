import { seededRandom } from '../../src/core/basics/random.ts';
import { knoxTable } from '../../src/core/hotspots/near-repeat/knox.ts';
import type { KnoxBins, SpaceTimePoints } from '../../src/core/hotspots/near-repeat/knox.ts';
import { readPermutations, throwErrors } from './neighbours-input.ts';
import { badField, fieldsOf, numberOf, numbersOf } from './read-fields.ts';
import type { Statistic } from './statistic.ts';

const LIMITS = { points: 5_000_000, bins: 100, value: 1e150 };
const USUAL_PERMUTATIONS = 999;

type Fields = Readonly<Record<string, unknown>>;

/** Knox's test of near repeat, or the table of it. */
export const knoxStatistic: Statistic = {
  id: 'knox',
  input: ['points', 'space', 'time', 'spaceBins', 'timeBins', 'permutations', 'seed'],
  result: ['points', 'pairs', 'observed', 'expected', 'ratio', 'ratioToMean', 'p', 'poissonP'],
  options: [
    { name: 'points', field: 'points', reads: 'columns', columns: ['x', 'y', 't|day'] },
    { name: 'space', field: 'space', reads: 'number' },
    { name: 'time', field: 'time', reads: 'number' },
    { name: 'space-bins', field: 'spaceBins', reads: 'numbers' },
    { name: 'time-bins', field: 'timeBins', reads: 'numbers' },
    { name: 'permutations', field: 'permutations', reads: 'number' },
    { name: 'seed', field: 'seed', reads: 'number' },
  ],
  example: {
    points: { x: [0, 10, 500, 505, 900], y: [0, 0, 300, 310, 20], t: [1, 4, 40, 41, 90] },
    space: 60,
    time: 14,
    permutations: 99,
    seed: 1,
  },
  exampleFile: {
    line: '--points p.csv --space 60 --time 14 --permutations 99 --seed 1',
    text: 'x,y,t\n0,0,1\n10,0,4\n500,300,40\n505,310,41\n900,20,90',
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const points = readPoints(fields['points']);
    const bins = readBins(fields);
    const { permutations, seed } = readPermutations(fields, 1, USUAL_PERMUTATIONS);
    const chance = { ...ctx, random: seededRandom(seed), progress: () => {} };
    const table = await knoxTable(points, bins, permutations, chance);
    throwErrors(table.issues);
    const { observed, expected, dealtMean, p, poissonP, columns } = table;
    const ratioTo = (mean: Float64Array): (number | null)[] =>
      Array.from(observed, (seen, i) => (mean[i] ? seen / mean[i] : null));
    const n = points.t.length;
    const rows = <T>(values: Iterable<T>): unknown => rowsOf([...values], columns, bins.closed);
    return {
      points: n,
      pairs: (n * (n - 1)) / 2,
      observed: rows(observed),
      expected: rows(expected),
      ratio: rows(ratioTo(expected)),
      ratioToMean: rows(ratioTo(dealtMean)),
      p: rows(p),
      poissonP: rows(poissonP),
    };
  },
};

/** The plain test has one cell: its value alone. */
function rowsOf<T>(values: readonly T[], columns: number, plain: boolean): unknown {
  if (plain) return values[0];
  return Array.from({ length: values.length / columns }, (_, row) =>
    values.slice(row * columns, (row + 1) * columns),
  );
}

function readPoints(value: unknown): SpaceTimePoints {
  const fields = fieldsOf(value, 'points');
  const column = (name: string): Float64Array =>
    numbersOf(fields[name], `points.${name}`, LIMITS.points, -LIMITS.value, LIMITS.value);
  const points = { x: column('x'), y: column('y'), t: column('t') };
  for (const name of ['y', 't'] as const) {
    const { length } = points[name];
    if (length !== points.x.length) throw badField(`points.${name}.length`, length);
  }
  return points;
}

function readBins(fields: Fields): KnoxBins {
  if (fields['spaceBins'] === undefined && fields['timeBins'] === undefined) {
    const space = numberOf(fields['space'], 'space', 0, LIMITS.value);
    const time = numberOf(fields['time'], 'time', 0, LIMITS.value);
    return { space: Float64Array.of(0, space), time: Float64Array.of(0, time), closed: true };
  }
  const [space, time] = [readEdges(fields, 'spaceBins'), readEdges(fields, 'timeBins')];
  return { space, time, closed: false };
}

function readEdges(fields: Fields, name: string): Float64Array {
  const edges = numbersOf(fields[name], name, LIMITS.bins, 0, LIMITS.value);
  if (edges.length < 2) throw badField(`${name}.length`, edges.length);
  edges.forEach((edge, i) => {
    if (i > 0 && edge <= (edges[i - 1] ?? 0)) throw badField(`${name}.${i}`, edge);
  });
  return edges;
}
