import { canonicalJson } from '../src/core/basics/canonical-json.ts';
import type { Cell } from '../src/core/io/write/table-cells.ts';
import { writeCsvRows } from '../src/core/io/write/write-csv.ts';
import { LOSS_MEASURES } from '../src/core/risk/risk-columns.ts';
import type { LossMeasure } from '../src/core/risk/risk-columns.ts';
import type { RankStability } from '../src/core/risk/rank-stability/rank-stability.ts';
import { APP_VERSION } from '../src/core/study/app-version.ts';
import type { KeyArea } from '../src/core/study/key-areas.ts';
import type { Estimate, KeyTarget } from '../src/core/study/key-targets.ts';
import { sortedConfig } from '../src/core/study/result-hash.ts';
import { rounded } from '../src/core/study/rounded.ts';
import { SCORE_COMPONENTS } from '../src/core/study/study-config.ts';
import type { StudyResult } from '../src/core/study/study-result.ts';
import { tenDigits } from '../src/core/study/ten-digits.ts';
import type { DatasetSummary } from '../src/jobs/protocol/input-jobs.ts';
import type { KeyLists } from '../src/jobs/protocol/target-jobs.ts';
import type { OutputFile } from '../src/jobs/protocol/output-jobs.ts';
import type { CliLanguage } from './command.ts';
import { stabilityCells, toldStability } from './stability-cells.ts';

export type KeyTargetFileInput = {
  readonly data: DatasetSummary;
  readonly result: StudyResult;
  readonly lists: KeyLists;
  readonly stability: RankStability;
  readonly sensitive: boolean;
  readonly language: CliLanguage;
  /** The sentence of a target in that language. */
  readonly sentence: (target: KeyTarget) => string;
};

/** The files of `vonggac targets`. Columns and fields: data/outputs.md. */
export function keyTargetFiles(asked: KeyTargetFileInput): readonly OutputFile[] {
  const { lists, sensitive } = asked;
  const input = { ...asked, sentence: saidOnce(asked.sentence) };
  const files: OutputFile[] = [
    { name: 'key-targets.csv', bytes: csv(lists.targets, targetCells(input)) },
    { name: 'key-areas.csv', bytes: csv(lists.areas, areaCells(sensitive)) },
  ];
  if (lists.districts.length > 0) {
    files.push({ name: 'key-districts.csv', bytes: csv(lists.districts, areaCells(sensitive)) });
  }
  return [...files, { name: 'key-targets.json', bytes: keyTargetsJson(input) }];
}

/** A sentence is in two files, and made once. */
function saidOnce(say: (target: KeyTarget) => string): (target: KeyTarget) => string {
  const said = new Map<number, string>();
  return (one) => {
    const sentence = said.get(one.target) ?? say(one);
    said.set(one.target, sentence);
    return sentence;
  };
}

type Column<T> = readonly [name: string, cell: (row: T) => Cell];

