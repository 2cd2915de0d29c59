import type { RunContext } from '../basics/run-context.ts';
import { DENSITY_METHOD } from '../hotspots/registry.ts';
import { localRates } from '../targets/local-rate.ts';
import { targetComponents } from '../targets/target-components.ts';
import { countedHash } from './counted-hash.ts';
import type { StudyConfig } from './study-config.ts';
import type { DensityStage, NetworkStage, SelectionStage } from './study-memory.ts';

/**
 * Density along the cables and, from it and the counts, what each component of the score is worth.
 * Planned sections keep the mean rate of their family: what happens beside a cable that is not there yet
 * says nothing about it.
 */
export async function densityStage(
  { network, targets, traits }: NetworkStage,
  counted: SelectionStage,
  { density: { bandwidthM } }: StudyConfig,
  years: number,
  ctx: RunContext,
): Promise<DensityStage> {
  const { graph, pieces } = network;
  const { counts, rates } = counted;
  const surface = await DENSITY_METHOD.run(counts.events, { graph, pieces }, { bandwidthM }, ctx);
  const lixelDensity = perYear(surface.perKm, years);
  const sectionDensity = meanBySection(lixelDensity, pieces.sectionLixelStart);
  const localRate = rates.rate.slice();
  const family = rates.families.find(({ kind }) => kind === 'section');
  if (family) {
    const around = localRates(sectionDensity, years, bandwidthM, family);
    for (let section = 0; section < around.length; section += 1) {
      if (targets.planned[section] === 0) localRate[section] = around[section] ?? 0;
    }
  }
  const { recent } = counts;
  const components = targetComponents(targets, localRate, recent, rates.families, traits);
  const stage = { surface, lixelDensity, sectionDensity, localRate, components };
  return { ...stage, hash: await countedHash(targets, counted, stage) };
}

/** The solver's rounding may leave −1e−12 where nothing happened: a density is never negative. */
function perYear(perKm: Float64Array, years: number): Float64Array {
  const density = new Float64Array(perKm.length);
  for (let lixel = 0; lixel < density.length; lixel += 1) {
    density[lixel] = Math.max(0, perKm[lixel] ?? 0) / years;
  }
  return density;
}

/** The lixels of a section are equally long: the length-weighted mean is the mean. */
function meanBySection(lixelValue: Float64Array, start: Uint32Array): Float64Array {
  const mean = new Float64Array(Math.max(0, start.length - 1));
  for (let section = 0; section < mean.length; section += 1) {
    const [from, to] = [start[section] ?? 0, start[section + 1] ?? 0];
    let sum = 0;
    for (let lixel = from; lixel < to; lixel += 1) sum += lixelValue[lixel] ?? 0;
    mean[section] = to > from ? sum / (to - from) : 0;
  }
  return mean;
}
