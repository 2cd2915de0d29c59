import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import { quietContext } from '../support/quiet-context.ts';

type Marshall = { m: number; s2: number; A: number; eb: number[] };
type Posterior = { alpha: number; beta: number; posterior_mean: number[]; ci95: number[][] };
type Reference = {
  garwood95: Record<string, [number, number]>;
  marshall: Marshall & { y: number[]; exposure: number[]; raw: number[] };
  gamma_poisson_ml: Posterior;
};
type Result = {
  raw: number[];
  garwood95: number[][];
  marshall: Marshall;
  gamma_poisson_ml: Posterior;
};

/** spdep's EBest, scipy's nbinom and gamma. */
const reference = JSON.parse(
  readFileSync(new URL('small-numbers.json', import.meta.url), 'utf8'),
) as Reference;

function furthest(found: readonly number[], wanted: readonly number[]): number {
  expect(found).toHaveLength(wanted.length);
  return Math.max(...found.map((value, i) => Math.abs(value - (wanted[i] ?? Number.NaN))));
}

async function rates(y: readonly number[], exposure: readonly number[]): Promise<Result> {
  const statistic = await loadStatistic('eb-rates');
  return (await statistic.run({ y, exposure }, quietContext())) as Result;
}

describe('rates from few incidents', () => {
  it('are those of Marshall as spdep gives them, to 1e-12', async () => {
    const { y, exposure, raw, m, s2, A, eb } = reference.marshall;
    const found = await rates(y, exposure);
    expect(furthest(found.raw, raw)).toBeLessThan(1e-12);
    const { marshall } = found;
    expect(furthest([marshall.m, marshall.s2, marshall.A], [m, s2, A])).toBeLessThan(1e-12);
    expect(furthest(marshall.eb, eb)).toBeLessThan(1e-12);
  });

  it('are the Gamma-Poisson posterior of scipy with its intervals, to 1e-5', async () => {
    const wanted = reference.gamma_poisson_ml;
    const { gamma_poisson_ml: found } = await rates(
      reference.marshall.y,
      reference.marshall.exposure,
    );
    expect(furthest([found.alpha, found.beta], [wanted.alpha, wanted.beta])).toBeLessThan(1e-5);
    expect(furthest(found.posterior_mean, wanted.posterior_mean)).toBeLessThan(1e-5);
    expect(furthest(found.ci95.flat(), wanted.ci95.flat())).toBeLessThan(1e-5);
  });

  it("have Garwood's intervals, to 1e-9", async () => {
    const counts = Object.keys(reference.garwood95).map(Number);
    const { garwood95 } = await rates(
      counts,
      counts.map(() => 1),
    );
    const wanted = Object.values(reference.garwood95).flat();
    expect(furthest(garwood95.flat(), wanted)).toBeLessThan(1e-9);
  });
});
