import { PROTECTION_MEASURES } from '../model/asset-fields.ts';
import type { ProtectionMeasure } from '../model/asset-fields.ts';
import type { Dataset } from '../model/dataset.ts';
import { YES_NO } from '../model/field.ts';
import type { Table } from '../model/table.ts';
import { TARGET_KINDS } from '../study/study-result.ts';
import { choiceReader } from '../targets/read-column.ts';
import { assetTable } from '../targets/target-list.ts';
import type { TargetList } from '../targets/target-list.ts';
import type { RiskParameters } from './risk-parameters.ts';
import { RISK_PLACES } from './risk-terms.ts';
import type { RiskMeasure } from './risk-terms.ts';

/** What protects each target, as far as the expected loss needs it. By target. */
export type Protection = {
  /** Index into RISK_PLACES. */
  readonly place: Uint8Array;
  /** What the measures in place leave of the chance of an outage: the product of their factors, 0…1. */
  readonly remains: Float64Array;
  /** Share of that chance which the measures not (surely) in place would still take away, 0…1. */
  readonly reducible: Float64Array;
};

const POINT = RISK_PLACES.indexOf('point');
const PLACE_UNKNOWN = RISK_PLACES.indexOf('unknown');

/**
 * Measures as factors: one that is in place leaves f of the chance, one that is missing leaves all of it.
 * One of which nothing is known is neither: it leaves s·f + (1 − s), s = (yes + 1) ÷ (yes + no + 2) the
 * share of assets of the same kind that have it among those where it is known (½ where none is), so that
 * adding protection anywhere can only lower what remains. O(assets + targets).
 */
export function protectionOf(
  dataset: Dataset,
  targets: TargetList,
  measures: RiskParameters['measures'],
): Protection {
  const assets = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? tableProtection(table, measures) : null;
  });
  const place = new Uint8Array(targets.length).fill(POINT);
  const remains = new Float64Array(targets.length).fill(1);
  const reducible = new Float64Array(targets.length);
  for (let target = 0; target < targets.length; target += 1) {
    const asset = assets[targets.kind[target] as number];
    const row = targets.assetRow[target] as number;
    if (!asset) continue;
    place[target] = asset.place[row] as number;
    remains[target] = asset.remains[row] as number;
    reducible[target] = asset.reducible[row] as number;
  }
  return { place, remains, reducible };
}

/**
 * Share of the chance of an outage, 0…1 by target, that this one measure would take away where it is not
 * (surely) in place; 0 where it is. Burial is work on aerial cable: 0 for everything else. Only what
 * people do is lowered: use it on the part of the loss that comes from deterred kinds.
 */
export function avertedShare(
  dataset: Dataset,
  targets: TargetList,
  measures: RiskParameters['measures'],
  measure: RiskMeasure,
): Float64Array {
  const factor = measures[measure].value;
  const assets = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    if (!table) return () => 0;
    if (measure === 'burial') {
      const placement = choiceReader(table, 'placement');
      return (row: number) => (placement(row) === 'aerial' ? 1 - factor : 0);
    }
    const leaves = measureLeaves(table, measure, factor);
    return (row: number) => {
      const left = leaves(row);
      return left > 0 ? Math.max(0, 1 - factor / left) : 0;
    };
  });
  return Float64Array.from({ length: targets.length }, (_, target) => {
    const read = assets[targets.kind[target] ?? 0];
    return read ? read(targets.assetRow[target] ?? 0) : 0;
  });
}

/** By row of an asset table. */
function tableProtection(table: Table, measures: RiskParameters['measures']): Protection {
  const remains = new Float64Array(table.rows).fill(1);
  let most = 1;
  for (const measure of PROTECTION_MEASURES) {
    const factor = measures[measure].value;
    const leaves = measureLeaves(table, measure, factor);
    most *= factor;
    for (let row = 0; row < table.rows; row += 1) {
      remains[row] = (remains[row] as number) * leaves(row);
    }
  }
  const reducible = new Float64Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) {
    const left = remains[row] as number;
    if (left > 0) reducible[row] = Math.max(0, 1 - most / left);
  }
  return { remains, reducible, place: placesOf(table) };
}

/** What one measure leaves of the chance, by row. */
function measureLeaves(
  table: Table,
  measure: ProtectionMeasure,
  factor: number,
): (row: number) => number {
  const column = table.columns[measure];
  const codes = column?.type === 'choice' ? column.codes : new Uint8Array(table.rows);
  const many = new Uint32Array(YES_NO.length + 1);
  for (let row = 0; row < table.rows; row += 1) {
    const code = codes[row] as number;
    many[code] = (many[code] as number) + 1;
  }
  const known = (value: 'yes' | 'no'): number => many[YES_NO.indexOf(value) + 1] ?? 0;
  const share = (known('yes') + 1) / (known('yes') + known('no') + 2);
  const unknown = share * factor + (1 - share);
  const byCode = Float64Array.of(
    unknown,
    ...YES_NO.map((value) => (value === 'yes' ? factor : value === 'no' ? 1 : unknown)),
  );
  return (row) => byCode[codes[row] as number] as number;
}

/** Index into RISK_PLACES by row. */
function placesOf(table: Table): Uint8Array {
  const places = new Uint8Array(table.rows);
  if (table.kind !== 'cable_route') return places.fill(POINT);
  const read = choiceReader(table, 'placement');
  for (let row = 0; row < table.rows; row += 1) {
    const value = read(row);
    const place = RISK_PLACES.findIndex((known) => known === value);
    places[row] = place < 0 ? PLACE_UNKNOWN : place;
  }
  return places;
}
