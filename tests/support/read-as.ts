import type { Issue } from '../../src/core/basics/issue.ts';
import type { FormatId } from '../../src/core/io/format.ts';
import { formatOf } from '../../src/core/io/formats/registry.ts';
import { validateTable } from '../../src/core/io/validate/validate-table.ts';
import type { ValidateOptions } from '../../src/core/io/validate/validate-table.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import type { Table } from '../../src/core/model/table.ts';
import { cellColumns } from '../../src/core/io/write/table-cells.ts';
import type { Cell } from '../../src/core/io/write/table-cells.ts';
import { quietContext } from './quiet-context.ts';

export function bytesOf(content: string | object): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** Reads content in a format and validates it as a kind. */
export async function readAs(
  format: FormatId,
  kind: KindId,
  content: string | object | Uint8Array,
  options: Partial<ValidateOptions> = {},
) {
  const ctx = quietContext();
  const bytes = content instanceof Uint8Array ? content : bytesOf(content);
  const raw = await formatOf(format).read(bytes, 'file', ctx);
  const valid = await validateTable(raw.table, kind, { file: 'file', ...options }, ctx);
  return { ...valid, issues: [...raw.issues, ...valid.issues] };
}

/** "row field code", for a short look at what was found. */
export function brief(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ at, code }) =>
    [at?.row, at?.field, code].filter((part) => part !== undefined).join(' '),
  );
}

/** The cells of one field. */
export function cellsOf(table: Table, field: string): readonly Cell[] {
  const column = cellColumns(table, { sensitive: true }).find(({ name }) => name === field);
  return Array.from({ length: table.rows }, (_, row) => column?.cellAt(row) ?? null);
}

type Shape = { readonly type: string; readonly coordinates?: unknown } | null;

export function feature(geometry: Shape, properties: object = {}, more: object = {}): object {
  return { type: 'Feature', geometry, properties, ...more };
}

export function collection(...features: readonly object[]): object {
  return { type: 'FeatureCollection', features };
}

export function point(lon: unknown, lat: unknown): { type: string; coordinates: unknown } {
  return { type: 'Point', coordinates: [lon, lat] };
}
