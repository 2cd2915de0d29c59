import type { ColumnProposal } from '../../../core/io/import/import-report.ts';
import type { ImportChoices } from '../../../core/model/import-choices.ts';

/**
 * The choices with a column feeding a field ('' for none, null for what is proposed by itself). A field is
 * fed by one column: another that fed it is left out.
 */
export function withColumn(
  made: ImportChoices,
  columns: readonly ColumnProposal[],
  { header }: Pick<ColumnProposal, 'header'>,
  field: string | null,
): ImportChoices {
  const mapping = new Map(Object.entries(made.mapping ?? {}));
  if (field === null) mapping.delete(header);
  else mapping.set(header, field);
  if (field !== null && field !== '') {
    for (const other of columns) {
      if (other.field === field && other.header !== header) mapping.set(other.header, '');
    }
  }
  return { ...made, mapping: Object.fromEntries(mapping) };
}
