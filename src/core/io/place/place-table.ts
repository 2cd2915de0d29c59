import type { Issue } from '../../basics/issue.ts';
import { crsNamed } from '../../geo/crs/crs-named.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { ImportFinding, LocatedCounts } from '../import/import-report.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { inWgs84 } from './in-wgs84.ts';
import type { PlacedTable as OnWgs84 } from './in-wgs84.ts';
import { locateByAddress } from './locate-by-address.ts';

export type PlacedTable = OnWgs84 & {
  /** Rows (of the table, from 0) whose place or value was put right. */
  readonly repaired: Uint32Array;
  /** Rows that a chosen repair takes out, and why: merged into another, left out. */
  readonly setAside: ReadonlyMap<number, Issue>;
  readonly findings: readonly ImportFinding[];
  readonly located: LocatedCounts | null;
};

export type PlaceOptions = {
  /** Whether what looks wrong about the places is looked for: a report tells it, loading need not. */
  readonly findings?: boolean;
};

/** Where the records of a file are, under a person's choices. */
export function placeTable(
  raw: RawTable,
  file: string,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
  _options: PlaceOptions = {},
): PlacedTable {
  const asked = choices.place?.crs === undefined ? null : crsNamed(choices.place.crs);
  const placed = inWgs84(raw, file, asked && !isRefused(asked) ? asked : null, choices);
  const nothing = {
    repaired: new Uint32Array(0),
    setAside: new Map<number, Issue>(),
    findings: [],
    located: null,
  };
  if (!placed.table) return { ...placed, ...nothing };
  const addressed = locateByAddress(placed.table, kind, choices, setting);
  return {
    ...placed,
    ...nothing,
    table: addressed.table,
    issues: [...placed.issues, ...addressed.issues],
  };
}
