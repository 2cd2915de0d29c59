import type { Issue, IssueCode } from '../../basics/issue.ts';
import type { RunContext } from '../../basics/run-context.ts';
import type { Bounds } from '../../geo/geometry.ts';
import type { Table } from '../../model/table.ts';
import { kindOf } from '../../model/registry.ts';
import { isFreeText, withoutPersonalNumbers } from '../validate/personal-numbers.ts';
import { validateTable } from '../validate/validate-table.ts';
import type { EnteredRecord } from './entered-record.ts';
import { rawOfEntry } from './raw-of-entry.ts';

export type EnteredTable = {
  /** The record as a table of one row; null where something has to be put right first. */
  readonly record: Table | null;
  /** Each at its field; an error keeps the record from being saved, a warning does not. */
  readonly issues: readonly Issue[];
};

/**
 * What a person entered, through the validators of every file. Nothing is saved half: a value that cannot be
 * read is an error here, where a file would lose it with a warning. Phone and identity numbers in free text are
 * taken out and told. Never throws for what was entered.
 */
export async function enterRecord(
  entry: EnteredRecord,
  file: string,
  bounds: Bounds | undefined,
  ctx: RunContext,
): Promise<EnteredTable> {
  const { values, issues: stripped } = withoutPersons(entry, file);
  const missing = missingParts(entry, values, file);
  if (missing.length > 0) return { record: null, issues: [...stripped, ...missing] };
  const raw = rawOfEntry({ ...entry, values });
  const valid = await validateTable(raw, entry.kind, { file, ...(bounds ? { bounds } : {}) }, ctx);
  const found = valid.issues.map((issue) =>
    UNREADABLE.has(issue.code) ? { ...issue, severity: 'error' as const } : issue,
  );
  const failed = valid.kept === 0 || found.some(isError);
  // what is unreadable is absent too: said once
  const issues = failed
    ? found.filter((one) => isError(one) || one.code !== 'incident.no-time')
    : found;
  return { record: failed ? null : valid.table, issues: [...stripped, ...issues] };
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

const UNREADABLE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'field.not-a-number',
  'field.out-of-range',
  'field.unknown-choice',
  'field.needs-choice',
  'field.bad-date',
  'field.too-long',
]);

function withoutPersons(
  { kind, values }: EnteredRecord,
  file: string,
): { readonly values: EnteredRecord['values']; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const free = new Set(
    kindOf(kind)
      .fields.filter(isFreeText)
      .map(({ name }) => name),
  );
  const entries = Object.entries(values).map(([field, text]): readonly [string, string] => {
    const bare = free.has(field) ? withoutPersonalNumbers(text) : text;
    if (bare !== text) {
      issues.push({ code: 'entry.number-removed', severity: 'warning', at: { file, field } });
    }
    return [field, bare];
  });
  return { values: Object.fromEntries(entries), issues };
}

/** All that is missing at once: the validators name the first thing only. */
function missingParts(
  { kind, id, parts }: EnteredRecord,
  values: EnteredRecord['values'],
  file: string,
): readonly Issue[] {
  const { fields, geometry } = kindOf(kind);
  const given = new Map(Object.entries({ ...values, id }));
  const absent = fields
    .filter(({ name, required }) => required && (given.get(name) ?? '').trim() === '')
    .map(({ name }): Issue => ({
      code: 'field.absent',
      severity: 'error',
      at: { file, field: name },
    }));
  const places = parts.flat().length;
  if (places === 0) {
    const context = { wanted: geometry };
    return [...absent, { code: 'geometry.absent', severity: 'error', at: { file }, context }];
  }
  const short = geometry === 'line' && parts.some((part) => part.length === 1);
  if (!short) return absent;
  return [...absent, { code: 'geometry.too-short', severity: 'error', at: { file } }];
}
