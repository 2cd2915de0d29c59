import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DemoTruth } from '../../../scripts/demo/truth.ts';
import { openManifest } from '../../../src/core/io/open-manifest.ts';
import type { OpenedManifest } from '../../../src/core/io/open-manifest.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import type { Column, Table } from '../../../src/core/model/table.ts';
import { quietContext } from '../../support/quiet-context.ts';

const DEMO = fileURLToPath(new URL('../../../public/demo/', import.meta.url));

/** The committed demo, read the way the app reads it. */
export async function openDemo(): Promise<OpenedManifest> {
  return openManifest(
    await readFile(`${DEMO}manifest.json`),
    (path) => readFile(`${DEMO}${path}`),
    // After the cut-off, so that the newest incidents are not in the future.
    { ...quietContext(), now: Date.parse('2026-08-01T00:00:00Z') },
  );
}

export function readTruth(): DemoTruth {
  const file = new URL('../../../data/sample/truth.json', import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as DemoTruth;
}

export function tableOf({ dataset }: OpenedManifest, kind: KindId): Table {
  const table = dataset?.tables[kind];
  if (!table) throw new Error(`the demo has no ${kind}`);
  return table;
}

export function texts(table: Table, field: string): string[] {
  const column = columnOf(table, field);
  if (column.type !== 'text') throw new Error(`${field} is not text`);
  return Array.from(column.codes, (code) => column.dictionary[code] ?? '');
}

export function choices(table: Table, field: string, codes: readonly string[]): string[] {
  const column = columnOf(table, field);
  if (column.type !== 'choice') throw new Error(`${field} is not a choice`);
  return Array.from(column.codes, (code) => codes[code - 1] ?? '');
}

export function instants(table: Table, field: string): number[] {
  const column = columnOf(table, field);
  if (column.type !== 'instant') throw new Error(`${field} is not an instant`);
  return Array.from(column.values);
}

function columnOf(table: Table, field: string): Column {
  const column = table.columns[field];
  if (!column) throw new Error(`no ${field} in ${table.kind}`);
  return column;
}

/** The positions of one feature, all parts run together. */
export function positions({ geometry }: Table, row: number): [number, number][] {
  const start = geometry.partStart[geometry.featureStart[row] ?? 0] ?? 0;
  const end = geometry.partStart[geometry.featureStart[row + 1] ?? 0] ?? 0;
  return Array.from({ length: end - start }, (_, at) => [
    geometry.coordinates[2 * (start + at)] ?? 0,
    geometry.coordinates[2 * (start + at) + 1] ?? 0,
  ]);
}
