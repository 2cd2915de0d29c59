import { f64, u32 } from '../../../geo/typed.ts';
import { classOf } from '../../../sheet/class-colours.ts';
import type { DrawItem, Rgb } from '../../../sheet/drawing.ts';
import { TARGET_KINDS } from '../../../study/study-result.ts';
import { choiceReader, textReader } from '../../../targets/read-column.ts';
import { placeAtLevel } from '../marks/place-at-level.ts';
import { symbol } from '../marks/symbol.ts';
import type { PaperContext } from '../paper-context.ts';
import { PAPER_POINT_KINDS } from '../paper-map-request.ts';
import type { PaperPointKind } from '../paper-map-request.ts';

/** A point as it is drawn. */
export type PaperPoint = {
  readonly kind: PaperPointKind;
  readonly x: number;
  readonly y: number;
  readonly radiusMm: number;
  /** Class of its score, 0 is the lowest; −1: not by score. */
  readonly place: number;
  readonly score: number;
  /** Empty but at level `full`. */
  readonly name: string;
};

/** Radius of each kind where there is room for all, as shares of this. */
const FULL_MM = 1.35;
const SIZES: Readonly<Record<PaperPointKind, number>> = {
  bts_site: 0.88,
  post_office: 1,
  exchange: 1.22,
  site: 0.92,
  patrol_base: 1.12,
  risk_factor: 0.98,
};
/** On small scales the many low scores draw back to dots, the few high ones stay. */
const FAR_SIZES = [0.26, 0.34, 0.48, 0.72, 0.95];
const FAR_SIZE = 0.5;
const FAR_SCALE = 400_000;
const NEAR_SCALE = 120_000;

/** Points of the layers asked for, most important last: they lie on top. */
export function paperPoints(context: PaperContext): readonly PaperPoint[] {
  const { request } = context;
  const points = PAPER_POINT_KINDS.filter((kind) => request.layers.points.includes(kind)).flatMap(
    (kind) => pointsOf(kind, context),
  );
  const apart = request.level === 'full' ? points : oncePerPlace(points);
  return apart.toSorted(
    (a, b) => a.place - b.place || SIZES[a.kind] - SIZES[b.kind] || a.y - b.y || a.x - b.x,
  );
}

export function pointItems(
  points: readonly PaperPoint[],
  context: PaperContext,
): readonly DrawItem[] {
  const { palette, request } = context;
  const classes = (request.breaks?.score.length ?? 0) + 1;
  return points.flatMap((point) => {
    const { kind, x, y, radiusMm, place } = point;
    const rim = { color: palette.paper, widthMm: place < 0 ? 0.2 : 0.16 };
    const top = place >= 0 && place === classes - 1;
    return [
      ...(top ? [topRing(x, y, radiusMm, pointColour(point, context))] : []),
      ...symbol(kind, x, y, radiusMm, pointColour(point, context), rim),
    ];
  });
}

/** Around the points of the top class: seen before any colour is read. */
export function topRing(x: number, y: number, radiusMm: number, color: Rgb): DrawItem {
  return { type: 'circle', x, y, radiusMm: radiusMm + 0.65, stroke: { color, widthMm: 0.25 } };
}

function pointColour({ kind, place }: PaperPoint, { palette, request }: PaperContext): Rgb {
  if (place < 0) return palette.points[kind];
  return palette.sequential((request.breaks?.score.length ?? 0) + 1)[place] ?? palette.points[kind];
}

function pointsOf(kind: PaperPointKind, context: PaperContext): readonly PaperPoint[] {
  const { dataset, view, request } = context;
  const table = dataset.tables[kind];
  if (!table) return [];
  const scoreOf = scoreReader(kind, context);
  const nameOf = textReader(table, 'name');
  const statusOf = choiceReader(table, 'status');
  const breaks = request.breaks?.score ?? [];
  const { coordinates, partStart } = table.geometry;
  const { x: left, y: top, widthMm, heightMm } = view.box;
  const points: PaperPoint[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const at = 2 * u32(partStart, row);
    if (statusOf(row) === 'retired' || !Number.isFinite(f64(coordinates, at))) continue;
    if (!within(f64(coordinates, at), f64(coordinates, at + 1), view.bounds)) continue;
    const page = view.toPage(coordinates.subarray(at, at + 2));
    const [x, y] = placeAtLevel(context, f64(page, 0), f64(page, 1));
    if (x < left || x > left + widthMm || y < top || y > top + heightMm) continue;
    const score = scoreOf(row);
    const place = Number.isNaN(score) ? -1 : classOf(score, breaks);
    points.push({
      kind,
      x: Math.round(x * 100) / 100,
      y: Math.round(y * 100) / 100,
      radiusMm: radiusAt(kind, place, breaks.length + 1, view.scale),
      place,
      score: Number.isNaN(score) ? 0 : score,
      name: request.level === 'full' ? nameOf(row) : '',
    });
  }
  return points;
}

function within(lon: number, lat: number, [west, south, east, north]: readonly number[]): boolean {
  return lon >= (west ?? 0) && lon <= (east ?? 0) && lat >= (south ?? 0) && lat <= (north ?? 0);
}

/** Score of a row of the kind; NaN where points are not shown by score. */
function scoreReader(
  kind: PaperPointKind,
  { result, request }: PaperContext,
): (row: number) => number {
  const number = TARGET_KINDS.findIndex((one) => one === kind);
  const asked = request.layers.pointsBy === 'score' && (request.breaks?.score.length ?? 0) > 0;
  if (!result || !asked || number < 0) return () => Number.NaN;
  const { targets } = result;
  const scores = new Map<number, number>();
  for (let target = 0; target < targets.length; target += 1) {
    if (targets.kind[target] === number)
      scores.set(u32(targets.row, target), f64(targets.score, target));
  }
  return (row) => scores.get(row) ?? Number.NaN;
}

/** Between the sizes of near and far by the logarithm of the scale. */
export function radiusAt(
  kind: PaperPointKind,
  place: number,
  classes: number,
  scale: number,
): number {
  const full = FULL_MM * SIZES[kind];
  const share = place < 0 ? FAR_SIZE : (FAR_SIZES[FAR_SIZES.length - classes + place] ?? 1);
  const few = kind === 'exchange' || kind === 'patrol_base' ? Math.max(share, 0.7) : share;
  const far = Math.log(scale / NEAR_SCALE) / Math.log(FAR_SCALE / NEAR_SCALE);
  const blend = Math.max(0, Math.min(1, far));
  return Math.round(100 * full * (1 + blend * (few - 1))) / 100;
}

/** Of several of a kind in one square, the highest score. */
function oncePerPlace(points: readonly PaperPoint[]): readonly PaperPoint[] {
  const best = new Map<string, PaperPoint>();
  for (const point of points) {
    const key = `${point.kind} ${point.x} ${point.y}`;
    const known = best.get(key);
    if (!known || point.score > known.score) best.set(key, point);
  }
  return [...best.values()];
}
