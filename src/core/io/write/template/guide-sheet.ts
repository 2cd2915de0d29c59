import type { Field } from '../../../model/field.ts';
import { choicesOf } from '../../validate/choice-codes.ts';
import { readInstant } from '../../validate/read-instant.ts';
import { dayFirst } from '../iso-in-vietnam.ts';
import type { BookSheet } from '../table-sheet.ts';
import type { TemplateColumn } from './template-columns.ts';
import { GUIDE_HEADS } from './template-words.ts';
import type { GuideHead, TemplateWords } from './template-words.ts';

const WIDTHS: Readonly<Record<GuideHead, number>> = {
  column: 28,
  required: 11,
  meaning: 60,
  range: 24,
  words: 60,
  example: 28,
};

/** The second sheet of a form: what each column means, its unit, the words it takes, an example. */
export function guideSheet(columns: readonly TemplateColumn[], words: TemplateWords): BookSheet {
  const { form } = words;
  return {
    name: form.guide,
    title: form.guide_title,
    notes: form.guide_notes,
    columns: GUIDE_HEADS.map((head) => ({ header: form.heads[head], width: WIDTHS[head] })),
    rows: columns.map((column) => guideRow(column, words)),
  };
}

function guideRow(column: TemplateColumn, words: TemplateWords): readonly (string | null)[] {
  const { header, required, meaning } = column;
  const must = required ? words.form.yes : null;
  if (column.type !== 'field') return [header, must, meaning, null, null, column.example];
  const { field } = column;
  return [
    header,
    must,
    meaning,
    rangeOf(field, words),
    choiceWords(field, words).join('; ') || null,
    exampleOf(field, words),
  ];
}

/** Words a field takes, in the order of its choices. */
export function choiceWords(field: Field, { choices }: TemplateWords): readonly string[] {
  return choicesOf(field).map((code) => choices[field.name]?.[code] ?? code);
}

export function rangeOf(field: Field, { form, units }: TemplateWords): string | null {
  if (field.type === 'instant') return dayOnly(field) ? form.day : form.moment;
  if (field.type === 'choices') return form.several;
  if (field.type !== 'number' && field.type !== 'integer') return null;
  const unit = field.unit === undefined ? undefined : units[field.unit];
  const parts = [unit, field.type === 'integer' ? form.whole : undefined, limits(field, form)];
  return parts.filter((part) => part !== undefined).join(', ') || null;
}

function limits({ min, max }: Field, form: TemplateWords['form']): string | undefined {
  if (min === undefined) return undefined;
  const said = max === undefined ? form.at_least : form.from_to;
  return said.replace('{{min}}', String(min)).replace('{{max}}', String(max ?? ''));
}

/** Of what is known to the day. */
export function dayOnly({ name }: Field): boolean {
  return name === 'last_check';
}

/** The example of the field as a person writes it. */
export function exampleOf(field: Field, words: TemplateWords): string {
  const codes = choicesOf(field);
  if (codes.length > 0) {
    const shown = field.example.split(',').map((code) => words.choices[field.name]?.[code] ?? code);
    return shown.join(', ');
  }
  const instant = field.type === 'instant' ? readInstant(field.example) : null;
  return instant ? dayFirst(instant.ms, instant.dateOnly) : field.example;
}
