import { seededRandom } from '../../src/core/basics/random.ts';
import { orienteering } from '../../src/core/patrol/orienteering/orienteering.ts';
import { badField, fieldsOf, listOf, numberOf, numbersOf, wholeOf } from './read-fields.ts';
import { matrixOf } from './read-matrix.ts';
import type { Statistic } from './statistic.ts';

const MOST_POINTS = 2000;
const METRICS = ['euclidean', 'rounded'] as const;

/** The tour within a budget that collects most score. */
export const orienteeringStatistic: Statistic = {
  id: 'orienteering',
  input: ['points', 'matrix', 'scores', 'budget', 'start', 'end', 'metric', 'seed'],
  result: ['tour', 'length', 'score', 'optimal'],
  example: {
    points: [
      [0, 0],
      [3, 0],
      [3, 4],
      [0, 4],
    ],
    scores: [0, 5, 3, 4],
    budget: 12,
    start: 0,
    end: 0,
    metric: 'euclidean',
  },
  run: async (input, ctx) => {
    const fields = fieldsOf(input, '$');
    const { points, cost } = costsIn(fields);
    const score = numbersOf(fields['scores'], 'scores', MOST_POINTS, 0);
    if (score.length !== points) throw badField('scores', score.length);
    const start = wholeOf(fields['start'] ?? 0, 'start', 0, points - 1);
    const end = wholeOf(fields['end'] ?? start, 'end', 0, points - 1);
    const budget = numberOf(fields['budget'], 'budget', 0);
    const seed = wholeOf(fields['seed'] ?? 1, 'seed', 0, Number.MAX_SAFE_INTEGER);
    const problem = { points, cost, score, budget, start, end };
    const tour = await orienteering(problem, { ...ctx, random: seededRandom(seed) });
    if (!tour) throw badField('budget', budget);
    return { tour: tour.stops, length: tour.cost, score: tour.score, optimal: tour.proven };
  },
};

type Fields = Readonly<Record<string, unknown>>;

function costsIn(fields: Fields): { readonly points: number; readonly cost: Float64Array } {
  if (fields['matrix'] !== undefined) {
    const { rows, columns, values } = matrixOf(fields['matrix'], 'matrix', MOST_POINTS);
    if (rows !== columns || rows === 0) throw badField('matrix', columns);
    return { points: rows, cost: values };
  }
  const metric = METRICS.find((one) => one === (fields['metric'] ?? 'euclidean'));
  if (!metric) throw badField('metric', fields['metric']);
  const list = listOf(fields['points'], 'points', MOST_POINTS);
  if (list.length === 0) throw badField('points', 0);
  const places = list.map((pair, i) => {
    const [x, y] = listOf(pair, `points.${i}`, 2);
    const far = 1e150;
    return [
      numberOf(x, `points.${i}.0`, -far, far),
      numberOf(y, `points.${i}.1`, -far, far),
    ] as const;
  });
  const cost = places.flatMap(([ax, ay]) =>
    places.map(([bx, by]) => {
      const distance = Math.hypot(ax - bx, ay - by);
      // As TSPLIB's EUC_2D writes it: to the nearest whole number.
      return metric === 'rounded' ? Math.floor(distance + 0.5) : distance;
    }),
  );
  return { points: places.length, cost: Float64Array.from(cost) };
}
