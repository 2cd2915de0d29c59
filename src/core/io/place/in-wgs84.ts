import type { Issue } from '../../basics/issue.ts';
import type { Crs } from '../../geo/crs/crs.ts';
import { WGS84 } from '../../geo/crs/projected.ts';
import { isRefused } from '../../geo/crs/registry.ts';
import type { RawTable } from '../format.ts';
import { inOrder, usualAxes } from './in-order.ts';
import { placeSource } from './place-source.ts';
import type { PlaceSource, SourceChoices } from './place-source.ts';
import { shortCrsName, statedCrs } from './stated-crs.ts';
import { toWgs84 } from './to-wgs84.ts';
import { looksLikeHanoi72, shareInVietnam } from './values-look.ts';

export type PlacedTable = {
  /** With its geometry in longitude, latitude on WGS 84; null when nobody can say where it is. */
  readonly table: RawTable | null;
  /** The system the coordinates were in, and who said so; null without coordinates. */
  readonly crs: { readonly id: string; readonly by: 'person' | 'file' | 'values' } | null;
  readonly issues: readonly Issue[];
};

/** How the coordinates stood before, eastern one first. */
export type Origin = {
  readonly crs: Crs;
  readonly source: PlaceSource;
  readonly coordinates: Float64Array;
  /** 1 for each pair that stood the other way than most; null where none or all did. */
  readonly swapped: Uint8Array | null;
};

/**
 * Brings a table to WGS 84. The system is what a person says, else what the file states, else degrees
 * where the values are degrees: metres that nobody names are never guessed at, and neither is what the
 * values contradict. In a zone the larger number is the northing, whatever the header says (in Vietnam it
 * always is), unless a person orders the axes.
 */
export function inWgs84(
  raw: RawTable,
  file: string,
  asked: Crs | null,
  choices: SourceChoices = {},
): PlacedTable & { readonly origin: Origin | null } {
  const stated = asked ?? statedCrs(raw.crs);
  if (stated === 'unknown') return refused('crs.unsupported', file, shortCrsName(raw.crs));
  if (stated && isRefused(stated)) return refused(`crs.${stated.reason}`, file, stated.id);
  const source = placeSource(raw, choices, stated?.unit);
  if (!source) return { table: withoutPlaces(raw, choices), crs: null, issues: [], origin: null };
  const { geometry } = source;
  const inMetres = source.unit === 'metre';
  if (inMetres && looksLikeHanoi72(geometry.coordinates)) {
    return refused('crs.hanoi-72', file, 'EPSG:4147');
  }
  if (!stated && inMetres) return refused('crs.needed', file, '');
  const crs = stated ?? WGS84;
  if (isContradicted(crs, source)) return refused('crs.contradicted', file, crs.id);
  const axes = choices.place?.axes ?? usualAxes(crs, source.columns?.type !== 'pair');
  const ordered = inOrder(geometry.coordinates, crs, axes);
  const coordinates = toWgs84(ordered.coordinates, crs);
  const table: RawTable = { ...raw, geometry: { ...geometry, coordinates } };
  const moved = crs.id !== WGS84.id && coordinates.length > 0;
  const elsewhere = moved && shareInVietnam(coordinates) < 0.5;
  // Of a pair in one cell nobody said which is which.
  const told = source.columns?.type === 'pair' && crs.unit === 'degree' ? 0 : ordered.swapped;
  return {
    table,
    crs: { id: crs.id, by: asked ? 'person' : stated ? 'file' : 'values' },
    issues: [...swapIssues(told, file), ...(elsewhere ? [elsewhereIssue(file, crs.id)] : [])],
    origin: { crs, source, coordinates: ordered.coordinates, swapped: minority(ordered) },
  };
}

/** A person who says that none of the coordinates is worth using means those of the file too. */
function withoutPlaces(raw: RawTable, choices: SourceChoices): RawTable {
  if (choices.place?.columns !== null || !raw.geometry) return raw;
  const { geometry: _, ...rest } = raw;
  return rest;
}

/** Metres that are said to be degrees, or degrees that are said to be metres. */
function isContradicted(crs: Crs, { geometry, unit }: PlaceSource): boolean {
  if (crs.unit === unit) return false;
  return geometry.coordinates.some((value) => Number.isFinite(value) && value !== 0);
}

function minority({ flags, swapped }: ReturnType<typeof inOrder>): Uint8Array | null {
  if (flags === null || swapped * 2 <= flags.length) return flags;
  return flags.map((flag) => 1 - flag);
}

function elsewhereIssue(file: string, crs: string): Issue {
  return { code: 'crs.outside-vietnam', severity: 'warning', at: { file }, context: { crs } };
}

function swapIssues(count: number, file: string): readonly Issue[] {
  if (count === 0) return [];
  return [{ code: 'crs.axes-put-in-order', severity: 'info', at: { file }, context: { count } }];
}

function refused(
  code: Issue['code'],
  file: string,
  crs: string,
): PlacedTable & { readonly origin: null } {
  const issue: Issue = { code, severity: 'error', at: { file }, context: { crs } };
  return { table: null, crs: null, issues: [issue], origin: null };
}
