import { foldText } from '../../basics/text-fold.ts';
import type { Table } from '../../model/table.ts';
import type { Share } from '../import/import-report.ts';
import type { CommuneOfRow } from './commune-of-row.ts';
import { inOrder } from './in-order.ts';
import type { KnownGround } from './known-ground.ts';
import type { PlaceReading } from './place-readings.ts';
import type { PlaceSource } from './place-source.ts';
import { restorePoint } from './restore-point.ts';
import { toWgs84 } from './to-wgs84.ts';
import { shareInVietnam } from './values-look.ts';

/** Coordinates readings are tested on, and what is known of their records. */
export type TestPoints = {
  /** As they stand in the file; no NaN. */
  readonly written: Float64Array;
  /** Of each: the commune its record names (code of the commune table's dictionary), 0 for none. */
  readonly named: Uint32Array;
  readonly ground: KnownGround;
  /** Of each row of the commune table: its code in that dictionary. */
  readonly codes: Uint32Array;
};

export type TestedReading = PlaceReading & {
  readonly lonLat: Float64Array;
  /** Share that lies in Vietnam. */
  readonly inVietnam: number;
  readonly inProvince: Share | null;
  readonly inCommune: Share | null;
};

/** The first coordinate of every record of a sample that has one; degrees with their decimal points again. */
export function testPoints(
  { geometry, unit }: PlaceSource,
  ground: KnownGround,
  communes: Table | undefined,
  communeOf: CommuneOfRow | null,
): TestPoints {
  const id = communes?.columns['id'];
  const [codes, dictionary] =
    id?.type === 'text' ? [id.codes, id.dictionary] : [new Uint32Array(0), ['']];
  const byText = new Map(dictionary.map((text, code) => [foldText(text), code]));
  const written: number[] = [];
  const named: number[] = [];
  for (let row = 0; row < geometry.types.length; row += 1) {
    const first = 2 * (geometry.partStart[geometry.featureStart[row] ?? 0] ?? 0);
    const end = 2 * (geometry.partStart[geometry.featureStart[row + 1] ?? 0] ?? 0);
    const [x = Number.NaN, y = Number.NaN] = [
      geometry.coordinates[first],
      geometry.coordinates[first + 1],
    ];
    if (first === end || !Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0))
      continue;
    const code = communeOf?.(row) ?? null;
    if (unit === 'degree') written.push(...withPoints(x, y));
    else written.push(x, y);
    named.push(code === null ? 0 : (byText.get(foldText(code)) ?? 0));
  }
  return { written: Float64Array.from(written), named: Uint32Array.from(named), ground, codes };
}

function withPoints(x: number, y: number): readonly [number, number] {
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) return [x, y];
  const turned = restorePoint(y, x);
  return restorePoint(x, y) ?? (turned ? [turned[1], turned[0]] : [x, y]);
}

/** Where a reading puts the points, and how much of what is known it meets. */
export function testReading(reading: PlaceReading, points: TestPoints): TestedReading {
  const { written, named, ground, codes } = points;
  const lonLat = toWgs84(inOrder(written, reading.crs, reading.axes).coordinates, reading.crs);
  const count = named.length;
  let [inProvince, known, right] = [0, 0, 0];
  for (let i = 0; i < count; i += 1) {
    const [lon, lat] = [lonLat[2 * i] ?? Number.NaN, lonLat[2 * i + 1] ?? Number.NaN];
    if (ground.inProvince?.(lon, lat)) inProvince += 1;
    if (named[i] === 0 || !ground.communeAt) continue;
    known += 1;
    const commune = ground.communeAt(lon, lat);
    if (commune >= 0 && codes[commune] === named[i]) right += 1;
  }
  return {
    ...reading,
    lonLat,
    inVietnam: shareInVietnam(lonLat),
    inProvince: ground.inProvince && { count: inProvince, of: count },
    inCommune: known > 0 ? { count: right, of: known } : null,
  };
}

export function shareOf(share: Share): number {
  return share.of === 0 ? 0 : share.count / share.of;
}
