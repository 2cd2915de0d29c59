import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatMass } from '../../../src/core/hotspots/heat/heat-mass.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { equalPieces, eventsOn, graphOf } from '../network/network-case.ts';
import type { EventCase } from '../network/network-case.ts';

/** The same fork, new to the solver at every call. */
function fork(lixels: number) {
  const graph = graphOf(4, [
    [0, 1, 2000],
    [1, 2, 2300],
    [1, 2, 1700],
    [1, 3, 900],
  ]);
  return { graph, pieces: equalPieces(graph, () => lixels) };
}

const period = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 3 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.integer({ min: 1, max: 5 }),
  ),
  { minLength: 1, maxLength: 6 },
);

describe('heat on a network seen before', () => {
  it('is bit by bit that of a network seen first, whatever was asked in between', async () => {
    const known = fork(5);
    const massOn = (
      support: ReturnType<typeof fork>,
      events: readonly EventCase[],
      bandwidthM: number,
    ) => heatMass(eventsOn(support.graph, events), support, bandwidthM, quietContext());
    await fc.assert(
      fc.asyncProperty(period, fc.constantFrom(300, 1000), async (events, bandwidthM) => {
        const again = await massOn(known, events, bandwidthM);
        expect(again).toEqual(await massOn(fork(5), events, bandwidthM));
      }),
    );
  });

  it('takes other lixels on the same graph for what they are', async () => {
    const { graph, pieces } = fork(5);
    const events = eventsOn(graph, [[1, 0.4, 2]]);
    await heatMass(events, { graph, pieces }, 700, quietContext());
    const fine = { graph, pieces: equalPieces(graph, () => 10) };
    const coarse = await heatMass(events, { graph, pieces }, 700, quietContext());
    const found = await heatMass(events, fine, 700, quietContext());
    coarse.forEach((mass, lixel) => {
      expect((found[2 * lixel] ?? NaN) + (found[2 * lixel + 1] ?? NaN)).toBeCloseTo(mass, 6);
    });
  });
});