function csv<T>(rows: readonly T[], columns: readonly Column<T>[]): Uint8Array {
  return writeCsvRows(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
}

function targetCells(input: KeyTargetFileInput): readonly Column<KeyTarget>[] {
  const { sensitive, sentence, stability } = input;
  const km = (metres: number | null): Cell => (metres === null ? null : rounded(metres / 1000, 3));
  return [
    ['rank', ({ rank }) => rank],
    ['id', ({ id }) => id],
    ['kind', ({ kind }) => kind],
    ['name', ({ name }) => name],
    ['owner', ({ owner }) => owner],
    ['planned', ({ planned }) => (planned ? 'yes' : 'no')],
    ['route_from_km', ({ fromM }) => km(fromM)],
    ['route_to_km', ({ toM }) => km(toM)],
    ['commune_code', ({ communeCode }) => communeCode],
    ['commune_name', ({ communeName }) => communeName],
    ['lon', ({ lon }) => rounded(lon, 6)],
    ['lat', ({ lat }) => rounded(lat, 6)],
    ['score', ({ score }) => rounded(score, 4)],
    ...stabilityCells(stability),
    ...SCORE_COMPONENTS.flatMap((component): Column<KeyTarget>[] =>
      lacks(component, sensitive)
        ? []
        : [[`points_${component}`, ({ points }) => rounded(points[component] ?? 0, 4)]],
    ),
    ['incidents', ({ incidents }) => rounded(incidents, 4)],
    ['per_year', ({ perYear }) => rounded(perYear, 6)],
    ['outages_per_year', ({ outages }) => rounded(outages, 6)],
    ['actionable_per_year', ({ actionable }) => rounded(actionable, 6)],
    ...lossCells<KeyTarget>(sensitive),
    ['sentence', sentence],
    ['reasons', ({ reasons }) => reasons.map(({ code }) => code).join(' ')],
  ];
}

function lacks(component: string, sensitive: boolean): boolean {
  return !sensitive && (component === 'consequence' || component === 'protection_class');
}

function areaCells(sensitive: boolean): readonly Column<KeyArea>[] {
  return [
    ...(sensitive ? [['loss_rank', ({ lossRank }: KeyArea) => lossRank] as const] : []),
    ['actionable_rank', ({ actionableRank }) => actionableRank],
    ['code', ({ code }) => code],
    ['name', ({ name }) => name],
    ['old_district', ({ district }) => district],
    ['outages_per_year', ({ outages }) => rounded(outages, 6)],
    ['actionable_per_year', ({ actionable }) => rounded(actionable, 6)],
    ...lossCells<KeyArea>(sensitive),
    ['top_targets', ({ topTargets }) => topTargets.join(' ')],
  ];
}

const LOSS_NAMES: Readonly<Record<LossMeasure, string>> = {
  siteHours: 'site_hours',
  subscriberHours: 'subscriber_hours',
  lossVnd: 'loss_vnd',
};

type WithLoss = { readonly loss: Readonly<Partial<Record<LossMeasure, Estimate>>> };

/** Expected loss of a year and the limits of its 95 % interval. */
function lossCells<T extends WithLoss>(sensitive: boolean): readonly Column<T>[] {
  return LOSS_MEASURES.filter((measure) => sensitive || measure === 'lossVnd').flatMap(
    (measure): Column<T>[] => {
      const digits = measure === 'lossVnd' ? 0 : 4;
      const cell = (part: keyof Estimate) => (row: T) =>
        rounded(row.loss[measure]?.[part] ?? 0, digits);
      const name = LOSS_NAMES[measure];
      return [
        [name, cell('value')],
        [`${name}_low`, cell('low')],
        [`${name}_high`, cell('high')],
      ];
    },
  );
}

/** Everything of the CSV files, with the numbers behind each reason, in one line of canonical JSON. */
function keyTargetsJson(input: KeyTargetFileInput): Uint8Array {
  const { data, result, lists, stability, language, sensitive, sentence } = input;
  const document = {
    format: 'vonggac-key-targets',
    version: 1,
    app: { name: 'vonggac', version: APP_VERSION },
    language,
    sensitiveColumns: sensitive,
    data: {
      name: data.name,
      province: data.province,
      illustrative: data.illustrative,
      since: data.since,
      cutOff: data.cutOff,
      hash: data.hash,
    },
    period: result.period,
    config: sortedConfig(result.config),
    riskParameters: result.riskParameters,
    resultHash: result.hash,
    stability: stability.options,
    targets: lists.targets.map((one) => {
      const { target: _, facts: __, ...told } = one;
      return { ...told, stability: toldStability(stability, one.target), sentence: sentence(one) };
    }),
    areas: lists.areas.map(withoutNumber),
    districts: lists.districts.map(withoutNumber),
  };
  return new TextEncoder().encode(`${canonicalJson(tenDigits(document))}\n`);
}

function withoutNumber(one: KeyArea): Omit<KeyArea, 'area'> {
  const { area: _, ...told } = one;
  return told;
}
