import type { CellFix, ImportChoices } from '../../core/model/import-choices.ts';

/** Choices with one more cell corrected; a later correction of a cell takes the place of the earlier. */
export function withFix(made: ImportChoices, fix: CellFix): ImportChoices {
  return { ...made, fixes: [...othersThan(made, fix), fix] };
}

/** Choices with the cell as the file writes it. */
export function withoutFix(
  made: ImportChoices,
  cell: Pick<CellFix, 'row' | 'column'>,
): ImportChoices {
  const { fixes: _, ...rest } = made;
  const fixes = othersThan(made, cell);
  return fixes.length > 0 ? { ...rest, fixes } : rest;
}

function othersThan(
  { fixes = [] }: ImportChoices,
  { row, column }: Pick<CellFix, 'row' | 'column'>,
): readonly CellFix[] {
  return fixes.filter((fix) => fix.row !== row || fix.column !== column);
}
