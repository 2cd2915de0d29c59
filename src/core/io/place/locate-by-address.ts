import { loadedCommunes } from '../../administration/loaded-communes.ts';
import type { Issue } from '../../basics/issue.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawGeometry, RawTable } from '../format.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { hasField } from './column-of-field.ts';
import { CommuneFindings } from './commune-findings.ts';
import { communeOfRow } from './commune-of-row.ts';
import { pointInCommune } from './point-in-commune.ts';
import { withPoints } from './with-points.ts';
import { knownGround } from './known-ground.ts';
import { rowAddresses } from './row-addresses.ts';
import type { RowAddresses } from './row-addresses.ts';
import { settleAddress, settleByLoaded, settleByPoint } from './settle-addresses.ts';
import type { SettledAddress } from './settle-addresses.ts';
import { withCommuneColumns } from './with-commune-columns.ts';

export type LocatedByAddress = {
  readonly table: RawTable;
  /** Rows (from 0) that an address put on the map. */
  readonly byAddress: Uint32Array;
  readonly issues: readonly Issue[];
};

/** Fewer records than this share on the map is warned of. */
const FEW_LOCATED = 0.85;

/**
 * Gives every record the code of today's commune its address names (`commune_code`, `commune_epoch`), and
 * puts point records without coordinates at a point inside that commune, marked as such
 * (`location_quality`). Of several communes the one the record's own coordinates lie in is taken; what stays
 * open keeps what the file says. Without opened lists (`setting.administration`) nothing changes.
 */
export function locateByAddress(
  table: RawTable,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
  file = '',
): LocatedByAddress {
  const rows = rowAddresses(table, kind, choices, setting);
  if (!rows) return { table, byAddress: new Uint32Array(0), issues: [] };
  const findings = new CommuneFindings();
  const settled = settleRows(table, rows, choices, setting);
  for (const [row, own] of settled.entries()) {
    if (own) findings.addSettled(own, table.sourceRow[row] ?? 0);
  }
  const points = pointsFor(table, kind, settled, setting);
  for (const row of points.keys()) findings.add('place.by-address', table.sourceRow[row] ?? 0);
  const byAddress = Uint32Array.from(points.keys());
  const placed = points.size > 0 ? withPoints(table, points) : table;
  return {
    table: withCommuneColumns(placed, kind, choices, settled, byAddress),
    byAddress,
    issues: [...findings.finish(file), ...fewLocated(placed, kind, file)],
  };
}

function settleRows(
  table: RawTable,
  { addresses, of }: RowAddresses,
  choices: ImportChoices,
  setting: ImportSetting,
): readonly (SettledAddress | null)[] {
  const { administration: units, communes } = setting;
  if (!units) return [];
  const loaded = communes ? loadedCommunes(units, communes) : null;
  const each = addresses.map((own) => settleAddress(units, own, choices.addresses, loaded));
  const { communeAt } = knownGround(setting);
  const named = communes ? communeOfRow(table, communes) : null;
  return Array.from(of, (number, row) => {
    const [address, settled] = [addresses[number], each[number]];
    if (!address || !settled) return null;
    if (settled.code !== null || settled.why === 'left') return settled;
    if (settled.why === 'unknown') return settleByLoaded(named?.(row) ?? null) ?? settled;
    if (!loaded || !communeAt) return settled;
    const [lon, lat] = placeOf(table.geometry, row);
    const code = loaded.codeAt(communeAt(lon, lat));
    return settleByPoint(address.answer, code, loaded) ?? settled;
  });
}

/** A point for each row without coordinates whose commune is loaded. */
function pointsFor(
  table: RawTable,
  kind: KindId,
  settled: readonly (SettledAddress | null)[],
  { administration: units, communes }: ImportSetting,
): ReadonlyMap<number, readonly [number, number]> {
  const points = new Map<number, readonly [number, number]>();
  const wanted = kindOf(kind).geometry === 'point' && hasField(kind, 'location_quality');
  if (!wanted || !communes || !units) return points;
  const { rowOf } = loadedCommunes(units, communes);
  for (let row = 0; row < table.rows; row += 1) {
    const code = settled[row]?.code ?? null;
    if (code === null || hasPlace(table.geometry, row)) continue;
    const commune = rowOf(code);
    const point = commune === null ? null : pointInCommune(communes, commune);
    if (point) points.set(row, point);
  }
  return points;
}

function hasPlace(geometry: RawGeometry | undefined, row: number): boolean {
  return geometry !== undefined && RAW_GEOMETRY_TYPES[geometry.types[row] ?? 0] !== 'none';
}

function placeOf(geometry: RawGeometry | undefined, row: number): readonly [number, number] {
  if (!geometry || !hasPlace(geometry, row)) return [Number.NaN, Number.NaN];
  const at = geometry.partStart[geometry.featureStart[row] ?? 0] ?? 0;
  const { coordinates } = geometry;
  return [coordinates[2 * at] ?? Number.NaN, coordinates[2 * at + 1] ?? Number.NaN];
}

function fewLocated(table: RawTable, kind: KindId, file: string): readonly Issue[] {
  if (kindOf(kind).geometry !== 'point' || table.rows === 0) return [];
  let located = 0;
  for (let row = 0; row < table.rows; row += 1) if (hasPlace(table.geometry, row)) located += 1;
  if (located >= FEW_LOCATED * table.rows) return [];
  const context = { located, rows: table.rows, percent: Math.floor((100 * located) / table.rows) };
  return [{ code: 'place.few-located', severity: 'warning', at: { file }, context }];
}
