import type { KindId } from '../../core/model/registry.ts';
import { JobFailure } from '../protocol.ts';
import type { RecordShape } from '../protocol/record-jobs.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** Where a record lies, in all its detail: what the map marks when it is pointed at or chosen. No part when it has no place. */
export function recordShape(workspace: Workspace, kind: KindId, row: number): RecordShape {
  const geometry = datasetOf(workspace).tables[kind]?.geometry;
  const firstPart = geometry?.featureStart[row];
  const endPart = geometry?.featureStart[row + 1];
  if (!geometry || firstPart === undefined || endPart === undefined) {
    const context = { kind, row: Number.isFinite(row) ? row : -1 };
    throw new JobFailure([{ code: 'job.unknown-record', severity: 'error', context }]);
  }
  const starts = geometry.partStart.subarray(firstPart, endPart + 1);
  const from = starts[0] ?? 0;
  const lonLat = geometry.coordinates.slice(2 * from, 2 * (starts.at(-1) ?? from));
  return lonLat.some(Number.isNaN)
    ? { type: geometry.type, start: Uint32Array.of(0), lonLat: new Float64Array() }
    : { type: geometry.type, start: starts.map((start) => start - from), lonLat };
}
