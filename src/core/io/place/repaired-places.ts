import type { ImportChoices } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { communeOfRows } from './commune-of-rows.ts';
import type { Origin } from './in-wgs84.ts';
import { knownGround } from './known-ground.ts';
import { repairPlaces } from './repair-places.ts';
import type { RepairedPlaces } from './repair-places.ts';

/** What is wrong with the places of a file, held against all that is known of the ground, and the chosen repairs made. */
export function repairedPlaces(
  table: RawTable,
  file: string,
  kind: KindId,
  origin: Origin,
  choices: ImportChoices,
  setting: ImportSetting,
  tellAll: boolean,
): RepairedPlaces | null {
  const communeOf = communeOfRows(table, kind, choices, setting);
  const ground = knownGround(setting);
  const context = { kind: kindOf(kind), origin, choices, setting, ground, communeOf };
  return repairPlaces(table, file, context, tellAll);
}
