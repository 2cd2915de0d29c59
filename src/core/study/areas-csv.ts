import type { Cell } from '../io/write/table-cells.ts';
import { writeCsvRows } from '../io/write/write-csv.ts';
import { rounded, roundedAt } from './rounded.ts';
import { AREA_COMPONENTS } from './study-result.ts';
import type { StudyResult } from './study-result.ts';

/** `areas.csv`: one line per commune, first rank first. Columns: data/outputs.md. */
export function areasCsv({ areas }: StudyResult): Uint8Array {
  const columns = areaColumns(areas);
  const header = columns.map(([name]) => name);
  return writeCsvRows(header, rowsByRank(areas.order, columns));
}

type AreaCell = readonly [name: string, cell: (area: number) => Cell];

function* rowsByRank(order: Uint32Array, columns: readonly AreaCell[]): Iterable<Cell[]> {
  for (const area of order) yield columns.map(([, cell]) => cell(area));
}

function areaColumns(areas: StudyResult['areas']): readonly AreaCell[] {
  return [
    ['rank', (area) => areas.rank[area] ?? 0],
    ['code', (area) => areas.code[area] ?? ''],
    ['name', (area) => areas.name[area] ?? ''],
    ['score', roundedAt(areas.score, 4)],
    ...AREA_COMPONENTS.map((component, place): AreaCell => {
      const at = (area: number): number => area * AREA_COMPONENTS.length + place;
      return [`points_${component}`, (area) => rounded(areas.contributions[at(area)] ?? 0, 4)];
    }),
    ['incidents', roundedAt(areas.count, 4)],
    ['expected', roundedAt(areas.exposure, 6)],
    ['ratio', roundedAt(areas.rate, 6)],
    ['ratio_low', roundedAt(areas.rateLow, 6)],
    ['ratio_high', roundedAt(areas.rateHigh, 6)],
    ['per_year', roundedAt(areas.perYear, 6)],
    ['cable_km', roundedAt(areas.cableKm, 3)],
    ['sites', (area) => areas.sites[area] ?? 0],
  ];
}
