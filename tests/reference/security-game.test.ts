import { describe, expect, it } from 'vitest';
import { coverageGame } from '../../src/core/patrol/coverage-game/coverage-game.ts';
import reference from './security-game.json' with { type: 'json' };

/** Two independent solutions agree on these: a linear program (scipy 1.11 HiGHS) and water filling. */
describe('coverage of security games, against a linear program', () => {
  it.each(reference.cases)('watches $resources of the targets as the program does', (game) => {
    const { coverage, value } = coverageGame({
      uncovered: Float64Array.from(game.attacker_uncovered),
      covered: Float64Array.from(game.attacker_covered),
      resources: game.resources,
    });
    expect(value).toBeCloseTo(game.u, 9);
    for (const [t, share] of game.coverage.entries()) expect(coverage[t]).toBeCloseTo(share, 9);
  });
});
