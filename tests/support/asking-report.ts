import type { ImportQuestion } from '../../src/core/io/import/import-question.ts';
import type { ImportReport } from '../../src/core/io/import/import-report.ts';
import type { InputFile } from '../../src/jobs/protocol/input-jobs.ts';
import { fakeReport } from './fake-job-client.ts';

/** One of each question a file can raise. */
export const QUESTIONS: readonly ImportQuestion[] = [
  { code: 'kind', candidates: ['bts_site', 'site'] },
  {
    code: 'encoding',
    candidates: [
      { encoding: 'tcvn3', samples: ['Trạm Ia Grai', 'Xã Ia Hrung'], share: 0.96 },
      { encoding: 'windows-1258', samples: ['Tr¹m Ia Grai', 'X· Ia Hrung'], share: 0.3 },
    ],
  },
  {
    code: 'layer',
    candidates: [
      { name: 'BTS', rows: 1250, columns: 12 },
      { name: 'Ghi chú', rows: 4, columns: 2 },
    ],
  },
  {
    code: 'decimals',
    column: 'Thiệt hại',
    cells: ['1.234'],
    readings: [
      { choice: ',', values: [1234] },
      { choice: '.', values: [1.234] },
    ],
  },
  {
    code: 'dates',
    column: 'Ngày',
    cells: ['03/04/2024'],
    readings: [
      { choice: 'day-first', days: ['2024-04-03'] },
      { choice: 'month-first', days: ['2024-03-04'] },
    ],
  },
  {
    code: 'degrees',
    column: 'Kinh độ',
    cells: ['108.30'],
    readings: [
      { choice: 'decimal', values: [108.3] },
      { choice: 'degrees-minutes', values: [108.5] },
    ],
  },
  { code: 'place' },
  {
    code: 'commune',
    address: 'xã Ia Sao',
    key: 'ia sao',
    rows: 3,
    candidates: [
      {
        code: '23767',
        name: 'Ia Hrung',
        province: 'Gia Lai',
        former: { commune: 'Ia Sao', district: 'Ia Grai', province: 'Gia Lai' },
      },
    ],
  },
];

const PLACE: ImportReport['place'] = {
  from: ['X', 'Y'],
  chosen: null,
  by: null,
  candidates: [
    {
      crs: 'EPSG:9217',
      axes: 'by-size',
      score: 0.97,
      inProvince: { count: 1248, of: 1250 },
      inCommune: { count: 1190, of: 1200 },
      apartM: 0,
      sample: new Float64Array(0),
    },
    {
      crs: 'EPSG:9218',
      axes: 'by-size',
      score: 0.4,
      inProvince: { count: 1100, of: 1250 },
      inCommune: null,
      apartM: 27_000,
      sample: new Float64Array(0),
    },
  ],
};

const ANSWERED: Readonly<Record<string, (file: InputFile) => unknown>> = {
  kind: ({ choices }) => choices?.kind,
  encoding: ({ choices }) => choices?.encoding,
  layer: ({ choices }) => choices?.layer,
  decimals: ({ choices }) => choices?.decimals?.['Thiệt hại'],
  dates: ({ choices }) => choices?.dates?.['Ngày'],
  degrees: ({ choices }) => choices?.degrees?.['Kinh độ'],
  place: ({ choices }) => choices?.place?.crs,
  commune: ({ choices }) => choices?.addresses?.answers?.['ia sao'],
};

/** A file that asks what is not answered yet of the questions given. */
export function askingReport(
  file: InputFile,
  codes: readonly ImportQuestion['code'][],
): ImportReport {
  const questions = QUESTIONS.filter(
    ({ code }) => codes.includes(code) && ANSWERED[code]?.(file) === undefined,
  );
  const asksKind = questions.some(({ code }) => code === 'kind');
  const { crs } = file.choices?.place ?? {};
  const chosen = PLACE?.candidates.findIndex((candidate) => candidate.crs === crs) ?? -1;
  return fakeReport(file, {
    rows: 1250,
    headers: ['X', 'Y', 'Tên', 'Người liên hệ'],
    samples: [{ row: 2, cells: ['1255172', '424000', 'Trạm 1', ''] }],
    questions,
    ...(asksKind ? { kind: null } : {}),
    ...(questions.length > 0 ? { counts: null } : {}),
    place: PLACE && { ...PLACE, chosen: chosen < 0 ? null : chosen },
  });
}
