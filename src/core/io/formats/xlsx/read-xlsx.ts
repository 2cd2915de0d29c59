import type { RunContext } from '../../../basics/run-context.ts';
import { unicodeText } from '../../decode-text.ts';
import { failedRead, tooManyRows } from '../../failed-read.ts';
import { MOST_ROWS } from '../../file-limits.ts';
import type { ReadChoice, ReadFile } from '../../format.ts';
import type { LayerBrief } from '../../import/import-question.ts';
import { readXml } from '../../xml/read-xml.ts';
import { walkPlainXml } from '../../xml/walk-plain-xml.ts';
import { isZip } from '../../zip/is-zip.ts';
import { openArchive, unpacked } from '../../zip/zipped-file.ts';
import { takenFirst } from '../../import/taken-first.ts';
import { inOldLetters } from './in-old-letters.ts';
import { isBesideRecords, likelySheets } from './likely-sheet.ts';
import { SheetTable } from './sheet-table.ts';
import { SheetRows } from './sheet-rows.ts';
import { readWorkbookParts } from './workbook-parts.ts';
import type { PartText, WorkbookParts, WorkbookSheet } from './workbook-parts.ts';

export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  ctx: RunContext,
  choice: ReadChoice = {},
): Promise<ReadFile> {
  if (!isZip(bytes)) return failedRead('format.bad-workbook', file);
  const entries = openArchive(bytes, file);
  if ('table' in entries) return entries;
  let broken: ReadFile | null = null;
  const partText: PartText = async (path) => {
    const entry = entries.get(path);
    if (!entry || broken) return '';
    const content = await unpacked(entry, file, ctx);
    if (content instanceof Uint8Array) {
      const text = unicodeText(content);
      broken = text === null ? failedRead('file.too-large', file) : null;
      return text ?? '';
    }
    broken = content;
    return '';
  };
  const parts = await readWorkbookParts(partText, ctx);
  if (broken) return broken;
  if (!parts) return failedRead('format.bad-workbook', file);
  const sheets: Sheet[] = [];
  for (const sheet of parts.sheets) {
    const table = await readSheet(sheet, await partText(sheet.path), parts, file, ctx);
    if (broken) return broken;
    if (table.rows > MOST_ROWS) return tooManyRows(file);
    if (table.rows > 0 || table.unread) sheets.push({ ...sheet, table });
  }
  return tableOf(sheets, file, choice);
}

type Sheet = WorkbookSheet & { readonly table: SheetTable };

async function readSheet(
  { name }: WorkbookSheet,
  text: string,
  parts: WorkbookParts,
  file: string,
  ctx: RunContext,
): Promise<SheetTable> {
  const start = () => {
    const table = new SheetTable(name, file);
    const rows = new SheetRows(parts, (row) => table.add(row));
    return { table, rows, enough: (): boolean => table.rows > MOST_ROWS };
  };
  const quick = start();
  if (text === '' || (await walkPlainXml(text, quick.rows, ctx, quick.enough))) {
    quick.table.end({ ...quick.rows.told, fault: null });
    return quick.table;
  }
  const careful = start();
  const fault = await readXml(text, careful.rows, ctx, careful.enough);
  careful.table.end({ ...careful.rows.told, fault });
  return careful.table;
}

/** The sheet asked for; else the longest that looks like records, else the longest that is shown. */
function tableOf(
  sheets: readonly Sheet[],
  file: string,
  { layer, encoding }: ReadChoice,
): ReadFile {
  const likely = likelySheets(
    sheets.map(({ name, visible, table }) => ({
      name,
      visible,
      headers: table.headers,
      rows: table.rows,
    })),
  );
  const taken =
    layer === undefined
      ? (longest(sheets.filter((_, i) => likely[i] === true)) ??
        longest(sheets.filter(({ visible }) => visible)) ??
        longest(sheets))
      : sheets.find(({ name }) => name === layer);
  if (!taken) {
    return layer === undefined
      ? failedRead('file.empty', file)
      : failedRead('format.unknown-layer', file, { layer });
  }
  const layers = sheets.map(({ name, table }, i): LayerBrief => ({
    name,
    rows: table.rows,
    columns: table.headers.length,
    likely: likely[i] === true,
  }));
  const others = sheets
    .filter(({ name, visible }) => visible && name !== taken.name && !isBesideRecords(name))
    .map(({ name }) => name);
  const read = inOldLetters(taken.table.finish(others), file, encoding);
  return layers.length > 1 ? { ...read, layers: takenFirst(layers, taken.name) } : read;
}

function longest(sheets: readonly Sheet[]): Sheet | undefined {
  return sheets.reduce<Sheet | undefined>(
    (most, sheet) => (most === undefined || sheet.table.rows > most.table.rows ? sheet : most),
    undefined,
  );
}
