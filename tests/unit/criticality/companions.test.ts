import { describe, expect, it } from 'vitest';
import { companionFinder } from '../../../src/core/criticality/companions.ts';
import { cable, serviceCase } from './service-case.ts';
import type { Records } from './service-case.ts';

/** Companions of the first section of a cable, as `id share`. */
async function besides(records: Records, id: string): Promise<readonly string[]> {
  const { network, targets, target } = await serviceCase(records);
  const companions = companionFinder(network.graph, network.pieces);
  return companions(target(id)).map(
    ({ section, share }) => `${targets.id[section]?.split('@')[0] ?? ''} ${share.toFixed(1)}`,
  );
}

describe('the companions of a section', () => {
  it('are the cables within 10 m of it for most of its length', async () => {
    const cable_route = [
      cable(
        [
          [0, 0],
          [1000, 0],
        ],
        'A',
      ),
      cable(
        [
          [0, 6],
          [1000, 6],
        ],
        'SAME-TRENCH',
      ),
      cable(
        [
          [0, 14],
          [1000, 14],
        ],
        'OTHER-SIDE',
      ),
      cable(
        [
          [0, -8],
          [620, -8],
          [620, -400],
        ],
        'MOST',
      ),
      cable(
        [
          [0, -9],
          [300, -9],
          [300, -900],
        ],
        'SOME',
      ),
      cable(
        [
          [500, -500],
          [500, 500],
        ],
        'CROSSES',
      ),
    ];
    expect(await besides({ cable_route }, 'A')).toEqual(['SAME-TRENCH 1.0', 'MOST 0.6']);
    expect(await besides({ cable_route }, 'OTHER-SIDE')).toEqual(['SAME-TRENCH 1.0']);
  });

  it('are measured against the shorter of the two', async () => {
    const cable_route = [
      cable(
        [
          [0, 0],
          [1000, 0],
        ],
        'LONG',
      ),
      cable(
        [
          [400, 7],
          [600, 7],
        ],
        'SHORT',
      ),
    ];
    expect(await besides({ cable_route }, 'LONG')).toEqual(['SHORT 1.0']);
    expect(await besides({ cable_route }, 'SHORT')).toEqual(['LONG 1.0']);
  });

  it('are not the next sections of the same cable', async () => {
    const cable_route = [
      cable(
        [
          [0, 0],
          [3000, 0],
        ],
        'A',
      ),
    ];
    expect(await besides({ cable_route }, 'A')).toEqual([]);
  });
});
