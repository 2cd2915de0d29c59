import { emptyReport } from '../../src/core/io/import/empty-report.ts';
import type { ImportReport } from '../../src/core/io/import/import-report.ts';
import { classBreaksOf } from '../../src/jobs/handlers/class-breaks-of.ts';
import type { DatasetSummary, InputFile } from '../../src/jobs/protocol/input-jobs.ts';
import type {
  JobClient,
  JobName,
  JobOptions,
  JobRequest,
  JobResponse,
  Jobs,
} from '../../src/jobs/protocol.ts';
import { syntheticResult } from './synthetic-result.ts';

type Answers = {
  readonly [Name in JobName]?: (
    request: Jobs[Name][0],
    options: JobOptions,
  ) => Jobs[Name][1] | Promise<Jobs[Name][1]>;
};

export type FakeJobClient = JobClient & {
  readonly calls: readonly { readonly job: JobName; readonly request: unknown }[];
};

/** Answers from made-up data; a test lays its own answers over them and reads what was asked. */
export function fakeJobClient(answers: Answers = {}): FakeJobClient {
  const calls: { job: JobName; request: unknown }[] = [];
  const table = { ...standardAnswers(), ...answers };
  return {
    calls,
    dispose: () => {},
    run: async <Name extends JobName>(
      job: Name,
      request: JobRequest<Name>,
      options: JobOptions = {},
    ): Promise<JobResponse<Name>> => {
      calls.push({ job, request });
      await Promise.resolve();
      const answer: Answers[Name] = table[job];
      if (!answer) throw new Error(`the fake client has no answer for ${job}`);
      return answer(request, options);
    },
  };
}

export function fakeSummary(change: Partial<DatasetSummary> = {}): DatasetSummary {
  return {
    name: { vi: 'Tỉnh minh họa', en: 'Demo province' },
    province: { vi: 'Gia Lai', en: 'Gia Lai' },
    illustrative: true,
    since: '2018-01-01',
    cutOff: '2025-12-31',
    bounds: [107.4, 12.9, 109.3, 14.6],
    vn2000Meridian: 108.5,
    hash: 'a'.repeat(64),
    sources: [],
    issues: [],
    rows: { cable_route: 20, bts_site: 80, incident: 300 },
    owners: ['Viettel', 'VNPT'],
    communes: [{ code: '23767', name: 'Ia Hrung' }],
    incidentKinds: { CAP_TROM: 120, PHAHOAI: 8 },
    dataBounds: [107.5, 13, 109, 14.5],
    ...change,
  };
}

/** A clean file of incidents under the choices it came with, with as many records as it has bytes. */
export function fakeReport(
  { name, bytes, choices = {} }: Pick<InputFile, 'name' | 'choices' | 'bytes'>,
  change: Partial<ImportReport> = {},
): ImportReport {
  const kind = choices.kind ?? 'incident';
  const counts = { read: bytes.length, kept: bytes.length, repaired: 0, setAside: 0 };
  const empty = emptyReport(name, 'csv', { ...choices, kind });
  return { ...empty, kind, headers: ['mã', 'loại'], counts, ...change };
}

function standardAnswers(): Answers {
  const base = fakeSummary();
  let files: InputFile[] = [];
  const summary = (): DatasetSummary =>
    fakeSummary({
      hash:
        files.length === 0
          ? base.hash
          : files
              .map(({ name }) => name)
              .join()
              .padEnd(64, 'b'),
      sources: files.map(({ name, bytes, kind = 'incident' }) => ({
        file: name,
        kind,
        sha256: 'c'.repeat(64),
        read: bytes.length,
        kept: bytes.length,
        setAside: 0,
      })),
    });
  return {
    'open-manifest': () => {
      files = [];
      return summary();
    },
    'add-files': (request) => {
      const names = new Set(request.files.map(({ name }) => name));
      files = [...files.filter(({ name }) => !names.has(name)), ...request.files];
      return summary();
    },
    'review-import': ({ file }) => fakeReport(file),
    'remove-file': ({ file }) => {
      files = files.filter(({ name }) => name !== file);
      return summary();
    },
    analyse: ({ config }) => ({ ...syntheticResult(), config }),
    'class-breaks': () => classBreaksOf(syntheticResult()),
    'incident-timeline': () => ({
      months: ['2025-11-01', '2025-12-01'],
      byKind: { CAP_TROM: Float64Array.of(3, 4) },
    }),
    search: () => [],
    tile: () => new Uint8Array(),
    'table-page': () => [],
    'export-records': () => ({ files: [], records: {} }),
    'write-templates': () => [],
    'export-study': () => [],
  };
}
