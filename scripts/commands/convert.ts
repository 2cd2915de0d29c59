import { basename, dirname } from 'node:path';
import type { Issue } from '../../src/core/basics/issue.ts';
import type { Crs } from '../../src/core/geo/crs/crs.ts';
import { crsNamed } from '../../src/core/geo/crs/crs-named.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import { isRefused } from '../../src/core/geo/crs/registry.ts';
import type { RawTable, ReadChoice, ReadFile } from '../../src/core/io/format.ts';
import type { ImportQuestion } from '../../src/core/io/import/import-question.ts';
import type { PlaceProposal } from '../../src/core/io/import/import-report.ts';
import { readSource } from '../../src/core/io/import/read-source.ts';
import { inWgs84 } from '../../src/core/io/place/in-wgs84.ts';
import type { PlacedTable } from '../../src/core/io/place/in-wgs84.ts';
import { proposePlace } from '../../src/core/io/place/propose-place.ts';
import { ENCODINGS } from '../../src/core/model/encoding.ts';
import { DEGREE_FORMS } from '../../src/core/model/import-choices.ts';
import type { DegreeForm } from '../../src/core/model/import-choices.ts';
import type { RecordWriter } from '../../src/core/io/write/record-writer.ts';
import { recordsOfRaw } from '../../src/core/io/write/records-of-raw.ts';
import { unplacedRecords } from '../../src/core/io/write/unplaced-records.ts';
import type { UnplacedRecords } from '../../src/core/io/write/unplaced-records.ts';
import { recordWriterFor } from '../../src/core/io/write/registry.ts';
import { EXIT, InputError, UsageError } from '../command.ts';
import type { Command, CommandArgs, CommandIo } from '../command.ts';
import { writeOutputs } from '../node-files.ts';
import { readWithCompanions } from '../read-with-companions.ts';
import { tellIssues } from '../tell-issues.ts';

/** From one file format and coordinate system to another, every column kept. */
export const convert: Command = {
  id: 'convert',
  options: [
    { name: 'in', type: 'text', required: true, value: 'file' },
    { name: 'out', type: 'text', required: true, value: 'file' },
    { name: 'crs', type: 'text', value: 'crs' },
    { name: 'to', type: 'text', value: 'crs' },
    { name: 'degrees', type: 'text', choices: DEGREE_FORMS },
    { name: 'encoding', type: 'text', choices: ENCODINGS, value: 'encoding' },
    { name: 'layer', type: 'text', value: 'name' },
    { name: 'json', type: 'flag' },
  ],
  examples: [
    'convert --in tuyen-cap.shp.zip --out tuyen-cap.fgb',
    'convert --in tram.xlsx --crs EPSG:9217 --out tram.geojson',
    'convert --in tram.geojson --to EPSG:9218 --out tram.csv',
  ],
  run: async (args, io) => {
    const [from, to] = [askedCrs(args, 'crs'), askedCrs(args, 'to') ?? WGS84];
    const writer = askedWriter(args, to);
    const path = args.text('in') ?? '';
    const file = basename(path);
    const read = await readFile(await readWithCompanions(path), file, askedReading(args), io);
    const placed = placedOrRefused(read.table, file, from, args, io);
    const table = inSystem(placed.table, to);
    const unplaced = unplacedRecords(table, file, writer);
    tellIssues([...read.issues, ...placed.issues, ...unplaced.issues], io);
    const out = args.text('out') ?? '';
    const bytes = writer.write(recordsOfRaw(stemOf(basename(out)), table, to));
    await writeOutputs(dirname(out), [{ name: basename(out), bytes }]);
    say(args, io, { read, placed, unplaced, to: to.id, out });
    return EXIT.done;
  },
};

/** Null: not asked, or `auto`. */
function askedCrs(args: CommandArgs, option: 'crs' | 'to'): Crs | null {
  const asked = args.text(option);
  if (asked === undefined || asked === 'auto') return null;
  const crs = crsNamed(asked);
  if (!crs) throw new UsageError('errors.option_crs', { option: `--${option}`, value: asked });
  if (!isRefused(crs)) return crs;
  const context = { crs: crs.id };
  const code = `crs.${crs.reason}` as const;
  throw new InputError([{ code, severity: 'error', at: { file: args.text('in') ?? '' }, context }]);
}

function askedWriter(args: CommandArgs, to: Crs): RecordWriter {
  const out = args.text('out') ?? '';
  const writer = recordWriterFor(out);
  if (!writer) throw new UsageError('errors.out_form', { option: '--out', value: out });
  if (writer.wgs84Only && to.id !== WGS84.id) {
    throw new UsageError('errors.wgs84_only', { option: '--to', value: out });
  }
  return writer;
}

function askedReading(args: CommandArgs): ReadChoice {
  const layer = args.text('layer');
  const encoding = ENCODINGS.find((known) => known === args.text('encoding'));
  return { ...(layer === undefined ? {} : { layer }), ...(encoding ? { encoding } : {}) };
}

