import type { Issue } from '../../core/basics/issue.ts';
import type { RunContext } from '../../core/basics/run-context.ts';
import { enterRecord } from '../../core/io/entry/enter-record.ts';
import { isEntryKind } from '../../core/io/entry/entered-record.ts';
import type { EnteredRecord } from '../../core/io/entry/entered-record.ts';
import { freeRecordId } from '../../core/io/entry/free-record-id.ts';
import { emptyHandFile, withRecord, withoutRecord } from '../../core/io/entry/hand-file.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { UpdateChoice } from '../../core/model/import-choices.ts';
import { KINDS } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { Table } from '../../core/model/table.ts';
import type { WriteEntryAnswer, WriteEntryRequest } from '../protocol/entry-jobs.ts';
import { JobFailure } from '../protocol.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The hand file of a kind with one record more, other or less; the dataset itself is left alone. */
export async function writeEntryOf(
  workspace: Workspace,
  request: WriteEntryRequest,
  ctx: RunContext,
): Promise<WriteEntryAnswer> {
  const dataset = datasetOf(workspace);
  const { change } = request;
  return change.type === 'remove'
    ? removed(dataset, request, change)
    : entered(dataset, request, change, ctx);
}

type Enter = Extract<WriteEntryRequest['change'], { type: 'enter' }>;
type Remove = Extract<WriteEntryRequest['change'], { type: 'remove' }>;

async function entered(
  dataset: Dataset,
  { file, bytes, updates }: WriteEntryRequest,
  { record: typed, isNew }: Enter,
  ctx: RunContext,
): Promise<WriteEntryAnswer> {
  const { kind } = typed;
  if (!isEntryKind(kind)) throw new JobFailure([{ code: 'input.bad-value', severity: 'error' }]);
  const written = typed.id.normalize('NFC').trim();
  const id = written === '' ? freeRecordId(kind, allIds(dataset, updates)) : written;
  const entry: EnteredRecord = { ...typed, id };
  const { record, issues } = await enterRecord(entry, file, dataset.bounds, ctx);
  const taken = isNew && written !== '' && idsOf(dataset.tables[kind]).has(id);
  const known: readonly Issue[] = taken
    ? [{ code: 'id.duplicate', severity: 'error', at: { file, field: 'id' }, context: { id } }]
    : [];
  if (!record || taken) return { written: null, issues: [...known, ...issues] };
  const without = (updates.without ?? []).filter((one) => one !== id);
  return {
    written: { id, bytes: withRecord(bytes, record), updates: updateOf(without) },
    issues,
  };
}

function removed(
  dataset: Dataset,
  { file, bytes, updates }: WriteEntryRequest,
  { kind, id }: Remove,
): WriteEntryAnswer {
  const others = dataset.parts.filter(({ source }) => source.kind === kind && source.file !== file);
  const elsewhere = others.some(({ table }) => idsOf(table).has(id));
  const before = (updates.without ?? []).filter((one) => one !== id);
  const without = elsewhere ? [...before, id] : before;
  const left = withoutRecord(bytes, id);
  return {
    written: {
      id,
      bytes: left ?? (without.length > 0 ? emptyHandFile() : null),
      updates: updateOf(without),
    },
    issues: [],
  };
}

function updateOf(without: readonly string[]): UpdateChoice {
  return { by: 'hand', ...(without.length > 0 ? { without } : {}) };
}

function allIds({ tables }: Dataset, { without = [] }: UpdateChoice): readonly string[] {
  return [
    ...without,
    ...KINDS.flatMap(({ id }: { readonly id: KindId }) => [...idsOf(tables[id])]),
  ];
}

function idsOf(table: Table | undefined): ReadonlySet<string> {
  const id = table?.columns['id'];
  return new Set(id?.type === 'text' ? id.dictionary : []);
}
