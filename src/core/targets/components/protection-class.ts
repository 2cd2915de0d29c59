import type { Table } from '../../model/table.ts';
import { choiceReader } from '../read-column.ts';

/** By protection class; '' (not stated) lies between none and important. */
export const PROTECTION_CLASS_VALUE: Readonly<Record<string, number>> = {
  none: 0,
  '': 0.3,
  important: 0.6,
  national_security: 1,
};

/** How strongly the law asks for this asset to be protected, 0…1, one value per row. */
export function protectionClassOf(table: Table): Float64Array {
  const read = choiceReader(table, 'protection_class');
  const values = new Float64Array(table.rows);
  for (let row = 0; row < table.rows; row += 1) values[row] = protectionClassValue(read(row));
  return values;
}

export function protectionClassValue(protectionClass: string): number {
  return PROTECTION_CLASS_VALUE[protectionClass] ?? PROTECTION_CLASS_VALUE[''] ?? 0;
}
