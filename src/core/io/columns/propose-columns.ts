import type { ImportChoices } from '../../model/import-choices.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import type { ColumnProposal } from '../import/import-report.ts';
import { isPlaceHeader } from '../place/place-header.ts';
import { matchColumns } from '../validate/match-columns.ts';
import { isPersonalHeader } from '../validate/personal-columns.ts';
import { TableCheck } from '../validate/table-check.ts';
import { textView } from '../validate/text-view.ts';

export type ProposedColumns = {
  readonly columns: readonly ColumnProposal[];
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed. */
  readonly choices: ImportChoices;
};

const SAMPLES = 4;

/** What each column of a file feeds, and what of its values only a person can read. */
export function proposeColumns(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
): ProposedColumns {
  const match = matchColumns(raw, kindOf(kind), choices.mapping, new TableCheck(raw, ''));
  const fields = new Map(Array.from(match, ([field, column]) => [column.name, field.name]));
  const columns = raw.columns.map((column) => proposal(column, fields.get(column.name), choices));
  return { columns, questions: [], choices };
}

function proposal(
  column: RawColumn,
  field: string | undefined,
  { mapping = {} }: ImportChoices,
): ColumnProposal {
  const { codes, dictionary } = textView(column);
  const personal = field === undefined && isPersonalHeader(column.name);
  const place = isPlaceHeader(column.name) ? 'place' : 'left-out';
  return {
    header: column.name,
    role: field === undefined ? (personal ? 'personal' : place) : 'field',
    field: field ?? '',
    by: Object.hasOwn(mapping, column.name) ? 'person' : field === undefined ? 'none' : 'name',
    filled: codes.reduce((filled, code) => filled + (code === 0 ? 0 : 1), 0),
    samples: personal ? [] : dictionary.slice(1, 1 + SAMPLES),
  };
}
