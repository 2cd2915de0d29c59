import { foldedHeader } from '../validate/header-key.ts';
import { textOfCell } from './cell-text.ts';
import { dayFirst } from './iso-in-vietnam.ts';
import type { RecordCell, RecordColumn } from './records.ts';

const NAMES = ['name', 'ten', 'ten tram', 'ten tuyen', 'ten doi tuong'];
const CODES = ['id', 'ma', 'ma tram', 'ma tuyen'];

export type RecordNames = {
  /** What a record is called on a phone: its name, else its code, else its number. */
  readonly shown: (row: number) => string;
  /** What the lines under it say: a label and a value each, of columns that people have a name for. */
  readonly lines: (row: number) => readonly string[];
};

export function namesOfRecords(columns: readonly RecordColumn[]): RecordNames {
  const naming = [...NAMES, ...CODES]
    .map((name) => columns.find((column) => foldedHeader(column.name) === name))
    .filter((column) => column !== undefined);
  return {
    shown: (row) => {
      for (const { cellAt } of naming) {
        const text = textOfCell(cellAt(row));
        if (text !== '') return text;
      }
      return String(row + 1);
    },
    lines: (row) =>
      columns.flatMap(({ label, cellAt, wordsAt }) => {
        if (label === undefined) return [];
        const text = wordsAt ? wordsAt(row) : shownCell(cellAt(row));
        return text === null || text === '' ? [] : [`${label}: ${text}`];
      }),
  };
}

function shownCell(cell: RecordCell): string {
  const isMoment = typeof cell === 'object' && cell !== null;
  return isMoment ? dayFirst(cell.ms, cell.dayAlone) : textOfCell(cell);
}
