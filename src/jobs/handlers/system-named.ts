import type { Crs } from '../../core/geo/crs/crs.ts';
import { crsNamed } from '../../core/geo/crs/crs-named.ts';
import { isRefused } from '../../core/geo/crs/registry.ts';
import { JobFailure } from '../protocol.ts';

/** The system a request names. Throws a JobFailure where nobody knows it, or it is refused. */
export function systemNamed(name: string): Crs {
  const crs = crsNamed(name);
  if (crs && !isRefused(crs)) return crs;
  throw unsupported(name);
}

export function unsupported(crs: string): JobFailure {
  return new JobFailure([{ code: 'crs.unsupported', severity: 'error', context: { crs } }]);
}
