import { KINDS } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawTable } from '../format.ts';

/** Kinds whose geometry the file has; all of them where it has none. Base layers last. */
export function kindCandidates({ geometry }: RawTable): readonly KindId[] {
  const type = geometry?.types.find((code) => code !== 0);
  const found = type === undefined ? undefined : RAW_GEOMETRY_TYPES[type];
  const fitting = KINDS.filter((kind) => found === undefined || kind.geometry === found);
  const kinds = fitting.length > 0 ? fitting : KINDS;
  return kinds
    .toSorted((a, b) => Number(a.role === 'base') - Number(b.role === 'base'))
    .map(({ id }) => id);
}
