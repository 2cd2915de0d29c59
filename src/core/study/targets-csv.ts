import type { Dataset } from '../model/dataset.ts';
import { SCORE_COMPONENTS } from './study-config.ts';
import { SENSITIVE_COMPONENTS } from './sensitive.ts';
import { choiceReader, textReader } from '../targets/read-column.ts';
import { assetTable } from '../targets/target-list.ts';
import type { Cell } from '../io/write/table-cells.ts';
import { writeCsvRows } from '../io/write/write-csv.ts';
import { criticalityCells } from './criticality-cells.ts';
import { targetReasons } from './describe-target.ts';
import type { StudyMemory } from './study-memory.ts';
import { rounded, roundedAt } from './rounded.ts';
import { TARGET_KINDS } from './study-result.ts';
import type { Reason, StudyResult } from './study-result.ts';

/** `targets.csv`: one line per target, first rank first. Columns: data/outputs.md. */
export function targetsCsv(
  dataset: Dataset,
  result: StudyResult,
  memory: StudyMemory,
  options: { readonly sensitive: boolean },
): Uint8Array {
  const columns = targetColumns(dataset, result, memory, options.sensitive);
  const header = columns.map(([name]) => name);
  return writeCsvRows(header, rowsByRank(result, columns));
}

type TargetCell = readonly [name: string, cell: (target: number) => Cell];

function* rowsByRank(result: StudyResult, columns: readonly TargetCell[]): Iterable<Cell[]> {
  for (const target of result.targets.order) yield columns.map(([, cell]) => cell(target));
}

function targetColumns(
  dataset: Dataset,
  result: StudyResult,
  memory: StudyMemory,
  sensitive: boolean,
): readonly TargetCell[] {
  const { targets, areas, sections } = result;
  const isSection = (target: number): boolean => target < sections.length;
  const km = (metres: Float64Array) => (target: number) =>
    isSection(target) ? rounded((metres[target] ?? 0) / 1000, 3) : null;
  return [
    ['rank', (target) => targets.rank[target] ?? 0],
    ['id', (target) => targets.id[target] ?? ''],
    ['kind', (target) => TARGET_KINDS[targets.kind[target] ?? 0] ?? ''],
    ['name', (target) => targets.name[target] ?? ''],
    ['owner', assetText(dataset, result, 'owner')],
    ['planned', (target) => (targets.planned[target] === 1 ? 'yes' : 'no')],
    ['route_from_km', km(sections.fromM)],
    ['route_to_km', km(sections.toM)],
    ['commune_code', (target) => areas.code[targets.area[target] ?? -1] ?? ''],
    ['commune_name', (target) => areas.name[targets.area[target] ?? -1] ?? ''],
    ['lon', roundedAt(targets.lon, 6)],
    ['lat', roundedAt(targets.lat, 6)],
    ['score', roundedAt(targets.score, 4)],
    ...contributionColumns(result, sensitive),
    ['incidents', roundedAt(targets.count, 4)],
    ['exposure', roundedAt(targets.exposure, 6)],
    ['exposure_unit', (target) => (isSection(target) ? 'km_year' : 'site_year')],
    ['rate', roundedAt(targets.rate, 6)],
    ['rate_low', roundedAt(targets.rateLow, 6)],
    ['rate_high', roundedAt(targets.rateHigh, 6)],
    ['local_rate', roundedAt(targets.localRate, 6)],
    ['per_year', roundedAt(targets.perYear, 6)],
    ['reasons', reasonCodes(dataset, memory, sensitive)],
    ...(sensitive ? [protectionClass(dataset, result), ...criticalityCells(result)] : []),
  ];
}

function contributionColumns(result: StudyResult, sensitive: boolean): readonly TargetCell[] {
  const { contributions } = result.targets;
  return SCORE_COMPONENTS.flatMap((component, place): TargetCell[] => {
    if (!sensitive && SENSITIVE_COMPONENTS.includes(component)) return [];
    const at = (target: number): number => target * SCORE_COMPONENTS.length + place;
    return [[`points_${component}`, (target) => rounded(contributions[at(target)] ?? 0, 4)]];
  });
}

function reasonCodes(
  dataset: Dataset,
  memory: StudyMemory,
  sensitive: boolean,
): (target: number) => string {
  const reasons = targetReasons(dataset, memory);
  const shown = ({ component }: Reason): boolean =>
    sensitive || !SENSITIVE_COMPONENTS.includes(component);
  return (target) =>
    reasons(target)
      .filter(shown)
      .map(({ code }) => code)
      .join(' ');
}

function assetText(
  dataset: Dataset,
  { targets, sections }: StudyResult,
  field: string,
): (target: number) => string {
  const readers = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? textReader(table, field) : () => '';
  });
  return (target) =>
    readers[targets.kind[target] ?? 0]?.(assetRowOf(targets, sections, target)) ?? '';
}

function protectionClass(dataset: Dataset, { targets, sections }: StudyResult): TargetCell {
  const readers = TARGET_KINDS.map((kind) => {
    const table = assetTable(dataset, kind);
    return table ? choiceReader(table, 'protection_class') : () => '';
  });
  const cell = (target: number): string =>
    readers[targets.kind[target] ?? 0]?.(assetRowOf(targets, sections, target)) ?? '';
  return ['protection_class', cell];
}

function assetRowOf(
  targets: StudyResult['targets'],
  sections: StudyResult['sections'],
  target: number,
): number {
  return (target < sections.length ? sections.route[target] : targets.row[target]) ?? 0;
}
