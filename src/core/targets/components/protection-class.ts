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
  return Float64Array.from({ length: table.rows }, (_, row) => protectionClassValue(read(row)));
}

export function protectionClassValue(protectionClass: string): number {
  return PROTECTION_CLASS_VALUE[protectionClass] ?? PROTECTION_CLASS_VALUE[''] ?? 0;
}
