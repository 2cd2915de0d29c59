import type { RawTable } from '../format.ts';
import { isPersonalHeader } from '../validate/personal-columns.ts';
import type { ColumnProposal } from './import-report.ts';

/** Headers of columns of people that a person did not ask to keep: their cells are shown nowhere. */
export function personalHeaders(
  raw: RawTable,
  columns: readonly ColumnProposal[] = [],
): ReadonlySet<string> {
  const proposals = new Map(columns.map((column) => [column.header, column]));
  const headers = raw.columns.map(({ name }) => name);
  return new Set(
    headers.filter((header) => {
      const proposal = proposals.get(header);
      return proposal ? isPersonalColumn(proposal) : isPersonalHeader(header);
    }),
  );
}

export function isPersonalColumn({ role, personal, header }: ColumnProposal): boolean {
  if (role === 'personal') return true;
  return role === 'left-out' && (personal !== undefined || isPersonalHeader(header));
}
