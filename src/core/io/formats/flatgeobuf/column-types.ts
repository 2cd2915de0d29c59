/** Column types of the FlatGeobuf schema, in its order. */
export const COLUMN_TYPES = [
  'byte',
  'ubyte',
  'bool',
  'short',
  'ushort',
  'int',
  'uint',
  'long',
  'ulong',
  'float',
  'double',
  'string',
  'json',
  'datetime',
  'binary',
] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

const FIXED_BYTES: Readonly<Partial<Record<ColumnType, number>>> = {
  byte: 1,
  ubyte: 1,
  bool: 1,
  short: 2,
  ushort: 2,
  int: 4,
  uint: 4,
  long: 8,
  ulong: 8,
  float: 4,
  double: 8,
};

/** The name of a type by its number in the file; one that is not known is taken as binary. */
export function columnType(type: number): ColumnType {
  return COLUMN_TYPES[type] ?? 'binary';
}

/** Bytes of a value; 0 for texts and binaries, which state their own length. */
export function fixedBytes(type: number): number {
  return FIXED_BYTES[columnType(type)] ?? 0;
}

/** Binary columns are left out. */
export function isKept(type: number): boolean {
  return columnType(type) !== 'binary';
}
