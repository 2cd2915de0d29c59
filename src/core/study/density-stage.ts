import type { RunContext } from '../basics/run-context.ts';
import { DENSITY_METHOD } from '../hotspots/registry.ts';
import { localRates } from '../targets/local-rate.ts';
import { targetComponents } from '../targets/target-components.ts';
import { countedHash } from './counted-hash.ts';
import { densityPerYear, meanBySection } from './section-density.ts';
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
  const lixelDensity = densityPerYear(surface.perKm, years);
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
  return { ...stage, hash: countedHash(targets, counted, stage) };
}
