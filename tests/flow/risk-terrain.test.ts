import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/study/analyse.ts';
import { lixelFactors } from '../../src/core/study/lixel-factors.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import type { NetworkStage } from '../../src/core/study/study-memory.ts';
import { terrainAnswer } from '../../src/core/study/terrain-answer.ts';
import type { TerrainAnswer } from '../../src/core/study/terrain-answer.ts';
import type { Dataset } from '../../src/core/model/dataset.ts';
import { placeAlong } from '../../src/core/network/place-along.ts';
import { choiceReader } from '../../src/core/targets/read-column.ts';
import { demoTruth, openDemo } from '../support/demo-province.ts';
import { quietContext } from '../support/quiet-context.ts';

const MINUTES = 180_000;

let dataset: Dataset;
let network: NetworkStage;
let answer: TerrainAnswer;

beforeAll(async () => {
  const truth = demoTruth();
  dataset = await openDemo();
  const memory = createStudyMemory();
  const config = defaultStudyConfig({ from: truth.since, to: truth.cutOff });
  await analyse(dataset, config, memory, quietContext());
  const { base, placement } = memory;
  if (!memory.network || !base || !placement) throw new Error('not analysed');
  network = memory.network.value;
  const stages = { dataset, base: base.value, network, placement: placement.value };
  answer = await terrainAnswer(stages, config, 'all', quietContext());
}, MINUTES);

describe('the factors of the demo province', () => {
  it('are measured from the middle of each lixel: as by looking at every dealer', async () => {
    const { graph, pieces, plane } = network.network;
    const factors = await lixelFactors(dataset, network.network, quietContext());
    const table = dataset.tables.risk_factor;
    if (!table) throw new Error('no risk factors');
    const type = choiceReader(table, 'factor_type');
    const { x, y } = plane.toMetres(table.geometry.coordinates);
    const dealers = [...x.keys()].filter((row) => type(row) === 'scrap_dealer');
    const near = factors?.factors.find(
      ({ id, withinM }) => id === 'risk_factor:scrap_dealer' && withinM === 1000,
    );
    let wrong = 0;
    for (let lixel = 0; lixel < pieces.lixelCount; lixel += 37) {
      const middleM = ((pieces.lixelFromM[lixel] ?? 0) + (pieces.lixelToM[lixel] ?? 0)) / 2;
      const at = placeAlong(graph, pieces.lixelEdge[lixel] ?? 0, middleM);
      const far = dealers.map((row) => Math.hypot((x[row] ?? 0) - at.x, (y[row] ?? 0) - at.y));
      if ((Math.min(...far) <= 1000 ? 1 : 0) !== near?.holds[lixel]) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  it('lean as planted: aerial cable is struck more, ducts less', () => {
    const ratio = (id: string) => answer.factors.find((one) => one.id === id)?.crudeRatio ?? 1;
    expect(ratio('placement:aerial')).toBeGreaterThan(1);
    expect(ratio('placement:duct')).toBeLessThan(0.8);
  });

  it('do not blame scrap dealers, near whom nothing was planted', () => {
    const chosen = answer.chosen.map(({ factor }) => answer.factors[factor]?.id);
    expect(chosen).not.toContain('risk_factor:scrap_dealer');
    const dealers = answer.factors.filter(({ id }) => id === 'risk_factor:scrap_dealer');
    expect(dealers.map(({ verdict }) => verdict)).toEqual(['net', 'net', 'net']);
  });

  it('are modest: no ratio beyond two, and a model little better than none', () => {
    for (const { ratio, low, high } of answer.chosen) {
      expect(ratio).toBeGreaterThan(0.5);
      expect(ratio).toBeLessThan(2);
      expect(low).toBeLessThan(ratio);
      expect(high).toBeGreaterThan(ratio);
    }
    expect(answer.incidents).toBeGreaterThan(700);
    const weighted = answer.toMean.reduce((sum, one) => sum + one, 0) / answer.toMean.length;
    expect(weighted).toBeGreaterThan(0.9);
    expect(weighted).toBeLessThan(1.1);
  });

  it('see no repeats among thefts of cable, where none are planted', () => {
    expect(answer.repeats?.low).toBeLessThan(0.005);
    expect(answer.repeats?.high).toBeLessThan(0.1);
  });
});
