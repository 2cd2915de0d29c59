import type { OutputFile, WriteTablesRequest } from '../protocol/output-jobs.ts';

/** Tables for people as one workbook, or as one CSV file each. The writers are fetched when asked. */
export async function writeTables({
  name,
  format,
  sheets,
}: WriteTablesRequest): Promise<readonly OutputFile[]> {
  if (format === 'xlsx') {
    const { writeXlsx } = await import('../../core/io/write/write-xlsx.ts');
    return [{ name: `${name}.xlsx`, bytes: writeXlsx(sheets) }];
  }
  const { writeSheetCsv } = await import('../../core/io/write/write-sheet-csv.ts');
  return sheets.map((sheet, place) => ({
    name: sheets.length === 1 ? `${name}.csv` : `${name} ${place + 1}.csv`,
    bytes: writeSheetCsv(sheet),
  }));
}
