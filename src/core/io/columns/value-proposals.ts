import type { Field } from '../../model/field.ts';
import type { Kind } from '../../model/kind.ts';
import type { RawColumn } from '../format.ts';
import { ChoiceCodes } from '../validate/choice-codes.ts';
import { foldedHeader } from '../validate/header-key.ts';
import { readCellTime } from '../validate/read-cell-time.ts';
import { sampleTexts } from './sample-texts.ts';

const SHARE_OF_DATES = 0.8;
const SHARE_OF_CHOICES = 0.9;
const LEAST_CELLS = 2;
/** A single word that repeats may be anything; of a field that has to be there it is enough. */
const LEAST_WORDS = 2;

/** Dates of something else than the incident, folded. */
const OTHER_DATES =
  /(?:^| )(?:khoi to|nhap|cap nhat|bao cao|xu ly|xet xu|giai quyet|ket thuc|sinh|cap|lap|ky|tao|update|created|modified|birth|hoan thanh|khac phuc|kiem tra)(?: |$)/;
const ORDINALS = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'thu tu', 'no', 'id no']);

/**
 * Fields that only the values speak for: words of a choice, the one column of dates of incidents, the
 * ordinal of records that have no other id. header → field; the header itself says nothing known.
 */
export function valueProposals(
  columns: readonly RawColumn[],
  kind: Kind,
  taken: ReadonlySet<string>,
  rows: number,
): ReadonlyMap<string, Field> {
  const found = new Map<string, Field>();
  const free = kind.fields.filter(({ name }) => !taken.has(name));
  const texts = new Map(columns.map((column) => [column.name, sampleTexts(column, rows)]));
  for (const field of free) {
    const fits = columns.filter(
      ({ name }) => !found.has(name) && holdsChoices(texts.get(name) ?? [], field),
    );
    const [only, another] = fits;
    if (only && !another) found.set(only.name, field);
  }
  const left = columns.filter(({ name }) => !found.has(name));
  if (kind.role === 'incident') addDates(left, free, texts, found);
  addOrdinal(left, free, rows, found);
  return found;
}

function holdsChoices(texts: readonly string[], field: Field): boolean {
  if (field.type !== 'choice' || texts.length < LEAST_CELLS) return false;
  const codes = new ChoiceCodes(field);
  const known = texts.map((text) => codes.codeOf(text)).filter((code) => code > 0);
  const words = new Set(known).size;
  const enough = words >= LEAST_WORDS || (words === 1 && field.required === true);
  return enough && known.length >= SHARE_OF_CHOICES * texts.length;
}

/** Where several columns hold dates, only a person can say which is which. */
function addDates(
  columns: readonly RawColumn[],
  free: readonly Field[],
  texts: ReadonlyMap<string, readonly string[]>,
  found: Map<string, Field>,
): void {
  const names = new Set(free.map(({ name }) => name));
  if (!['from', 'to', 'discovered'].every((name) => names.has(name))) return;
  const dates = columns.filter(({ name }) => holdsDates(texts.get(name) ?? []));
  const [only, another] = dates;
  const field = free.find(({ name }) => name === 'discovered');
  if (only && !another && field && !OTHER_DATES.test(foldedHeader(only.name)))
    found.set(only.name, field);
}

/** Numbers alone are no sign: codes of communes look like days of a spreadsheet. */
function holdsDates(texts: readonly string[]): boolean {
  if (texts.length < LEAST_CELLS) return false;
  const dates = texts.filter(
    (text) => !/^[\d.,]+$/.test(text) && readCellTime(text, 'day-first', Number.NaN) !== null,
  );
  return dates.length >= SHARE_OF_DATES * texts.length;
}

function addOrdinal(
  columns: readonly RawColumn[],
  free: readonly Field[],
  rows: number,
  found: Map<string, Field>,
): void {
  const id = free.find(({ name, required }) => name === 'id' && required);
  if (!id) return;
  const ordinal = columns.find(({ name }) => ORDINALS.has(foldedHeader(name)) && !found.has(name));
  if (!ordinal) return;
  const texts = sampleTexts(ordinal, rows);
  if (texts.length > 0 && new Set(texts).size === texts.length) found.set(ordinal.name, id);
}
