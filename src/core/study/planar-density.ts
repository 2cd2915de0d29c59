import type { RunContext } from '../basics/run-context.ts';
import { likelihoodScore } from '../hotspots/planar/bandwidth/cross-validation.ts';
import { sigmasBetween } from '../hotspots/planar/bandwidth/candidates.ts';
import { cellsInside } from '../hotspots/planar/cells-inside.ts';
import { densityGrid } from '../hotspots/planar/density-grid.ts';
import { diggleWeights } from '../hotspots/planar/edge-correction.ts';
import type { EdgeCorrection } from '../hotspots/planar/edge-correction.ts';
import { massInside } from '../hotspots/planar/mass-inside.ts';
import { placesOf } from '../hotspots/planar/planar-events.ts';
import type { PlanarGrid } from '../hotspots/planar/planar-grid.ts';
import type { PlanarKernelId } from '../hotspots/planar/planar-kernel.ts';
import { isInWindow } from '../hotspots/planar/planar-window.ts';
import type { PlanarWindow } from '../hotspots/planar/planar-window.ts';
import type { Period } from '../time/period.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { planarIncidents } from './planar-incidents.ts';
import type { PlanarIncidents, PlanarRun } from './planar-incidents.ts';
import { provinceWindow } from './province-window.ts';
import type { StudyConfig } from './study-config.ts';

export type PlanarQuestion = {
  readonly run: PlanarRun;
  readonly kernel: PlanarKernelId;
  /** Standard deviation, metres; auto: what foretells each place best from the others. */
  readonly bandwidthM: number | 'auto';
  readonly edge: EdgeCorrection;
  readonly period: Period;
};

/** Why there is no density: too few incidents or places to smooth, or no outline to smooth within. */
export const PLANAR_REFUSALS = ['few_incidents', 'few_places', 'no_outline'] as const;
export type PlanarRefusal = (typeof PLANAR_REFUSALS)[number];

export const LEAST_PLANAR = { incidents: 10, places: 3 } as const;

export type PlanarDensity = {
  readonly run: PlanarRun;
  readonly period: { readonly from: string; readonly to: string; readonly years: number };
  /** Incidents with a place inside the outline, their sum by share of the period, and places they share. */
  readonly records: number;
  readonly weight: number;
  readonly places: number;
  readonly kinds: PlanarIncidents['kinds'];
  /** Left out: without a place finer than the commune, and outside the outline. */
  readonly noPlace: number;
  readonly outside: number;
  readonly areaKm2: number;
  readonly surface: PlanarSurface | { readonly refused: PlanarRefusal };
};

export type PlanarSurface = {
  readonly kernel: PlanarKernelId;
  readonly edge: EdgeCorrection;
  readonly bandwidthM: number;
  /** null when a person chose it. `atEnd`: the best is the first or last tried, so the data do not settle it. */
  readonly selection: {
    readonly sigmaM: Float64Array;
    readonly score: Float64Array;
    readonly atEnd: boolean;
  } | null;
  readonly grid: PlanarGrid;
  /** Incidents per km² and year by cell, row by row from the south; −1 outside the province. */
  readonly perKm2: Float64Array;
  readonly meanPerKm2: number;
  /** Sum over the cells inside: the weight of the incidents, but for what the cells cut off at the border. */
  readonly mass: number;
  /** Cell of the highest value. */
  readonly peak: {
    readonly cell: number;
    readonly lon: number;
    readonly lat: number;
    readonly area: number;
  };
};

const CANDIDATES = 12;
const LEAST_SIGMA_M = 1000;
const LEAST_CELL_M = 250;
const WIDEST_CELL_M = 2000;
const MOST_CELLS = 60_000;

/**
 * Density on the plane of incidents that are not on the network, one run at a time: incidents per km² and
 * year inside the outline of the province, by a unit-mass kernel with its edge correction. The bandwidth is
 * chosen by likelihood cross-validation with the Gaussian kernel, place by place: many incidents share an
 * address, and one of them must not foretell the next. Too little data is refused, not smoothed.
 * Progress `planar-bandwidth`, `planar-grid`. Nothing is NaN or infinite.
 */
