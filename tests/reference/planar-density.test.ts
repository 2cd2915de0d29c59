import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { likelihoodScore } from '../../src/core/hotspots/planar/bandwidth/cross-validation.ts';
import { rectangleWindow } from '../../src/core/hotspots/planar/planar-window.ts';
import { loadStatistic } from '../../scripts/stats/registry.ts';
import { quietContext } from '../support/quiet-context.ts';

type Curve = readonly { readonly sigma: number; readonly cv: number }[];
type Reference = {
  readonly x: number[];
  readonly y: number[];
  readonly window: number[];
  readonly sigma: number;
  readonly gauss_none: number[];
  readonly gauss_none_loo: number[];
  readonly gauss_uniform_edge: number[];
  readonly gauss_diggle_edge: number[];
  readonly quartic_none: number[];
  readonly epan_none: number[];
  readonly 'abramson_bw_h0_0.6': number[];
  readonly abramson_points_exact: number[];
  readonly ppl_curve: Curve;
  readonly bw: { scott: number[]; diggle: number; ppl: number; CvL: number };
  readonly scipy: {
    readonly points: [number, number][];
    readonly scott: { factor: number; at: number[] };
    readonly silverman: { factor: number; at: number[] };
  };
};
type Density = { values: number[]; mass: number | null; bandwidths: number[] };
type Bandwidth = { bandwidth: number | number[]; scores: (number | null)[] };

/** spatstat.explore 3.0-6 and scipy 1.10.1; the calls stand in the file. */
const reference = JSON.parse(
  readFileSync(new URL('planar-kde.json', import.meta.url), 'utf8'),
) as Reference;
const { x, y, window, sigma } = reference;

async function density(asked: object): Promise<Density> {
  const statistic = await loadStatistic('planar-density');
  const input = { points: { x, y }, window, bandwidth: sigma, ...asked };
  return (await statistic.run(input, quietContext())) as Density;
}

async function bandwidth(asked: object): Promise<Bandwidth> {
  const statistic = await loadStatistic('planar-bandwidth');
  return (await statistic.run({ points: { x, y }, window, ...asked }, quietContext())) as Bandwidth;
}

function furthest(found: readonly number[], wanted: readonly number[]): number {
  expect(found).toHaveLength(wanted.length);
  return Math.max(...found.map((value, i) => Math.abs(value - (wanted[i] ?? Number.NaN))));
}

describe('density on the plane', () => {
  it.each([
    ['a Gaussian without correction', {}, 'gauss_none'],
    ['each point by the others', { leaveOneOut: true }, 'gauss_none_loo'],
    ["Jones' correction", { edge: 'uniform' }, 'gauss_uniform_edge'],
    ["Diggle's correction", { edge: 'diggle' }, 'gauss_diggle_edge'],
    ['the quartic kernel', { kernel: 'quartic' }, 'quartic_none'],
    ['the Epanechnikov kernel', { kernel: 'epanechnikov' }, 'epan_none'],
  ] as const)('is that of spatstat with %s, to 1e-9', async (_, asked, name) => {
    expect(furthest((await density(asked)).values, reference[name])).toBeLessThan(1e-9);
  });

  it("is Abramson's with the bandwidths of bw.abram, and finds them, to 1e-9", async () => {
    const found = await density({ adaptive: true });
    expect(furthest(found.bandwidths, reference['abramson_bw_h0_0.6'])).toBeLessThan(1e-9);
    expect(furthest(found.values, reference.abramson_points_exact)).toBeLessThan(1e-9);
    const given = await density({ bandwidth: reference['abramson_bw_h0_0.6'] });
    expect(furthest(given.values, reference.abramson_points_exact)).toBeLessThan(1e-9);
  });

  it.each(['scott', 'silverman'] as const)("is scipy's gaussian_kde with %s", async (rule) => {
    const { points } = reference.scipy;
    const queries = { x: points.map(([east]) => east), y: points.map(([, north]) => north) };
    const found = await density({ bandwidth: rule, queries });
    expect(furthest(found.values, reference.scipy[rule].at)).toBeLessThan(1e-9);
    expect(furthest(found.bandwidths, [reference.scipy[rule].factor])).toBeLessThan(1e-9);
  });

  it('integrates to the number of points under the correction of Diggle', async () => {
    expect((await density({ edge: 'diggle' })).mass).toBe(198);
    expect((await density({ edge: 'none' })).mass).toBeLessThan(198);
  });
});

describe('bandwidth on the plane', () => {
  it.each([
    ['bw.ppl', 'ppl', 'ppl'],
    ['bw.CvL', 'cvl', 'CvL'],
    ['bw.diggle', 'diggle', 'diggle'],
  ] as const)('is that of %s, to 1e-9', async (_, method, name) => {
    const found = await bandwidth({ method });
    expect(furthest([found.bandwidth as number], [reference.bw[name]])).toBeLessThan(1e-9);
  });

  it('is that of bw.scott on each axis', async () => {
    const found = await bandwidth({ method: 'scott' });
    expect(furthest(found.bandwidth as number[], reference.bw.scott)).toBeLessThan(1e-9);
  });

  it('has the curve of bw.ppl, 37 bandwidths, to 1e-9', async () => {
    const candidates = reference.ppl_curve.map((point) => point.sigma);
    const wanted = reference.ppl_curve.map((point) => point.cv);
    const found = await bandwidth({ candidates });
    expect(furthest(found.scores as number[], wanted)).toBeLessThan(1e-9);
  });

  it('has the number of points for the integral, within a point at 0.3', () => {
    const events = { x: Float64Array.from(x), y: Float64Array.from(y) };
    const area = rectangleWindow(0, 10, 0, 6);
    const score = (integral: 'pixels' | 'count'): number =>
      likelihoodScore(events, area, 0.3, { kernel: 'gaussian', leaveOut: 'event', integral }) ?? 0;
    expect(Math.abs(score('pixels') - score('count'))).toBeLessThan(1);
  });
});
