import type { Field } from '../../model/field.ts';
import { kindOf } from '../../model/registry.ts';
import type { Column, Table } from '../../model/table.ts';
import type { WriteOptions } from '../format.ts';
import { choicesOf } from '../validate/choice-codes.ts';
import { isoInVietnam } from './iso-in-vietnam.ts';

/** A value as files hold it: choices by code, instants as ISO at +07:00; null is absent. */
export type Cell = string | number | null;

export type CellColumn = {
  readonly name: string;
  readonly field: Field;
  readonly cellAt: (row: number) => Cell;
};

/** The columns of a table in the order of its kind's fields, as cells. */
export function cellColumns(table: Table, options: WriteOptions): readonly CellColumn[] {
  return kindOf(table.kind).fields.flatMap((field) => {
    const column = table.columns[field.name];
    if (!column || (field.sensitive && !options.sensitive)) return [];
    return [{ name: field.name, field, cellAt: cellReader(column, field) }];
  });
}

function cellReader(column: Column, field: Field): (row: number) => Cell {
  switch (column.type) {
    case 'number':
      return (row) => finiteOrNull(column.values[row]);
    case 'instant':
      return (row) => {
        const ms = finiteOrNull(column.values[row]);
        return ms === null ? null : isoInVietnam(ms);
      };
    case 'text':
      return (row) => column.dictionary[column.codes[row] ?? 0] || null;
    case 'choice': {
      const choices = choicesOf(field);
      return (row) => choices[(column.codes[row] ?? 0) - 1] ?? null;
    }
    case 'choices': {
      const choices = choicesOf(field);
      return (row) => {
        const bits = column.bits[row] ?? 0;
        return choices.filter((_, i) => ((bits >>> i) & 1) === 1).join(',') || null;
      };
    }
  }
}

function finiteOrNull(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
