import { sha256HexOfBytes } from '../../src/core/basics/sha256.ts';
import { WGS84 } from '../../src/core/geo/crs/projected.ts';
import type { Bounds } from '../../src/core/geo/geometry.ts';
import { coveredDays } from '../../src/core/io/covered-days.ts';
import { FLATGEOBUF_RECORDS } from '../../src/core/io/write/flatgeobuf-records.ts';
import { recordsOfTable } from '../../src/core/io/write/records-of-table.ts';
import type { Dataset, DatasetPart } from '../../src/core/model/dataset.ts';
import type { Manifest, ManifestLayer } from '../../src/core/model/manifest.ts';
import { nearestMeridian } from '../nearest-meridian.ts';

export type ProvinceFile = { readonly name: string; readonly bytes: Uint8Array };

const MARGIN_DEG = 0.05;
const DAY_CHARS = 10;
/** Vietnam's time before UTC. */
const OFFSET_MS = 7 * 3_600_000;

/**
 * Imported records as a folder the app and every command open: a FlatGeobuf for each file and the manifest
 * that names them. What is known of the province comes from the one the files belong to, when it is named,
 * else from where and when the records are.
 */
export async function importedProvince(
  parts: readonly DatasetPart[],
  name: string,
  known: Dataset | null,
  now: number,
): Promise<readonly ProvinceFile[]> {
  const layers: ManifestLayer[] = [];
  const files: ProvinceFile[] = [];
  const filled = parts.filter(({ table }) => table.rows > 0);
  for (const part of filled) {
    const { table, source } = part;
    const same = layers.filter(({ kind }) => kind === source.kind).length;
    const id = same === 0 ? source.kind : `${source.kind}-${same + 1}`;
    const records = recordsOfTable({ table, crs: WGS84, sensitive: true });
    const bytes = FLATGEOBUF_RECORDS.write(records);
    files.push({ name: `${id}.fgb`, bytes });
    layers.push({
      id,
      kind: source.kind,
      file: `${id}.fgb`,
      format: 'flatgeobuf',
      count: table.rows,
      sha256: await sha256HexOfBytes(bytes),
      source: { vi: source.file, en: source.file },
      licence: '',
    });
  }
  const manifest = { ...aboutOf(filled, name, known, now), layers };
  const text = `${JSON.stringify(manifest, null, 2)}\n`.normalize('NFC');
  return [...files, { name: 'manifest.json', bytes: new TextEncoder().encode(text) }];
}

function aboutOf(
  parts: readonly DatasetPart[],
  name: string,
  known: Dataset | null,
  now: number,
): Omit<Manifest, 'layers'> {
  const bounds = known?.bounds ?? boundsOf(parts);
  const words = { vi: name, en: name };
  return {
    format: 'vonggac-manifest',
    version: 1,
    id: 'imported',
    name: words,
    province: known?.province ?? words,
    illustrative: false,
    ...daysOf(parts, now),
    bounds,
    vn2000Meridian: known?.vn2000Meridian ?? nearestMeridian((bounds[0] + bounds[2]) / 2),
  };
}

/** From the first incident to the last; today where there are none. */
function daysOf(parts: readonly DatasetPart[], now: number): { since: string; cutOff: string } {
  const today = new Date(now + OFFSET_MS).toISOString().slice(0, DAY_CHARS);
  const declared = { since: today, cutOff: today };
  const days = parts
    .filter(({ source }) => source.kind === 'incident')
    .map(({ table }) => coveredDays(declared, table, parts))
    .filter(({ since, cutOff }) => since !== today || cutOff !== today);
  return {
    since: days.map(({ since }) => since).toSorted()[0] ?? today,
    cutOff:
      days
        .map(({ cutOff }) => cutOff)
        .toSorted()
        .at(-1) ?? today,
  };
}

function boundsOf(parts: readonly DatasetPart[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { table } of parts) {
    const { coordinates } = table.geometry;
    for (let i = 0; i + 1 < coordinates.length; i += 2) {
      const [lon = 0, lat = 0] = [coordinates[i], coordinates[i + 1]];
      [west, east] = [Math.min(west, lon), Math.max(east, lon)];
      [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    }
  }
  const box = [west - MARGIN_DEG, south - MARGIN_DEG, east + MARGIN_DEG, north + MARGIN_DEG];
  const [w = 0, s = 0, e = 0, n = 0] = box.map((degrees) => Math.round(degrees * 1e4) / 1e4);
  return [w, s, e, n];
}
