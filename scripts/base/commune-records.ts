import type { Position } from 'geojson';
import type { RunContext } from '../../src/core/basics/run-context.ts';
import type { Geometry } from '../../src/core/geo/geometry.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import { COMMUNE } from '../../src/core/model/kinds/commune.ts';
import type { Column, Table } from '../../src/core/model/table.ts';
import { InputError } from '../command.ts';
import type { LayerRecord } from './layer-records.ts';

/** Reads a department's boundary file with the app's own readers and column aliases. Throws InputError. */
export async function readCommunes(
  name: string,
  bytes: Uint8Array,
  ctx: RunContext,
): Promise<LayerRecord[]> {
  const { part, issues } = await loadFile({ name, bytes, kind: 'commune' }, {}, ctx);
  if (!part || part.table.rows === 0) throw new InputError(issues);
  return recordsOf(part.table);
}

function recordsOf(table: Table): LayerRecord[] {
  return Array.from({ length: table.rows }, (_, row) => ({
    geometry: { type: 'MultiPolygon', coordinates: polygonsOf(table.geometry, row) },
    properties: Object.fromEntries(
      COMMUNE.fields.map((field) => [
        field.name,
        valueOf(table.columns[field.name], row, field.choices),
      ]),
    ),
  }));
}

function valueOf(
  column: Column | undefined,
  row: number,
  choices: readonly string[] = [],
): string | number | null {
  if (column?.type === 'text') return column.dictionary[column.codes[row] ?? 0] || null;
  if (column?.type === 'choice') return choices[(column.codes[row] ?? 0) - 1] ?? null;
  if (column?.type !== 'number') return null;
  const value = column.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function polygonsOf(geometry: Geometry, row: number): Position[][][] {
  const polygons: Position[][][] = [];
  const end = geometry.featureStart[row + 1] ?? 0;
  for (let part = geometry.featureStart[row] ?? 0; part < end; part += 1) {
    const ring = ringOf(geometry, part);
    const outer = polygons.at(-1);
    if (geometry.holes?.[part] === 1 && outer) outer.push(ring);
    else polygons.push([ring]);
  }
  return polygons;
}

function ringOf(geometry: Geometry, part: number): Position[] {
  const ring: Position[] = [];
  const end = geometry.partStart[part + 1] ?? 0;
  for (let at = geometry.partStart[part] ?? 0; at < end; at += 1) {
    ring.push([geometry.coordinates[2 * at] ?? 0, geometry.coordinates[2 * at + 1] ?? 0]);
  }
  return ring;
}
