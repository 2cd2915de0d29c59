import type { Field } from '../../model/field.ts';
import type { ImportChoices } from '../../model/import-choices.ts';
import type { Kind } from '../../model/kind.ts';
import { kindOf } from '../../model/registry.ts';
import type { KindId } from '../../model/registry.ts';
import type { RawColumn, RawTable } from '../format.ts';
import type { ImportQuestion } from '../import/import-question.ts';
import type { ColumnProposal, PersonalKind } from '../import/import-report.ts';
import { isPlaceHeader } from '../place/place-header.ts';
import { headerFactor } from '../validate/header-factor.ts';
import { matchedColumns } from '../validate/match-columns.ts';
import type { MatchedColumn } from '../validate/match-columns.ts';
import { personalHeader } from '../validate/personal-columns.ts';
import { addressPartOf } from './address-columns.ts';
import { dateQuestions } from './date-questions.ts';
import { decimalQuestion } from './decimal-question.ts';
import { personalLeftOver, personalValues } from './personal-values.ts';
import { filledCells, firstTexts, sampleTexts } from './sample-texts.ts';
import { valueProposals } from './value-proposals.ts';

export type ProposedColumns = {
  readonly columns: readonly ColumnProposal[];
  readonly questions: readonly ImportQuestion[];
  /** The choices made, completed: with these the same columns feed the same fields. */
  readonly choices: ImportChoices;
};

const SAMPLES = 4;
/** Fields whose values are codes that may look like a number of a person, or names of places. */
const NEVER_PERSONAL = new Set([
  'id',
  'name',
  'asset_id',
  'commune_code',
  'from_asset',
  'to_asset',
]);

/**
 * What each column of a file feeds and why, and what of its values only a person can read. What the values
 * alone speak for is written into the choices, so that loading needs no guess; columns of people are left
 * out there too unless a person named a field for them.
 */
export function proposeColumns(
  raw: RawTable,
  kind: KindId,
  choices: ImportChoices,
): ProposedColumns {
  const definition = kindOf(kind);
  const made = choices.mapping ?? {};
  const people = peopleOf(raw, definition, choices);
  const mapping: Record<string, string> = {};
  for (const [header, found] of people) if (found.matched) mapping[header] = '';
  Object.assign(mapping, made);
  const matched = matchedColumns(raw, definition, mapping);
  const taken = new Set(Array.from(matched.fields.keys(), ({ name }) => name));
  const unknown = matched.leftOver.filter(({ name }) => isUnknown(name) && !people.has(name));
  const byValues = valueProposals(unknown, definition, taken, raw.rows);
  for (const [header, { name }] of byValues) mapping[header] = name;
  const fields = fieldsOf(matched.fields, byValues, raw);
  const numbers = ofTypes(fields, ['number', 'integer']);
  const asked = numbers
    .filter(({ column }) => !Object.hasOwn(choices.decimals ?? {}, column.name))
    .map(({ column, field }) => decimalQuestion(column, field, raw.rows))
    .filter((question) => question !== null);
  const instants = ofTypes(fields, ['instant']).map(({ column }) => column);
  const times = dateQuestions(instants, choices.dates ?? {}, raw.rows);
  const byHeader = new Map(fields.map((entry) => [entry.column.name, entry]));
  return {
    columns: raw.columns.map((column) =>
      proposal(column, raw.rows, byHeader.get(column.name), people.get(column.name), made),
    ),
    questions: [...asked, ...times.questions],
    choices: {
      ...choices,
      ...filled('mapping', mapping),
      ...filled('dates', times.dates),
    },
  };
}

type Fed = { readonly column: RawColumn; readonly field: Field; readonly by: ColumnProposal['by'] };

function fieldsOf(
  matched: ReadonlyMap<Field, MatchedColumn>,
  byValues: ReadonlyMap<string, Field>,
  raw: RawTable,
): readonly Fed[] {
  const named = Array.from(matched, ([field, { column, by }]) => ({ column, field, by }));
  const valued = raw.columns.flatMap((column) => {
    const field = byValues.get(column.name);
    return field ? [{ column, field, by: 'values' as const }] : [];
  });
  return [...named, ...valued];
}

function ofTypes(fields: readonly Fed[], types: readonly Field['type'][]): readonly Fed[] {
  return fields.filter(({ field }) => types.includes(field.type));
}

type OfPeople = {
  readonly kind: PersonalKind;
  readonly by: 'name' | 'values';
  /** Its header names a field, which its values belie. */
  readonly matched: boolean;
};

/** Columns of people, by header and by values. Areas hold no people. */
function peopleOf(
  raw: RawTable,
  kind: Kind,
  { mapping = {} }: ImportChoices,
): ReadonlyMap<string, OfPeople> {
  const found = new Map<string, OfPeople>();
  if (kind.geometry === 'polygon') return found;
  const matched = matchedColumns(raw, kind, mapping);
  const fed = new Map(Array.from(matched.fields, ([field, { column }]) => [column.name, field]));
  for (const column of raw.columns) {
    const field = fed.get(column.name);
    if (field && !Object.hasOwn(mapping, column.name) && NEVER_PERSONAL.has(field.name)) continue;
    const said = personalHeader(column.name);
    if (said && (!field || Object.hasOwn(mapping, column.name))) {
      found.set(column.name, { kind: said, by: 'name', matched: false });
      continue;
    }
    if (isPlaceHeader(column.name)) continue;
    const texts = sampleTexts(column, raw.rows);
    const shown = field ? personalValues(texts) : personalLeftOver(column.name, texts);
    if (shown) found.set(column.name, { kind: shown, by: 'values', matched: field !== undefined });
  }
  return found;
}

function isUnknown(header: string): boolean {
  return !isPlaceHeader(header) && addressPartOf(header) === null;
}

function proposal(
  column: RawColumn,
  rows: number,
  fed: Fed | undefined,
  people: OfPeople | undefined,
  made: NonNullable<ImportChoices['mapping']>,
): ColumnProposal {
  const header = column.name;
  const decided = Object.hasOwn(made, header);
  const factor = fed ? headerFactor(header, fed.field) : 1;
  const told = {
    header,
    filled: filledCells(column),
    samples: people ? [] : firstTexts(column, rows, SAMPLES),
    ...(people ? { personal: people.kind } : {}),
    ...(factor === 1 || !Number.isFinite(factor) ? {} : { factor }),
  };
  if (fed) return { ...told, role: 'field', field: fed.field.name, by: fed.by };
  if (people) return { ...told, role: 'personal', field: '', by: decided ? 'person' : people.by };
  if (decided) return { ...told, role: 'left-out', field: '', by: 'person' };
  if (isPlaceHeader(header)) return { ...told, role: 'place', field: '', by: 'name' };
  if (addressPartOf(header)) return { ...told, role: 'address', field: '', by: 'alias' };
  return { ...told, role: 'left-out', field: '', by: 'none' };
}

function filled<Key extends 'mapping' | 'dates'>(
  key: Key,
  entries: NonNullable<ImportChoices[Key]>,
): Partial<ImportChoices> {
  return Object.keys(entries).length > 0 ? { [key]: entries } : {};
}
