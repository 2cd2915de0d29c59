import type { RecordDetails } from '../../src/jobs/protocol/record-jobs.ts';
import { fakeJobClient } from './fake-job-client.ts';
import type { FakeJobClient } from './fake-job-client.ts';
import { fakePatrolPlan } from './fake-patrol-plan.ts';
import { syntheticResult } from './synthetic-result.ts';

/** A base of the made-up province. */
export function fakeBase(row: number, lon: number, lat: number, teams?: number): RecordDetails {
  const name = `Công an xã số ${row + 1}`;
  const fields = { base_type: 'commune_police', ...(teams === undefined ? {} : { teams }) };
  return {
    kind: 'patrol_base',
    row,
    id: `CA-${row + 1}`,
    name,
    lon,
    lat,
    bounds: [lon, lat, lon, lat],
    fields,
    file: 'bases.geojson',
    sourceRow: row + 2,
  };
}

export const FAKE_BASES: readonly RecordDetails[] = [
  fakeBase(0, 107.7, 13.4, 2),
  fakeBase(1, 108.2, 13.9, 0),
  fakeBase(2, 108.3, 14.1, 1),
  fakeBase(3, 107.9, 13.9),
];

/** Answers with made-up plans of the synthetic result. */
export function patrolJobs(): FakeJobClient {
  const result = syntheticResult();
  return fakeJobClient({
    'table-page': () => FAKE_BASES,
    analyse: ({ config }) => ({ ...result, config }),
    'plan-patrol': ({ options, zones }) => fakePatrolPlan(options, zones, result),
  });
}
