import type { RunContext } from '../../../basics/run-context.ts';
import type { RawColumn } from '../../format.ts';
import { RawColumnBuilder } from '../../raw-column-builder.ts';
import { MOST_COLUMNS } from '../../raw-columns.ts';

export type DbfHeader = {
  /** As many as there are bytes for; `truncated` where it promises more. */
  readonly rows: number;
  readonly headerBytes: number;
  readonly recordBytes: number;
  readonly fields: readonly DbfField[];
  readonly truncated: boolean;
};

export type DbfField = {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  /** Bytes within the record. */
  readonly from: number;
  readonly length: number;
};

const FIELD_BYTES = 32;
const FIRST_FIELD = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
const ROWS_PER_BREATH = 4096;
const SAMPLE_ROWS = 500;

/** dBASE III–5 header. How many rows it promises is held against the file's size. Null when it is none. */
export function readDbfHeader(bytes: Uint8Array): DbfHeader | null {
  if (bytes.length < FIRST_FIELD + 1) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const promised = view.getUint32(4, true);
  const headerBytes = view.getUint16(8, true);
  const recordBytes = view.getUint16(10, true);
  if (headerBytes > bytes.length || recordBytes < 1 || headerBytes < FIRST_FIELD) return null;
  const fields: DbfField[] = [];
  let from = 1;
  for (let at = FIRST_FIELD; at + FIELD_BYTES <= headerBytes; at += FIELD_BYTES) {
    if (bytes[at] === END_OF_FIELDS) break;
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    // Long texts keep the upper byte of their length where numbers keep their decimals.
    const length = type === 'C' ? view.getUint16(at + 16, true) : view.getUint8(at + 16);
    fields.push({ nameBytes: nameOf(bytes.subarray(at, at + 11)), type, from, length });
    from += length;
  }
  if (from > recordBytes) return null;
  const room = Math.floor((bytes.length - headerBytes) / recordBytes);
  const rows = Math.min(promised, room);
  const truncated = promised > room;
  return { rows, headerBytes, recordBytes, fields, truncated };
}

/** How many records and fields the first bytes of a .dbf promise; null when they are none. */
export function readDbfSize(head: Uint8Array): { rows: number; columns: number } | null {
  if (head.length < FIRST_FIELD) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const fields = Math.floor((view.getUint16(8, true) - FIRST_FIELD) / FIELD_BYTES);
  return { rows: view.getUint32(4, true), columns: Math.max(0, fields) };
}

/** Records that were deleted and not yet cleared away, from 0. */
export function deletedRows(bytes: Uint8Array, header: DbfHeader): ReadonlySet<number> {
  const deleted = new Set<number>();
  for (let row = 0; row < header.rows; row += 1) {
    if (bytes[header.headerBytes + row * header.recordBytes] === DELETED) deleted.add(row);
  }
  return deleted;
}

/** Texts of the first records, to tell their encoding by: those of each field. */
export function textCells(bytes: Uint8Array, header: DbfHeader): readonly DbfTexts[] {
  const texts = header.fields.filter(({ type }) => type === 'C');
  return texts.map(({ nameBytes, from, length }) => {
    const cells = [nameBytes];
    for (let row = 0; row < Math.min(header.rows, SAMPLE_ROWS); row += 1) {
      const start = header.headerBytes + row * header.recordBytes + from;
      cells.push(untilPadding(bytes.subarray(start, start + length)));
    }
    return { nameBytes, cells };
  });
}

export type DbfTexts = {
  readonly nameBytes: Uint8Array;
  readonly cells: readonly Uint8Array[];
};

/**
 * All values under the names of their fields, records in `skip` left out. Dates become ISO days, logicals
 * yes or no, numbers numbers.
 */
export async function readDbf(
  bytes: Uint8Array,
  header: DbfHeader,
  options: { readonly decode: (bytes: Uint8Array) => string; readonly skip: ReadonlySet<number> },
  ctx: RunContext,
): Promise<readonly RawColumn[]> {
  const { decode, skip } = options;
  const fields = header.fields.slice(0, MOST_COLUMNS);
  const columns = fields.map(
    ({ nameBytes }) => new RawColumnBuilder(decode(nameBytes).trim(), header.rows),
  );
  let record = 0;
  for (let row = 0; row < header.rows; row += 1) {
    if (row % ROWS_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', row / header.rows);
    }
    if (skip.has(row)) continue;
    const start = header.headerBytes + row * header.recordBytes;
    for (const [i, field] of fields.entries()) {
      const cell = bytes.subarray(start + field.from, start + field.from + field.length);
      const column = columns[i];
      if (column) setValue(column, record, field.type, cell, decode);
    }
    record += 1;
  }
  return columns.map((column) => column.finish(record)).filter((column) => column !== null);
}

function setValue(
  column: RawColumnBuilder,
  row: number,
  type: string,
  cell: Uint8Array,
  decode: (bytes: Uint8Array) => string,
): void {
  if (type === 'C' || type === 'M') {
    const text = decode(untilPadding(cell)).trim();
    if (text !== '') column.setText(row, text.normalize('NFC'));
    return;
  }
  const text = new TextDecoder('windows-1252').decode(cell).replaceAll('\u0000', ' ').trim();
  if (text === '' || text[0] === '*') return;
  if (type === 'N' || type === 'F') setNumber(column, row, text);
  else if (type === 'L') setLogical(column, row, text);
  else if (type === 'D' && /^\d{8}$/.test(text)) {
    column.setText(row, `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`);
  } else column.setText(row, text);
}

function setNumber(column: RawColumnBuilder, row: number, text: string): void {
  const value = Number(text.replace(',', '.'));
  if (Number.isFinite(value)) column.setNumber(row, value);
  else column.setText(row, text);
}

function setLogical(column: RawColumnBuilder, row: number, text: string): void {
  if (/^[YyTt]$/.test(text)) column.setBoolean(row, true);
  else if (/^[NnFf]$/.test(text)) column.setBoolean(row, false);
}

function nameOf(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end < 0 ? bytes : bytes.subarray(0, end);
}

/** A cell is padded with spaces or zeros; a zero inside ends it. */
function untilPadding(cell: Uint8Array): Uint8Array {
  const zero = cell.indexOf(0);
  let end = zero < 0 ? cell.length : zero;
  while (end > 0 && cell[end - 1] === 0x20) end -= 1;
  return cell.subarray(0, end);
}