/** Of several layers or readings of its letters, where the app would ask for one, this stops. */
async function readFile(
  bytes: Uint8Array,
  name: string,
  choices: ReadChoice,
  io: CommandIo,
): Promise<ReadFile> {
  const source = await readSource({ name, bytes, choices }, io.ctx);
  if (!source.read) throw new InputError(source.issues);
  const names = likelyLayers(source.read);
  if (names.length > 1 && choices.layer === undefined) {
    io.tell(io.text('commands.convert.said.layer_decides', { layers: names.join(', ') }));
    throw new InputError(source.read.issues);
  }
  const { encoding } = source.read;
  if (encoding?.guessed && choices.encoding === undefined) {
    const readings = encoding.candidates.map((reading) => reading.encoding).join(', ');
    io.tell(io.text('commands.convert.said.encoding_decides', { encodings: readings }));
    throw new InputError(source.read.issues);
  }
  return source.read;
}

/** Guides, lists and hidden sheets are no question. */
function likelyLayers({ layers = [] }: ReadFile): readonly string[] {
  return layers.filter(({ likely }) => likely !== false).map(({ name }) => name);
}

type DegreesQuestion = Extract<ImportQuestion, { readonly code: 'degrees' }>;
type Placed = PlacedTable & { readonly table: RawTable };

/** Where the app would ask, this stops and says which option decides. */
function placedOrRefused(
  raw: RawTable,
  file: string,
  asked: Crs | null,
  args: CommandArgs,
  io: CommandIo,
): Placed {
  const made = asked ? { place: { crs: asked.id } } : {};
  const { place, choices, questions } = proposePlace(raw, 'site', made, {});
  const degrees = askedDegrees(questions, args);
  const open = questions.filter(({ code }) => code !== 'degrees' || degrees === undefined);
  const crs = crsNamed(choices.place?.crs ?? '');
  const known = crs && !isRefused(crs) ? crs : null;
  const { table, ...placed } = inWgs84(raw, file, known, {
    ...choices,
    ...(degrees ? { degrees } : {}),
  });
  if (table && open.length === 0) {
    return { ...placed, table, crs: placed.crs && { ...placed.crs, by: byOf(place) } };
  }
  const unclear = open.find((asks) => asks.code === 'degrees');
  if (open.length > 0) {
    io.tell(io.text(`commands.convert.said.${unclear ? 'degrees_decide' : 'crs_decides'}`));
  }
  throw new InputError(unclear ? [degreesUnclear(file, unclear)] : placed.issues);
}

function degreesUnclear(file: string, { column, cells }: DegreesQuestion): Issue {
  const context = { value: cells[0] ?? '' };
  return { code: 'crs.degrees-unclear', severity: 'error', at: { file, field: column }, context };
}

function byOf(place: PlaceProposal | null): 'person' | 'file' | 'values' {
  return place?.by === 'person' || place?.by === 'file' ? place.by : 'values';
}

/** What `--degrees` says of the columns that leave it open. */
function askedDegrees(
  questions: readonly ImportQuestion[],
  args: CommandArgs,
): Record<string, DegreeForm> | undefined {
  const form = DEGREE_FORMS.find((each) => each === args.text('degrees'));
  if (form === undefined) return undefined;
  const columns = questions.flatMap((asked) => (asked.code === 'degrees' ? [asked.column] : []));
  return Object.fromEntries(columns.map((column) => [column, form]));
}

function inSystem(table: RawTable, to: Crs): RawTable {
  if (!table.geometry || to.id === WGS84.id) return table;
  const coordinates = to.fromWgs84(table.geometry.coordinates);
  return { ...table, geometry: { ...table.geometry, coordinates } };
}

function stemOf(name: string): string {
  return name.replace(/\.[^.]+$/, '');
}

type Said = {
  readonly read: ReadFile;
  readonly placed: Placed;
  readonly unplaced: UnplacedRecords;
  readonly to: string;
  readonly out: string;
};

function say(args: CommandArgs, io: CommandIo, { read, placed, unplaced, to, out }: Said): void {
  const { rows, rejected } = read.table;
  const written = rows - unplaced.left;
  const from = placed.crs?.id ?? null;
  if (args.flag('json')) {
    const by = placed.crs?.by ?? null;
    const issues = [...read.issues, ...placed.issues, ...unplaced.issues];
    io.print(JSON.stringify({ out, read: rows + rejected, written, from, by, to, issues }));
    return;
  }
  const key = from === null ? 'without_places' : `from_${placed.crs?.by ?? 'values'}`;
  io.print(
    io.text(`commands.convert.said.${key}`, {
      written,
      read: rows + rejected,
      from: from ?? '',
      to,
      out,
    }),
  );
}
