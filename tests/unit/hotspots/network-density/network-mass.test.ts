import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  lixelsByChain,
  wholeChains,
} from '../../../../src/core/hotspots/network-density/chain-pieces.ts';
import type { ChainPieces } from '../../../../src/core/hotspots/network-density/chain-pieces.ts';
import { chainsOf } from '../../../../src/core/hotspots/network-density/chains.ts';
import { densityKernel } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import type { KernelId } from '../../../../src/core/hotspots/network-density/density-kernel.ts';
import { networkMass } from '../../../../src/core/hotspots/network-density/network-mass.ts';
import { networkValues } from '../../../../src/core/hotspots/network-density/network-values.ts';
import { SPREAD_IDS } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import type { SpreadId } from '../../../../src/core/hotspots/network-density/trace-events.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { equalPieces, eventsOn, graphOf } from '../../network/network-case.ts';
import { anyDensityCase, MOST_STEPS } from './density-case.ts';
import type { DensityCase } from './density-case.ts';

const RUNS = { numRuns: 100 };
const anyKernel = fc.constantFrom<KernelId>('quartic', 'epanechnikov', 'triangle', 'gaussian');

function settingOf(spread: SpreadId, density: DensityCase, kernel: KernelId) {
  const graph = graphOf(density.nodeCount, density.edges);
  const bandwidthM = density.bandwidth / densityKernel(kernel).cutoff;
  const chains = chainsOf(graph);
  const fixed = { spread, chains, bandwidthM, mostSteps: MOST_STEPS };
  return {
    graph,
    events: eventsOn(graph, density.events),
    tracing: { ...fixed, kernel: densityKernel(kernel) },
  };
}

type Setting = ReturnType<typeof settingOf>;

async function massOf({ events, tracing }: Setting, pieces: ChainPieces): Promise<Float64Array> {
  const mass = await networkMass(events, pieces, tracing, quietContext());
  fc.pre(mass !== null);
  return mass ?? new Float64Array(0);
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

describe('mass of a density', () => {
  it('by esc is the weight of the events, whatever dead ends reflect', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, anyKernel, async (density, kernel) => {
        const setting = settingOf('esc', density, kernel);
        const mass = await massOf(setting, wholeChains(setting.tracing.chains));
        const weight = sum(setting.events.weight);
        expect(Math.abs(sum(mass) / weight - 1)).toBeLessThan(
          kernel === 'gaussian' ? 1e-11 : 1e-12,
        );
      }),
      RUNS,
    );
  });

  it.each(SPREAD_IDS)(
    'by %s lies in fine lixels as the values at their centres say',
    async (spread) => {
      await fc.assert(
        fc.asyncProperty(anyDensityCase, anyKernel, async (density, kernel) => {
          const setting = settingOf(spread, density, kernel);
          const { graph, events, tracing } = setting;
          const lixels = equalPieces(graph, () => 400);
          const mass = await massOf(
            setting,
            lixelsByChain(tracing.chains, lixels, graph.edgeLengthM),
          );
          const centres = {
            count: lixels.lixelCount,
            edge: lixels.lixelEdge,
            alongM: lixels.lixelFromM.map((fromM, k) => (fromM + (lixels.lixelToM[k] ?? 0)) / 2),
          };
          const values = await networkValues(events, centres, tracing, quietContext());
          const summed = sum(
            (values ?? []).map(
              (value, k) => value * ((lixels.lixelToM[k] ?? 0) - (lixels.lixelFromM[k] ?? 0)),
            ),
          );
          const weight = sum(events.weight);
          expect(Math.abs(sum(mass) - summed) / weight).toBeLessThan(0.02);
          const whole = await massOf(setting, wholeChains(tracing.chains));
          expect(Math.abs(sum(mass) - sum(whole)) / weight).toBeLessThan(1e-11);
        }),
        { numRuns: 25 },
      );
    },
  );

  it('lies where it lies, however finely it is counted', async () => {
    await fc.assert(
      fc.asyncProperty(anyDensityCase, fc.constantFrom(...SPREAD_IDS), async (density, spread) => {
        const setting = settingOf(spread, density, 'quartic');
        const { graph, tracing } = setting;
        const at = async (perEdge: number) =>
          massOf(
            setting,
            lixelsByChain(
              tracing.chains,
              equalPieces(graph, () => perEdge),
              graph.edgeLengthM,
            ),
          );
        const [coarse, fine] = [await at(2), await at(6)];
        coarse.forEach((value, k) => {
          const parts = sum(fine.subarray(3 * k, 3 * k + 3));
          expect(Math.abs(value - parts)).toBeLessThan(1e-9);
        });
      }),
      RUNS,
    );
  });
});
