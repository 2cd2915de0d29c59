import { f64, u32 } from '../../geo/typed.ts';

/** A picture being painted: rows of red, green, blue. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
};

/** In pixels; a window is whole pixels. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Ink = {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly opacity: number;
};

export type FillRule = 'even-odd' | 'non-zero';

/** Lines of a row that are looked at: what stands between 0 and 1 in the coverage of an edge. */
const SUB = 5;

export function blankRaster(width: number, height: number): Raster {
  return { width, height, rgb: new Uint8Array(3 * width * height).fill(255) };
}

/**
 * Fills closed rings (x, y … in pixels) with an ink. Coverage is exact along a row and sampled at five lines of
 * it; pixels are blended once for all rings together. O(edges·log + pixels touched).
 */
export function fillRings(
  raster: Raster,
  rings: readonly Float64Array[],
  rule: FillRule,
  ink: Ink,
  window: Window,
): void {
  const edges = edgesOf(rings, window);
  if (edges.count === 0) return;
  const coverage = new Float32Array(window.right - window.left + 2);
  const order = Uint32Array.from({ length: edges.count }, (_, edge) => edge).toSorted(
    (a, b) => f64(edges.top, a) - f64(edges.top, b) || a - b,
  );
  const firstRow = Math.max(window.top, Math.floor(f64(edges.top, order[0] ?? 0)));
  let next = 0;
  let active: number[] = [];
  for (let row = firstRow; row < window.bottom; row += 1) {
    if (next >= order.length && active.length === 0) break;
    while (next < order.length && f64(edges.top, u32(order, next)) < row + 1) {
      active.push(u32(order, next));
      next += 1;
    }
    active = active.filter((edge) => f64(edges.bottom, edge) > row);
    if (active.length === 0) continue;
    const span = coverRow(coverage, edges, active, row, rule, window);
    if (span) blendRow(raster, coverage, row, span, ink, window);
  }
}

type Edges = {
  readonly count: number;
  readonly top: Float64Array;
  readonly bottom: Float64Array;
  /** x at the top, and how it goes per pixel downwards. */
  readonly x: Float64Array;
  readonly slope: Float64Array;
  /** 1 downwards, −1 upwards. */
  readonly turn: Int8Array;
};

function edgesOf(rings: readonly Float64Array[], window: Window): Edges {
  const most = rings.reduce((sum, ring) => sum + ring.length / 2, 0);
  const top = new Float64Array(most);
  const bottom = new Float64Array(most);
  const x = new Float64Array(most);
  const slope = new Float64Array(most);
  const turn = new Int8Array(most);
  let count = 0;
  for (const ring of rings) {
    const points = ring.length / 2;
    for (let i = 0; i < points; i += 1) {
      const j = i + 1 === points ? 0 : i + 1;
      const [x0, y0, x1, y1] = [
        f64(ring, 2 * i),
        f64(ring, 2 * i + 1),
        f64(ring, 2 * j),
        f64(ring, 2 * j + 1),
      ];
      if (y0 === y1) continue;
      const down = y0 < y1;
      const [upper, lower] = down ? [y0, y1] : [y1, y0];
      if (lower <= window.top || upper >= window.bottom) continue;
      top[count] = upper;
      bottom[count] = lower;
      x[count] = down ? x0 : x1;
      slope[count] = (x1 - x0) / (y1 - y0);
      turn[count] = down ? 1 : -1;
      count += 1;
    }
  }
  return { count, top, bottom, x, slope, turn };
}

type Span = { readonly from: number; readonly to: number };

/** Share of each pixel of a row that is covered, into `coverage`; the pixels that may have any. */
function coverRow(
  coverage: Float32Array,
  edges: Edges,
  active: readonly number[],
  row: number,
  rule: FillRule,
  { left, right }: Window,
): Span | null {
  let [from, to] = [right, left];
  for (let sub = 0; sub < SUB; sub += 1) {
    const y = row + (sub + 0.5) / SUB;
    const crossings = active
      .filter((edge) => f64(edges.top, edge) <= y && f64(edges.bottom, edge) > y)
      .map((edge) => ({
        x: f64(edges.x, edge) + (y - f64(edges.top, edge)) * f64(edges.slope, edge),
        turn: edges.turn[edge] ?? 0,
      }))
      .toSorted((a, b) => a.x - b.x);
    let winding = 0;
    let start = 0;
    for (const { x, turn } of crossings) {
      const inside = rule === 'even-odd' ? (winding & 1) === 1 : winding !== 0;
      winding += rule === 'even-odd' ? 1 : turn;
      const within = rule === 'even-odd' ? (winding & 1) === 1 : winding !== 0;
      if (!inside && within) start = x;
      if (!inside || within) continue;
      const [a, b] = [Math.max(left, start), Math.min(right, x)];
      if (b <= a) continue;
      cover(coverage, a - left, b - left);
      from = Math.min(from, Math.floor(a));
      to = Math.max(to, Math.ceil(b));
    }
  }
  return to > from ? { from, to } : null;
}

function cover(coverage: Float32Array, from: number, to: number): void {
  const [first, last] = [Math.floor(from), Math.floor(to)];
  if (first === last) {
    coverage[first] = (coverage[first] ?? 0) + (to - from) / SUB;
    return;
  }
  coverage[first] = (coverage[first] ?? 0) + (first + 1 - from) / SUB;
  for (let pixel = first + 1; pixel < last; pixel += 1) {
    coverage[pixel] = (coverage[pixel] ?? 0) + 1 / SUB;
  }
  coverage[last] = (coverage[last] ?? 0) + (to - last) / SUB;
}

function blendRow(
  { width, rgb }: Raster,
  coverage: Float32Array,
  row: number,
  { from, to }: Span,
  { red, green, blue, opacity }: Ink,
  { left }: Window,
): void {
  for (let column = from; column < to; column += 1) {
    const share = Math.min(1, coverage[column - left] ?? 0) * opacity;
    coverage[column - left] = 0;
    if (share <= 0) continue;
    const at = 3 * (row * width + column);
    rgb[at] = mix(rgb[at] ?? 0, red, share);
    rgb[at + 1] = mix(rgb[at + 1] ?? 0, green, share);
    rgb[at + 2] = mix(rgb[at + 2] ?? 0, blue, share);
  }
  coverage[to - left] = 0;
}

function mix(below: number, above: number, share: number): number {
  return Math.round(below + (above - below) * share);
}
