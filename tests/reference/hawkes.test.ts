import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hawkesStatistic } from '../../scripts/stats/hawkes.ts';
import { prospectiveStatistic } from '../../scripts/stats/prospective.ts';
import { prospectiveGrid } from '../../src/core/hotspots/prospective/prospective-grid.ts';
import { cellsOf, gridSepp } from '../../src/core/hotspots/self-exciting/grid-sepp.ts';
import {
  fitHawkes,
  hawkesLogLikelihood,
} from '../../src/core/hotspots/self-exciting/temporal-hawkes.ts';
import { quietContext } from '../support/quiet-context.ts';

type Case = { mu: number; theta: number; omega: number; loglik: number };

function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

/** Temporal: two ways of counting agree. Grid: open_cp, 50 steps of EM, times in minutes. */
const hawkes = readReference<{
  temporal: { t: number[]; T: number; cases: Case[]; mle: Case };
  sepp_grid: {
    points: [number, number, number][];
    omega_per_minute: number;
    theta: number;
    iterations: number;
    mu: number[][];
  };
}>('hawkes.json');

/** open_cp's ProspectiveHotSpot on the same points. */
const prospective = readReference<{
  cutoff_day: number;
  time_unit_days: number;
  space_bandwidth_cells: number;
  time_bandwidth_weeks: number;
  matrix: number[][];
}>('prospective.json');

const points = hawkes.sepp_grid.points;
const column = (place: 0 | 1 | 2): Float64Array => Float64Array.from(points, (one) => one[place]);
const GRID = { west: 0, south: 0, cellSize: 100, columns: 10, rows: 10 };

describe('the self-exciting process in time', () => {
  const times = Float64Array.from(hawkes.temporal.t);

  it.each(hawkes.temporal.cases)('has the log likelihood $loglik at μ $mu', (one) => {
    expect(hawkesLogLikelihood(times, hawkes.temporal.T, one)).toBeCloseTo(one.loglik, 8);
  });

  it('is most likely where the reference says', () => {
    const { mle, T } = hawkes.temporal;
    const fit = fitHawkes(times, T);
    expect(fit?.logLikelihood).toBeCloseTo(mle.loglik, 8);
    expect(fit?.mu).toBeCloseTo(mle.mu, 6);
    expect(fit?.theta).toBeCloseTo(mle.theta, 6);
    expect(fit?.omega).toBeCloseTo(mle.omega, 6);
  });
});

describe('the self-exciting process on a grid', () => {
  it('is found by EM as open_cp finds it', () => {
    const { omega_per_minute: omega, theta, mu, iterations } = hawkes.sepp_grid;
    const first = points[0]?.[2] ?? 0;
    const times = column(2).map((day) => (day - first) * 1440);
    const cell = cellsOf(column(0), column(1), GRID) ?? new Uint32Array(0);
    const end = times.at(-1) ?? 0;
    const start = { steps: iterations, end, omega: 1 / 1440 };
    const found = gridSepp(times, cell, 100, start);
    expect(found.omega / omega).toBeCloseTo(1, 6);
    expect(found.theta / theta).toBeCloseTo(1, 6);
    mu.flat().forEach((one, k) => expect(found.mu[k]).toBeCloseTo(one, 11));
  });
});

describe('vonggac stat hawkes and prospective', () => {
  const given = { points: { x: [...column(0)], y: [...column(1)], t: [...column(2)] } };
  const grid = { ...given, grid: 100, columns: 10, rows: 10 };

  it('give the published decay a day, and the same map', async () => {
    const { sepp } = (await hawkesStatistic.run(grid, quietContext())) as {
      sepp: { omega: number; theta: number };
    };
    expect(sepp.omega).toBeCloseTo(hawkes.sepp_grid.omega_per_minute * 1440, 6);
    expect(sepp.theta).toBeCloseTo(hawkes.sepp_grid.theta, 6);
    const asked = { ...grid, cutoff: prospective.cutoff_day, spaceBandwidth: 3 };
    const { matrix } = (await prospectiveStatistic.run(asked, quietContext())) as {
      matrix: number[][];
    };
    const off = matrix.flat().map((one, k) => one - (prospective.matrix.flat()[k] ?? Number.NaN));
    expect(Math.max(...off.map(Math.abs))).toBeLessThan(1e-9);
  });
});

describe('the prospective map on a grid', () => {
  it('is that of open_cp', () => {
    const risk = prospectiveGrid(
      { x: column(0), y: column(1), t: column(2) },
      {
        ...GRID,
        cutoff: prospective.cutoff_day,
        timeUnit: prospective.time_unit_days,
        bandwidth: {
          space: prospective.space_bandwidth_cells,
          time: prospective.time_bandwidth_weeks,
        },
      },
    );
    prospective.matrix.flat().forEach((one, k) => expect(risk[k]).toBeCloseTo(one, 9));
  });
});
