import { crsNamed } from '../../geo/crs/crs-named.ts';
import type { Crs, RefusalReason } from '../../geo/crs/crs.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import type { PlaceChoice } from '../../model/import-choices.ts';
import type { RawTable } from '../format.ts';
import { statedCrs } from './stated-crs.ts';

/** The system a person chose; null where none was, or it is none that is taken. */
export function askedCrs(place: PlaceChoice | undefined): Crs | null {
  const asked = place?.crs === undefined ? null : crsNamed(place.crs);
  return asked && !isRefused(asked) ? asked : null;
}

/** The system a file states, where it is one that is taken. */
export function knownCrs({ crs }: RawTable): Crs | null {
  const stated = statedCrs(crs);
  return stated && stated !== 'unknown' && !isRefused(stated) ? stated : null;
}

/** Why the system a file states is not taken. */
export function refusedCrs({ crs }: RawTable): RefusalReason | null {
  const stated = statedCrs(crs);
  return stated && stated !== 'unknown' && isRefused(stated) ? stated.reason : null;
}
