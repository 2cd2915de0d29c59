import type { RunContext } from '../../../basics/run-context.ts';
import { decodeText } from '../../decode-text.ts';
import { failedRead } from '../../failed-read.ts';
import type { ReadFile } from '../../format.ts';
import { readXml } from '../../xml/read-xml.ts';
import { isZip } from '../../zip/is-zip.ts';
import { openArchive, unpacked } from '../../zip/zipped-file.ts';
import { SheetTable } from './sheet-table.ts';
import { SheetRows } from './sheet-rows.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import type { PartText, WorkbookParts } from './workbook-parts.ts';

export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
): Promise<ReadFile> {
  if (!isZip(bytes)) return failedRead('format.bad-workbook', file);
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  let broken: ReadFile | null = null;
  const partText: PartText = (path) => {
    const entry = entries.get(path);
    if (!entry) return '';
    const content = unpacked(entry, file);
    if (content instanceof Uint8Array) return decodeText(content)?.text ?? '';
    broken ??= content;
    return '';
  };
  const parts = await readWorkbookParts(partText, ctx);
  if (broken) return broken;
  if (!parts) return failedRead('format.bad-workbook', file);
  const sheets: SheetTable[] = [];
  for (const { name, path } of parts.sheets) {
    const sheet = await readSheet(name, partText(path), parts, file, ctx);
    if (broken) return broken;
    if (sheet.rows > 0) sheets.push(sheet);
  }
  return fullest(sheets)?.finish(sheets.map(({ name }) => name)) ?? failedRead('file.empty', file);
}

async function readSheet(
  name: string,
  text: string,
  parts: WorkbookParts,
  file: string,
  ctx: RunContext,
): Promise<SheetTable> {
  const table = new SheetTable(name, file);
  const rows = new SheetRows(parts, (row) => table.add(row));
  const fault = text === '' ? null : await readXml(text, rows, ctx);
  table.end({ fault, beyond: rows.beyond });
  return table;
}

function fullest(sheets: readonly SheetTable[]): SheetTable | undefined {
  return sheets.reduce<SheetTable | undefined>(
    (most, sheet) => (most === undefined || sheet.rows > most.rows ? sheet : most),
    undefined,
  );
}
