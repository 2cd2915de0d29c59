import type { Issue } from '../../src/core/basics/issue.ts';
import type { FormatId, RawTable } from '../../src/core/io/format.ts';
import { formatOf } from '../../src/core/io/formats/registry.ts';
import { inWgs84 } from '../../src/core/io/place/in-wgs84.ts';
import { validateTable } from '../../src/core/io/validate/validate-table.ts';
import type { ValidateOptions } from '../../src/core/io/validate/validate-table.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import type { Table } from '../../src/core/model/table.ts';
import type { Cell } from '../../src/core/io/write/table-cells.ts';
import { quietContext } from './quiet-context.ts';
import { cellsByField } from './read-cells.ts';

export function bytesOf(content: string | object): Uint8Array {
  return new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
}

/** Reads content in a format, brings it to WGS 84 and validates it as a kind. */
export async function readAs(
  format: FormatId,
  kind: KindId,
  content: string | object | Uint8Array,
  options: Partial<ValidateOptions> = {},
) {
  const ctx = quietContext();
  const bytes = content instanceof Uint8Array ? content : bytesOf(content);
  const raw = await formatOf(format).read(bytes, 'file', ctx);
  const placed = inWgs84(raw.table, 'file', null);
  const valid = await validateTable(
    placed.table ?? nothingOf(raw.table),
    kind,
    { file: 'file', ...options },
    ctx,
  );
  return { ...valid, issues: [...raw.issues, ...placed.issues, ...valid.issues] };
}

function nothingOf({ rows }: RawTable): RawTable {
  return { rows: 0, columns: [], sourceRow: new Uint32Array(0), rejected: rows };
}

/** "row field code", for a short look at what was found. */
export function brief(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ at, code }) =>
    [at?.row, at?.field, code].filter((part) => part !== undefined).join(' '),
  );
}

/** The cells of one field. */
export function cellsOf(table: Table, field: string): readonly Cell[] {
  return cellsByField(table).get(field) ?? Array.from({ length: table.rows }, () => null);
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
