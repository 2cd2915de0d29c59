import { PROTECTION_MEASURES } from '../../../core/model/asset-fields.ts';
import type { EntryKind } from '../../../core/io/entry/entered-record.ts';
import type { Field } from '../../../core/model/field.ts';
import { kindOf } from '../../../core/model/registry.ts';

const GROUPS = [
  'what',
  'identity',
  'when',
  'own',
  'loss',
  'source',
  'network',
  'protection',
  'more',
] as const;
export type EntryGroup = (typeof GROUPS)[number];

/** Where fields of many kinds stand; any other is a property of its own kind. */
const GROUP_OF: ReadonlyMap<string, EntryGroup> = new Map<string, EntryGroup>([
  ...(['name', 'owner', 'status'] as const).map((name) => [name, 'identity'] as const),
  ...(['kind', 'severity', 'method', 'asset_id'] as const).map((name) => [name, 'what'] as const),
  ...(['from', 'to', 'discovered'] as const).map((name) => [name, 'when'] as const),
  ...(['loss_vnd', 'outage_hours'] as const).map((name) => [name, 'loss'] as const),
  ...(['reported_by', 'verified', 'case_status'] as const).map(
    (name) => [name, 'source'] as const,
  ),
  ...(['from_asset', 'to_asset', 'fed_by', 'backup_feed'] as const).map(
    (name) => [name, 'network'] as const,
  ),
  ...(['protection_class', ...PROTECTION_MEASURES] as const).map(
    (name) => [name, 'protection'] as const,
  ),
  ...(['id', 'last_check', 'commune_code', 'commune_epoch', 'location_quality'] as const).map(
    (name) => [name, 'more'] as const,
  ),
]);

/** Groups that are folded away until they are wanted. */
export const FOLDED_GROUPS: ReadonlySet<EntryGroup> = new Set<EntryGroup>(['protection', 'more']);

export type FieldGroup = { readonly group: EntryGroup; readonly fields: readonly Field[] };

/** The fields of a kind as its form shows them; groups without a field are not there. */
export function fieldGroups(kind: EntryKind): readonly FieldGroup[] {
  const { fields } = kindOf(kind);
  return GROUPS.map((group) => ({
    group,
    fields: fields.filter(({ name }) => (GROUP_OF.get(name) ?? 'own') === group),
  })).filter((one) => one.fields.length > 0);
}
