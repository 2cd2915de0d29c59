import { csvBytes, rounded } from './csv-text.ts';
import type { Cell } from './csv-text.ts';
import { AREA_COMPONENTS } from './study-result.ts';
import type { StudyResult } from './study-result.ts';

/** `areas.csv`: one line per commune, first rank first. Columns: docs/outputs.md. */
export function areasCsv({ areas }: StudyResult): Uint8Array {
  const columns = areaColumns(areas);
  const header = columns.map(([name]) => name);
  return csvBytes(header, rowsByRank(areas.order, columns));
}

type AreaCell = readonly [name: string, cell: (area: number) => Cell];

function* rowsByRank(order: Uint32Array, columns: readonly AreaCell[]): Iterable<Cell[]> {
  for (const area of order) yield columns.map(([, cell]) => cell(area));
}

function areaColumns(areas: StudyResult['areas']): readonly AreaCell[] {
  const number = (values: Float64Array, decimals: number) => (area: number) =>
    rounded(values[area] ?? 0, decimals);
  return [
    ['rank', (area) => areas.rank[area] ?? 0],
    ['code', (area) => areas.code[area] ?? ''],
    ['name', (area) => areas.name[area] ?? ''],
    ['score', number(areas.score, 4)],
    ...AREA_COMPONENTS.map((component, place): AreaCell => {
      const at = (area: number): number => area * AREA_COMPONENTS.length + place;
      return [`points_${component}`, (area) => rounded(areas.contributions[at(area)] ?? 0, 4)];
    }),
    ['incidents', number(areas.count, 4)],
    ['expected', number(areas.exposure, 6)],
    ['ratio', number(areas.rate, 6)],
    ['ratio_low', number(areas.rateLow, 6)],
    ['ratio_high', number(areas.rateHigh, 6)],
    ['per_year', number(areas.perYear, 6)],
    ['cable_km', number(areas.cableKm, 3)],
    ['sites', (area) => areas.sites[area] ?? 0],
  ];
}
