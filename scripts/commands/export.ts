import { basename, dirname } from 'node:path';
import { crsNamed } from '../../src/core/geo/crs/crs-named.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import { isRefused } from '../../src/core/geo/crs/registry.ts';
import { DETAIL_LEVELS } from '../../src/core/model/detail-level.ts';
import { RECORD_FORMATS } from '../../src/core/io/write/record-writer.ts';
import type { RecordWriter } from '../../src/core/io/write/record-writer.ts';
import { recordWriterFor, recordWriterOf } from '../../src/core/io/write/registry.ts';
import { INCIDENT_KIND_IDS } from '../../src/core/model/incident-kinds.ts';
import { KINDS, isKindId, kindOf } from '../../src/core/model/registry.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import { choiceIssues } from '../../src/core/study/check-choices.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import type { StudyConfig } from '../../src/core/study/study-config.ts';
import { RECORD_WORDS } from '../../src/i18n/record-words.ts';
import type { DatasetSummary } from '../../src/jobs/protocol/input-jobs.ts';
import type { ExportRecordsRequest } from '../../src/jobs/protocol/output-jobs.ts';
import { STUDY_OPTIONS, askedConfig } from '../asked-config.ts';
import type { AskedConfig } from '../asked-config.ts';
import { EXIT, InputError, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { FOLDER_MANIFEST, folderClient, jobOptions } from '../folder-client.ts';
import { openFolder, writeOutputs } from '../node-files.ts';
import { tellIssues } from '../tell-issues.ts';

const HEADERS = ['codes', 'vi'] as const;

/** Records of a province as files: the same as the app saves. */
export const exportCommand: Command = {
  id: 'export',
  options: [
    { name: 'data', type: 'text', required: true, value: 'folder' },
    {
      name: 'kind',
      type: 'text',
      multiple: true,
      choices: KINDS.map(({ id }) => id),
      value: 'kind',
    },
    { name: 'format', type: 'text', choices: RECORD_FORMATS, value: 'format' },
    { name: 'crs', type: 'text', value: 'crs' },
    { name: 'headers', type: 'text', choices: HEADERS, value: 'headers' },
    { name: 'out', type: 'text', required: true, value: 'file' },
    { name: 'with-sensitive', type: 'flag' },
    { name: 'level', type: 'text', choices: DETAIL_LEVELS, value: 'level' },
    ...STUDY_OPTIONS,
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'export --data public/demo --kind bts_site --out tram-bts.xlsx',
    'export --data public/demo --kind bts_site --crs EPSG:9217 --headers codes --out tram-bts.csv',
    'export --data public/demo --kind incident --from 2025-01-01 --to 2025-06-30 --out vu-viec.geojson',
    'export --data public/demo --format kml --out results',
    'export --data public/demo --kind incident --level commune --out so-vu-theo-xa.csv',
  ],
  run: async (args, io) => {
    const out = args.text('out') ?? '';
    const writer = askedWriter(args, out);
    const crs = askedCrs(args, writer);
    const config = await askedConfig(args);
    const jobs = folderClient(await openFolder(args.text('data') ?? ''), io);
    const options = jobOptions(io);
    const data = await jobs.run('open-manifest', { url: FOLDER_MANIFEST }, options);
    tellIssues(data.issues, io);
    const kinds = askedKinds(args, data);
    const alone = recordWriterFor(out) !== null;
    if (alone && kinds.length !== 1) throw new UsageError('errors.one_kind', { value: out });
    const study = askedStudy(args, config, data);
    const level = DETAIL_LEVELS.find((one) => one === args.text('level')) ?? 'full';
    const request: ExportRecordsRequest = {
      kinds,
      format: writer.id,
      crs,
      sensitive: args.flag('with-sensitive'),
      words: RECORD_WORDS,
      headersInWords: writer.forPeople && args.text('headers') !== 'codes',
      level,
      ...(study ? { study } : {}),
    };
    const { files, records } = await jobs.run('export-records', request, options);
    const named = alone ? files.map((file) => ({ ...file, name: basename(out) })) : files;
    if (files.length === 0) {
      io.tell(io.text('commands.export.said.nothing'));
      return EXIT.badInput;
    }
    await writeOutputs(alone ? dirname(out) : out, named);
    say(args, io, { out, crs, records });
    return EXIT.done;
  },
};

/** By `--format`, else by the extension of `--out`; the two must not disagree. */
function askedWriter(args: CommandArgs, out: string): RecordWriter {
  const format = RECORD_FORMATS.find((id) => id === args.text('format'));
  const byName = recordWriterFor(out);
  if (!format && !byName) throw new UsageError('errors.out_form', { option: '--out', value: out });
  if (format && byName && byName.id !== format) {
    throw new UsageError('errors.option_both', { one: '--format', other: out });
  }
  return byName ?? recordWriterOf(format ?? 'geojson');
}

function askedCrs(args: CommandArgs, writer: RecordWriter): string {
  const asked = args.text('crs');
  if (asked === undefined) return WGS84.id;
  const crs = crsNamed(asked);
  if (!crs || isRefused(crs)) {
    throw new UsageError('errors.option_crs', { option: '--crs', value: asked });
  }
  if (writer.wgs84Only && crs.id !== WGS84.id) {
    throw new UsageError('errors.wgs84_only', { option: '--crs', value: args.text('out') ?? '' });
  }
  return crs.id;
}

/** Null where no option restricts what is written. */
function askedStudy(
  args: CommandArgs,
  config: AskedConfig,
  data: DatasetSummary,
): StudyConfig | null {
  if (!STUDY_OPTIONS.some(({ name }) => args.list(name).length > 0)) return null;
  const whole = defaultStudyConfig({ from: data.since, to: data.cutOff });
  const study = config({ ...whole, incidentKinds: INCIDENT_KIND_IDS });
  const wrong = choiceIssues(data, study);
  if (wrong.length > 0) throw new InputError(wrong);
  return study;
}

/** All that has records and is not only drawn, unless some are named. */
function askedKinds(args: CommandArgs, data: DatasetSummary): readonly KindId[] {
  const named = args.list('kind').filter(isKindId);
  if (named.length > 0) return named;
  return KINDS.map(({ id }) => id).filter(
    (id) => kindOf(id).role !== 'base' && (data.rows[id] ?? 0) > 0,
  );
}

type Said = {
  readonly out: string;
  readonly crs: string;
  readonly records: Readonly<Partial<Record<KindId, number>>>;
};

function say(args: CommandArgs, io: CommandIo, said: Said): void {
  if (args.flag('json')) return io.print(JSON.stringify(said));
  for (const [kind, count] of Object.entries(said.records)) {
    io.print(io.text('commands.export.said.kind', { kind, count, records: count }));
  }
  io.print(io.text('commands.export.said.written', { out: said.out, crs: said.crs }));
}