export async function planarDensity(
  stages: PlacedStages,
  config: StudyConfig,
  question: PlanarQuestion,
  ctx: RunContext,
): Promise<PlanarDensity> {
  const { run, period } = question;
  const { plane } = stages.network.network;
  const window = provinceWindow(stages.dataset, plane);
  const found = planarIncidents(stages, config, run, period);
  const events = window ? inside(found, window) : found;
  const places = new Set(placesOf(events)).size;
  const about = {
    run,
    period: { from: period.from, to: period.to, years: period.years },
    records: events.x.length,
    weight: events.weight.reduce((sum, one) => sum + one, 0),
    places,
    kinds: found.kinds,
    noPlace: found.noPlace,
    outside: found.x.length - events.x.length,
    areaKm2: (window?.area ?? 0) / 1e6,
  };
  if (!window) return { ...about, surface: { refused: 'no_outline' } };
  if (events.x.length < LEAST_PLANAR.incidents) {
    return { ...about, surface: { refused: 'few_incidents' } };
  }
  if (places < LEAST_PLANAR.places) return { ...about, surface: { refused: 'few_places' } };
  const selection = question.bandwidthM === 'auto' ? await chooseSigma(events, window, ctx) : null;
  const sigma = selection ? selection.bestM : Number(question.bandwidthM);
  const grid = gridOver(window, sigma);
  const values = await valuesOn(grid, events, window, { ...question, sigma }, ctx);
  const scale = 1e6 / period.years;
  const cellKm2 = (grid.stepX * grid.stepY) / 1e6;
  let mass = 0;
  let best = 0;
  const perKm2 = values.map((value, cell) => {
    if (value < 0) return -1;
    mass += value * grid.stepX * grid.stepY;
    if (value > (values[best] ?? -1)) best = cell;
    return value * scale;
  });
  const cells = values.reduce((count, value) => count + (value >= 0 ? 1 : 0), 0);
  const at = centreOf(grid, best);
  const [lon = 0, lat = 0] = plane.toDegrees(Float64Array.of(at.x), Float64Array.of(at.y));
  return {
    ...about,
    surface: {
      kernel: question.kernel,
      edge: question.edge,
      bandwidthM: sigma,
      selection: selection
        ? { sigmaM: selection.sigmaM, score: selection.score, atEnd: selection.atEnd }
        : null,
      grid,
      perKm2,
      meanPerKm2: cells > 0 ? mass / period.years / (cells * cellKm2) : 0,
      mass,
      peak: { cell: best, lon, lat, area: stages.base.areas.at(lon, lat) },
    },
  };
}

type Events = Pick<PlanarIncidents, 'x' | 'y' | 'weight'>;

function inside({ x, y, weight }: Events, window: PlanarWindow): Events {
  const kept = Uint32Array.from(x.keys()).filter((at) =>
    isInWindow(window, x[at] ?? 0, y[at] ?? 0),
  );
  const take = (values: Float64Array) => Float64Array.from(kept, (at) => values[at] ?? 0);
  return { x: take(x), y: take(y), weight: take(weight) };
}

async function chooseSigma(events: Events, window: PlanarWindow, ctx: RunContext) {
  const sigmaM = sigmasBetween(LEAST_SIGMA_M, Math.sqrt(window.area) / 3, CANDIDATES).map(
    (sigma) => Math.round(sigma / 100) * 100,
  );
  const options = { kernel: 'gaussian', leaveOut: 'place', integral: 'count' } as const;
  const score = new Float64Array(sigmaM.length);
  let best = -1;
  for (let i = 0; i < sigmaM.length; i += 1) {
    ctx.progress('planar-bandwidth', i / sigmaM.length);
    await ctx.breathe();
    const found = likelihoodScore(events, window, sigmaM[i] ?? 0, options);
    // a bandwidth under which a place cannot happen at all: worse than any other
    score[i] = found ?? -Number.MAX_VALUE;
    if (found !== null && (best < 0 || found > (score[best] ?? 0))) best = i;
  }
  const chosen = best < 0 ? sigmaM.length - 1 : best;
  return {
    sigmaM,
    score,
    bestM: sigmaM[chosen] ?? LEAST_SIGMA_M,
    atEnd: chosen === 0 || chosen === sigmaM.length - 1,
  };
}

/** Square cells a quarter of the bandwidth wide, but no wider than a map should show, and no more than it can. */
function gridOver({ minX, maxX, minY, maxY }: PlanarWindow, sigma: number): PlanarGrid {
  const most = Math.sqrt(((maxX - minX) * (maxY - minY)) / MOST_CELLS);
  const step =
    Math.ceil(Math.max(LEAST_CELL_M, Math.min(sigma / 4, WIDEST_CELL_M), most) / 50) * 50;
  const x0 = Math.floor(minX / step) * step;
  const y0 = Math.floor(minY / step) * step;
  const columns = Math.max(1, Math.ceil((maxX - x0) / step));
  return {
    x0,
    y0,
    stepX: step,
    stepY: step,
    columns,
    rows: Math.max(1, Math.ceil((maxY - y0) / step)),
  };
}

/** Events per m² by cell; −1 outside. */
async function valuesOn(
  grid: PlanarGrid,
  events: Events,
  window: PlanarWindow,
  { kernel, edge, sigma }: Omit<PlanarQuestion, 'bandwidthM'> & { readonly sigma: number },
  ctx: RunContext,
): Promise<Float64Array> {
  ctx.progress('planar-grid', 0);
  const weight = edge === 'diggle' ? diggleWeights(events, window, kernel, sigma) : events.weight;
  const values = densityGrid({ ...events, weight }, kernel, sigma, grid);
  const within = cellsInside(window, grid);
  for (let cell = 0; cell < values.length; cell += 1) {
    if (within[cell] === 0) {
      values[cell] = -1;
      continue;
    }
    if (edge !== 'uniform' || (values[cell] ?? 0) === 0) continue;
    if (cell % 256 === 0) {
      ctx.progress('planar-grid', cell / values.length);
      await ctx.breathe();
    }
    const { x, y } = centreOf(grid, cell);
    const mass = massInside(window, kernel, sigma, x, y);
    values[cell] = mass > 0 ? (values[cell] ?? 0) / mass : 0;
  }
  ctx.progress('planar-grid', 1);
  return values;
}

function centreOf({ x0, y0, stepX, stepY, columns }: PlanarGrid, cell: number) {
  return {
    x: x0 + ((cell % columns) + 0.5) * stepX,
    y: y0 + (Math.floor(cell / columns) + 0.5) * stepY,
  };
}
