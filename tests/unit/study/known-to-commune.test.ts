import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/study/analyse.ts';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../../src/core/study/study-memory.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { place, smallDataset } from '../../support/small-dataset.ts';

const config = defaultStudyConfig({ from: '2023-01-01', to: '2025-12-31' });

function study(siteQuality: string, incidentQuality: string, assetId = '') {
  const dataset = smallDataset({
    bts_site: [
      { at: place(100, 100), fields: { id: 'B1', location_quality: siteQuality } },
      { at: place(900, 100), fields: { id: 'B2' } },
    ],
    incident: [
      {
        at: place(100, 100),
        fields: {
          id: 'V1',
          kind: 'TIEPDIA_TROM',
          discovered: '2024-03-01',
          location_quality: incidentQuality,
          ...(assetId === '' ? {} : { asset_id: assetId }),
        },
      },
    ],
  });
  return analyse(dataset, config, createStudyMemory(), quietContext());
}

describe('a place known only to its commune', () => {
  it('of an incident strikes nothing near it', async () => {
    expect((await study('exact', 'exact')).counts.leftOut.no_location).toBe(0);
    expect((await study('exact', 'commune')).counts.leftOut.no_location).toBe(1);
  });

  it('of a site draws no incident to it, but for those that name it', async () => {
    expect((await study('exact', 'exact')).counts.leftOut.too_far).toBe(0);
    expect((await study('commune', 'exact')).counts.leftOut.too_far).toBe(1);
    const named = await study('commune', 'commune', 'B1');
    expect(named.counts.leftOut).toMatchObject({ too_far: 0, no_location: 0 });
  });
});
