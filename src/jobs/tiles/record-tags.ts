import { kindOf } from '../../core/model/registry.ts';
import type { Table } from '../../core/model/table.ts';
import { choiceReader, numberReader, textReader } from '../../core/targets/read-column.ts';
import type { TileTags } from './mvt-writer.ts';

/** Reads the named fields of a record as tile properties; what is absent is left out. */
export function recordTags(table: Table, fields: readonly string[]): (row: number) => TileTags {
  const readers = fields.map((field) => [field, valueReader(table, field)] as const);
  return (row) => {
    const tags: Record<string, string | number | undefined> = { row };
    for (const [field, read] of readers) tags[field] = read(row);
    return tags;
  };
}

function valueReader(table: Table, field: string): (row: number) => string | number | undefined {
  const column = table.columns[field];
  switch (column?.type) {
    case 'text':
      return textReader(table, field);
    case 'choice':
      return isYesNo(table, field) ? yesReader(table, field) : choiceReader(table, field);
    case 'number':
    case 'instant': {
      const read = numberReader(table, field);
      return (row) => {
        const value = read(row);
        return Number.isFinite(value) ? value : undefined;
      };
    }
    default:
      return () => undefined;
  }
}

function isYesNo(table: Table, field: string): boolean {
  return kindOf(table.kind).fields.some(({ name, type }) => name === field && type === 'yes_no');
}

function yesReader(table: Table, field: string): (row: number) => number {
  const read = choiceReader(table, field);
  return (row) => (read(row) === 'yes' ? 1 : 0);
}
