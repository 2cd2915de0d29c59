import { canonicalJson } from '../src/core/basics/canonical-json.ts';
import type { Cell } from '../src/core/io/write/table-cells.ts';
import { writeCsvRows } from '../src/core/io/write/write-csv.ts';
import type { CycleRates } from '../src/core/hotspots/when/cycle-rates.ts';
import { rounded } from '../src/core/study/rounded.ts';
import type { StudyResult } from '../src/core/study/study-result.ts';
import { tenDigits } from '../src/core/study/ten-digits.ts';
import type { WhenAnswer } from '../src/core/study/when.ts';
import type { DatasetSummary } from '../src/jobs/protocol/input-jobs.ts';
import type { OutputFile } from '../src/jobs/protocol/output-jobs.ts';
import type { WhenRequest } from '../src/jobs/protocol/hotspot-jobs.ts';
import { reportHead } from './report-head.ts';

type WhenFileInput = {
  readonly data: DatasetSummary;
  readonly result: StudyResult;
  readonly request: WhenRequest;
  readonly answer: WhenAnswer;
  readonly sentence: string;
};

/** The files of `vonggac when`. Numbers have ten significant digits; the sentence is in the language asked. */
export function whenFiles(input: WhenFileInput): readonly OutputFile[] {
  const { answer } = input;
  return [
    { name: 'when.json', bytes: new TextEncoder().encode(`${whenDocument(input)}\n`) },
    { name: 'clock.csv', bytes: clockCsv(answer) },
    { name: 'months.csv', bytes: monthsCsv(answer) },
    { name: 'trend.csv', bytes: trendCsv(answer) },
    { name: 'peaks.csv', bytes: peaksCsv(answer) },
  ];
}

export function whenDocument({ data, result, request, answer, sentence }: WhenFileInput): string {
  const document = {
    ...reportHead('vonggac-when', data),
    resultHash: result.hash,
    incidentKinds: result.config.incidentKinds,
    request,
    sentence,
    ...answer,
  };
  return canonicalJson(tenDigits(listed(document)));
}

/** Columns as lists: JSON has no typed arrays. */
function listed(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.map(listed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, listed(member)]));
}

function clockCsv({ clock: { hourOfWeek } }: WhenAnswer): Uint8Array {
  const rows = Array.from(hourOfWeek, (count, place): readonly Cell[] => [
    Math.floor(place / 24) + 1,
    place % 24,
    rounded(count, 6),
  ]);
  return writeCsvRows(['weekday', 'hour', 'incidents'], rows);
}

function monthsCsv({ months, lunarMonths }: WhenAnswer): Uint8Array {
  const rows = (calendar: string, rates: CycleRates): readonly (readonly Cell[])[] =>
    Array.from(rates.count, (count, place) => [
      calendar,
      place + 1,
      rounded(count, 6),
      rates.days[place] ?? 0,
      rounded(rates.per30Days[place] ?? 0, 6),
      rounded(rates.low[place] ?? 0, 6),
      rounded(rates.high[place] ?? 0, 6),
    ]);
  return writeCsvRows(
    ['calendar', 'month', 'incidents', 'days', 'per_30_days', 'low', 'high'],
    [...rows('solar', months), ...rows('lunar', lunarMonths)],
  );
}

function trendCsv({ trend }: WhenAnswer): Uint8Array {
  const known = (value: number | undefined): Cell =>
    value === undefined || value < 0 ? null : rounded(value, 6);
  const rows = trend.from.map((from, bin): readonly Cell[] => [
    from,
    trend.days[bin] ?? 0,
    rounded(trend.count[bin] ?? 0, 6),
    known(trend.expected[bin]),
    known(trend.low[bin]),
    known(trend.high[bin]),
    trend.flag[bin] ?? 0,
  ]);
  return writeCsvRows(['from', 'days', 'incidents', 'expected', 'low', 'high', 'flag'], rows);
}

function peaksCsv({ peaks }: WhenAnswer): Uint8Array {
  const rows = peaks.map(({ peak, times, leftOut, all }): readonly Cell[] => [
    peak.id,
    peak.name,
    peak.basis,
    times.length,
    leftOut,
    rounded(all.inside, 6),
    all.insideDays,
    rounded(all.outside, 6),
    all.outsideDays,
    rounded(all.expected, 6),
    all.ratio === null ? null : rounded(all.ratio, 6),
    rounded(all.low, 6),
    all.high === null ? null : rounded(all.high, 6),
    all.verdict,
  ]);
  const columns = 'peak name basis times left_out incidents days around around_days expected';
  return writeCsvRows([...columns.split(' '), 'ratio', 'low', 'high', 'verdict'], rows);
}
