import type { NearRepeatRequest, ScanRequest } from '../../jobs/protocol/repeat-jobs.ts';
import type { RepeatSettings } from './repeat-session.ts';

/** Distances along the cable are for incidents on cable. */
export function nearRequest({
  group,
  distance,
  span,
}: Pick<RepeatSettings, 'group' | 'distance' | 'span'>): NearRepeatRequest {
  return { group, distance: group === 'cable' ? distance : 'plane', span };
}

export function scanRequest(settings: RepeatSettings): ScanRequest {
  const { group, span, model, shape, windows, maxRadiusM, maxDays } = settings;
  return { group, span, model, shape, windows, maxRadiusM, maxDays };
}
