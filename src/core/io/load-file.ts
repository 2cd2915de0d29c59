import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import { sha256HexOfBytes } from '../basics/sha256.ts';
import type { Crs } from '../geo/crs/crs.ts';
import type { Bounds } from '../geo/geometry.ts';
import type { DatasetPart } from '../model/dataset.ts';
import type { LocalText } from '../model/manifest.ts';
import type { KindId } from '../model/registry.ts';
import type { FormatId } from './format.ts';
import { formatOf, sniffFormat } from './formats/registry.ts';
import type { ColumnMapping } from './validate/match-columns.ts';
import { proposeKind } from './validate/propose-kind.ts';
import { inWgs84 } from './place/in-wgs84.ts';
import { validateTable } from './validate/validate-table.ts';

/** A file to load: what is known of it beforehand is not guessed. */
export type FileToLoad = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind?: KindId;
  readonly format?: FormatId;
  readonly mapping?: ColumnMapping;
  /** What a person says its coordinates are in; else the file says it, or they are degrees. */
  readonly crs?: Crs;
  readonly source?: LocalText;
  readonly licence?: string;
};

export type LoadedFile = {
  /** Null when the file could not be read or nobody can say what it holds. */
  readonly part: DatasetPart | null;
  /** All that was found; the same as `part.issues` when there is a part. */
  readonly issues: readonly Issue[];
};

/** Bytes → sniff → read → place on WGS 84 → validate, for one file. A bad file is issues, never a throw. */
export async function loadFile(
  file: FileToLoad,
  bounds: Bounds | undefined,
  ctx: RunContext,
): Promise<LoadedFile> {
  const at = { file: file.name };
  if (file.bytes.length === 0) return failed({ code: 'file.empty', severity: 'error', at });
  const format = file.format ? formatOf(file.format) : sniffFormat(file.bytes, file.name);
  if (!format) return failed({ code: 'file.unknown-format', severity: 'error', at });
  // Started here so that the platform hashes beside the reading.
  const hashing = sha256HexOfBytes(file.bytes);
  const read = await format.read(file.bytes, file.name, ctx);
  const unreadable =
    read.table.rows === 0 && read.issues.some(({ severity }) => severity === 'error');
  if (unreadable) return { part: null, issues: read.issues };
  const placed = inWgs84(read.table, file.name, file.crs ?? null);
  const found = [...read.issues, ...placed.issues];
  if (!placed.table) return { part: null, issues: found };
  const kind = file.kind ?? proposeKind(placed.table, file.name);
  if (!kind) {
    return {
      part: null,
      issues: [...found, { code: 'kind.unknown', severity: 'error', at }],
    };
  }
  const options = {
    file: file.name,
    ...(bounds ? { bounds } : {}),
    ...(file.mapping ? { mapping: file.mapping } : {}),
  };
  const valid = await validateTable(placed.table, kind, options, ctx);
  const issues = [...found, ...valid.issues];
  const source = {
    file: file.name,
    kind,
    sha256: await hashing,
    read: valid.read,
    kept: valid.kept,
    setAside: valid.setAside,
    ...(file.source ? { source: file.source } : {}),
    ...(file.licence === undefined ? {} : { licence: file.licence }),
  };
  return { part: { source, table: valid.table, issues }, issues };
}

function failed(issue: Issue): LoadedFile {
  return { part: null, issues: [issue] };
}
