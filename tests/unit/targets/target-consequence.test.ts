import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { REDUNDANCY } from '../../../src/core/criticality/criticality-columns.ts';
import { TARGET_KINDS } from '../../../src/core/study/study-result.ts';
import { consequenceReader } from '../../../src/core/targets/components/consequence.ts';
import { cutConsequence, cutLossOf } from '../../../src/core/targets/components/cut-consequence.ts';
import { targetConsequence } from '../../../src/core/targets/target-consequence.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

const few = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 }));

const anyTarget = fc.record({
  isSection: fc.boolean(),
  tier: fc.option(fc.constantFrom('backbone', 'access'), { nil: undefined }),
  people: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }),
  sites: few,
  subscribers: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200_000 })),
  posts: few,
  works: few,
  redundancy: fc.integer({ min: 0, max: REDUNDANCY.length - 1 }),
});

it('is for every target what its cut and its record say', () => {
  fc.assert(
    fc.property(fc.array(anyTarget, { maxLength: 12 }), fc.boolean(), (list, hasSources) => {
      const cables = list.filter(({ isSection }) => isSection);
      const points = list.filter(({ isSection }) => !isSection);
      const targets = [...cables, ...points];
      const dataset = smallDataset({
        cable_route: cables.map(({ tier }, i) => ({
          line: [place(i, 0), place(i, 100)],
          fields: { id: `C${i}`, ...(tier && { tier }) },
        })),
        bts_site: points.map(({ people }, i) => ({
          at: place(i, 0),
          fields: { id: `B${i}`, ...(people !== undefined && { subscribers: people }) },
        })),
      });
      const column = (value: (one: (typeof targets)[number]) => number): Float64Array =>
        Float64Array.from(targets, value);
      const columns = {
        sites: column(({ sites }) => sites),
        subscribers: column(({ subscribers }) => subscribers),
        posts: column(({ posts }) => posts),
        works: column(({ works }) => works),
        communes: new Float64Array(targets.length),
        redundancy: Uint8Array.from(targets, ({ redundancy }) => redundancy),
        detourM: new Float64Array(targets.length),
      };
      const kind = (isSection: boolean) => TARGET_KINDS.indexOf(isSection ? 'section' : 'bts_site');
      const found = targetConsequence(
        dataset,
        {
          length: targets.length,
          sectionCount: cables.length,
          kind: Uint8Array.from(targets, ({ isSection }) => kind(isSection)),
          assetRow: Uint32Array.from(targets, (_, at) =>
            at < cables.length ? at : at - cables.length,
          ),
        },
        columns,
        hasSources,
      );
      const expected = targets.map(({ isSection }, at) => {
        const table = dataset.tables[isSection ? 'cable_route' : 'bts_site'];
        if (!table) throw new Error('no table');
        const row = isSection ? at : at - cables.length;
        const record = consequenceReader(table)(row);
        return cutConsequence(cutLossOf(columns, at), record, { isSection, hasSources }).value;
      });
      expect([...found]).toEqual(expected);
    }),
  );
});
