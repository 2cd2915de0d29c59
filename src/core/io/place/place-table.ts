import type { Issue } from '../../basics/issue.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawTable } from '../format.ts';
import type { ImportFinding, LocatedCounts } from '../import/import-report.ts';
import type { ImportSetting } from '../import/import-setting.ts';
import { askedCrs } from './crs-said.ts';
import { inWgs84 } from './in-wgs84.ts';
import type { PlacedTable as OnWgs84 } from './in-wgs84.ts';

export type PlacedTable = OnWgs84 & {
  /** Rows (of the table, from 0) whose place or value was put right. */
  readonly repaired: Uint32Array;
  /** Rows that a chosen repair takes out, and why: merged into another, left out. */
  readonly setAside: ReadonlyMap<number, Issue>;
  readonly findings: readonly ImportFinding[];
  /** Counted where findings are. */
  readonly located: LocatedCounts | null;
};

export type PlaceOptions = {
  /** Whether what looks wrong about the places is looked for: a report tells it, loading need not. */
  readonly findings?: boolean;
};

/**
 * Where the records of a file are, under a person's choices: coordinates brought to WGS 84, the chosen
 * repairs made, records without coordinates put where their address says. A file whose system nobody
 * knows has no table, and an issue that says so.
 */
export async function placeTable(
  raw: RawTable,
  file: string,
  kind: KindId,
  choices: ImportChoices,
  setting: ImportSetting,
  { findings: tellAll = false }: PlaceOptions = {},
): Promise<PlacedTable> {
  const { origin, ...placed } = inWgs84(raw, file, askedCrs(choices.place), choices);
  if (!placed.table) return { ...placed, ...NOTHING };
  const looked = origin !== null && (tellAll || choices.repairs?.length || origin.swapped);
  const repaired = looked
    ? (await import('./repaired-places.ts')).repairedPlaces(
        placed.table,
        file,
        kind,
        origin,
        choices,
        setting,
        tellAll,
      )
    : null;
  const table = repaired?.draft.finish() ?? placed.table;
  const byCoordinates = tellAll ? countLocated(table) : 0;
  const addressed = setting.administration
    ? (await import('./locate-by-address.ts')).locateByAddress(table, kind, choices, setting, file)
    : { table, byAddress: [], issues: [] };
  const byAddress = addressed.byAddress.length;
  const nowhere = Math.max(0, table.rows - byCoordinates - byAddress);
  return {
    ...placed,
    table: addressed.table,
    issues: [...placed.issues, ...(repaired?.draft.issues.finish() ?? []), ...addressed.issues],
    repaired: Uint32Array.from(repaired?.draft.repaired ?? []).toSorted(),
    setAside: repaired?.draft.setAside ?? NOTHING.setAside,
    findings: repaired?.findings ?? [],
    located: tellAll ? { byCoordinates, byAddress, nowhere } : null,
  };
}

const NOTHING = {
  repaired: new Uint32Array(0),
  setAside: new Map<number, Issue>(),
  findings: [],
  located: null,
} as const;

function countLocated({ geometry, rows }: RawTable): number {
  if (!geometry) return 0;
  const { coordinates, featureStart, partStart } = geometry;
  let located = 0;
  for (let row = 0; row < rows; row += 1) {
    const first = partStart[featureStart[row] ?? 0] ?? 0;
    const end = partStart[featureStart[row + 1] ?? 0] ?? 0;
    const [lon = Number.NaN, lat = Number.NaN] = [
      coordinates[2 * first],
      coordinates[2 * first + 1],
    ];
    const isPlace = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);
    if (first < end && isPlace) located += 1;
  }
  return located;
}
