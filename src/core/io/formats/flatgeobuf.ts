import { IssueLog } from '../../basics/issue-log.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { GrowingUint32 } from '../../basics/growing-arrays.ts';
import { failedRead } from '../failed-read.ts';
import type { Format, ReadFile } from '../format.ts';
import { MOST_COLUMNS } from '../raw-columns.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import { FlatBuffer, OutOfBounds } from './flatgeobuf/flat-buffer.ts';
import { readGeometry } from './flatgeobuf/read-geometry.ts';
import { hasMagic, isOtherVersion, readHeader } from './flatgeobuf/read-header.ts';
import type { Header } from './flatgeobuf/read-header.ts';
import { PropertyPlaces } from './flatgeobuf/property-places.ts';
import { readProperties } from './flatgeobuf/read-properties.ts';

/**
 * FlatGeobuf 3 (https://flatgeobuf.org), decoded straight into columns; the spatial index is skipped.
 * Left out: Z, M and T values, binary columns, curves and surfaces.
 */
export const FLATGEOBUF: Format = {
  id: 'flatgeobuf',
  extensions: ['.fgb'],
  sniff: (head) => (hasMagic(head) ? 1 : isOtherVersion(head) ? 0.9 : 0),
  read: readFlatGeobuf,
};

const FEATURES_PER_BREATH = 2048;
/** Size prefix, root and an empty table: what a header may promise is bounded by the file. */
const LEAST_FEATURE_BYTES = 16;
/** Values of all columns that room is made for before the first one is read. */
const MOST_VALUES_AHEAD = 4_000_000;

async function readFlatGeobuf(bytes: Uint8Array, file: string, ctx: RunContext): Promise<ReadFile> {
  if (bytes.length === 0) return failedRead('file.empty', file);
  if (!hasMagic(bytes)) return failedRead('format.bad-header', file);
  const flat = new FlatBuffer(bytes);
  const header = headerOf(flat);
  if (!header) return failedRead('format.bad-header', file);
  return readFeatures(flat, header, file, ctx);
}

function headerOf(flat: FlatBuffer): Header | null {
  try {
    return readHeader(flat);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

async function readFeatures(
  flat: FlatBuffer,
  header: Header,
  file: string,
  ctx: RunContext,
): Promise<ReadFile> {
  const issues = new IssueLog();
  const room = flat.bytes.length - header.firstFeature;
  const most = MOST_VALUES_AHEAD / Math.max(1, header.columns.length);
  const promised = Math.min(header.featureCount, room / LEAST_FEATURE_BYTES);
  const expected = Math.floor(Math.min(promised, most));
  if (header.columns.length > MOST_COLUMNS) {
    const context = { count: header.columns.length, limit: MOST_COLUMNS };
    issues.add({ code: 'format.too-many-columns', severity: 'warning', at: { file }, context });
  }
  const places = new PropertyPlaces(header.columns, expected);
  const geometry = new RawGeometryBuilder(expected, Math.floor(room / 32));
  const sourceRow = new GrowingUint32(expected);
  let position = header.firstFeature;
  let seen = 0;
  while (position < flat.bytes.length) {
    if (seen % FEATURES_PER_BREATH === 0) {
      await ctx.breathe();
      ctx.progress('read', position / flat.bytes.length);
    }
    const size = sizeOrNull(flat, position);
    if (size === null) break;
    seen += 1;
    if (readFeature(flat, position, header, sourceRow.length, places, geometry)) {
      sourceRow.push(seen);
    } else {
      geometry.dropFeature();
      places.dropRow(sourceRow.length);
      issues.add({ code: 'format.bad-feature', severity: 'error', at: { file, row: seen } });
    }
    position += 4 + size;
  }
  if (position < flat.bytes.length || seen < header.featureCount) {
    const context = { read: seen, expected: header.featureCount };
    issues.add({ code: 'file.truncated', severity: 'warning', at: { file }, context });
  }
  const rows = sourceRow.length;
  return {
    table: {
      rows,
      columns: places.finish(flat.view, flat.bytes, rows),
      geometry: geometry.finish(),
      sourceRow: sourceRow.finish(),
      rejected: seen - rows,
      ...(header.crsCode === 0 ? {} : { crs: `EPSG:${header.crsCode}` }),
    },
    issues: issues.finish(),
  };
}

function sizeOrNull(flat: FlatBuffer, position: number): number | null {
  try {
    return flat.sizeAt(position);
  } catch (error) {
    if (error instanceof OutOfBounds) return null;
    throw error;
  }
}

/** False when the feature's bytes contradict themselves; the caller then drops what was added. */
function readFeature(
  flat: FlatBuffer,
  position: number,
  header: Header,
  row: number,
  places: PropertyPlaces,
  into: RawGeometryBuilder,
): boolean {
  try {
    const feature = flat.openRoot(position);
    places.openRow(row);
    readProperties(flat, feature, row, places);
    const geometry = flat.table(feature, 0);
    const room = flat.sizeAt(position) / 16;
    if (geometry === 0) into.endFeature('none');
    else readGeometry(flat, geometry, header.geometryType, room, into);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
