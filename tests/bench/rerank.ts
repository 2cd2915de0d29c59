import { seededRandom } from '../../src/core/basics/random.ts';
import { SCORE_COMPONENTS } from '../../src/core/study/study-config.ts';
import type { ScoreWeights } from '../../src/core/study/study-config.ts';
import { rerank } from '../../src/core/targets/rerank.ts';
import type { ComponentColumns } from '../../src/core/targets/score.ts';
import { printRow, spreadOf, timed } from './measure.ts';

const ROUNDS = 200;

/** A move of a weight: the whole list scored and ranked anew. A frame has 16 ms. */
export async function benchRerank(): Promise<void> {
  console.log(`\nRe-ranking (one thread, median [min–max] of ${ROUNDS})`);
  for (const targets of [20_000, 200_000]) {
    const components = anyComponents(targets);
    const tieOrder = Uint32Array.from({ length: targets }, (_, target) => target);
    const times: number[] = [];
    for (let round = -20; round < ROUNDS; round += 1) {
      const weights = weightsOf(round);
      const ms = await timed(() => rerank(components, weights, tieOrder));
      if (round >= 0) times.push(ms);
    }
    const { min, median, max } = spreadOf(times);
    const told = `${median.toFixed(2)} ms [${min.toFixed(2)}–${max.toFixed(2)}]`;
    printRow(`${targets} targets`, told);
  }
}

function anyComponents(targets: number): ComponentColumns {
  const random = seededRandom('rerank');
  const column = (): Float64Array => Float64Array.from({ length: targets }, () => random() ** 3);
  return Object.fromEntries(
    SCORE_COMPONENTS.map((component) => [component, column()]),
  ) as ComponentColumns;
}

function weightsOf(round: number): ScoreWeights {
  const turn = (round + 20) % 10;
  return {
    likelihood: 40 + turn,
    repeat: 15,
    vulnerability: 15 + turn,
    consequence: 20,
    protection_class: 10,
  };
}
