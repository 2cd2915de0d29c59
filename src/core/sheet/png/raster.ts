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
/** Less than this is not seen: what adding and taking away leaves behind. */
const LEAST_SEEN = 1e-9;

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
  whole: Window,
): void {
  const edges = edgesOf(rings, whole);
  if (edges.count === 0) return;
  const window = narrowed(whole, rings);
  if (window.right <= window.left) return;
  const cover = rowCover(window.right - window.left, edges.count);
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
    inOrder(active, edges, row + 0.5);
    const span = coverRow(cover, edges, active, row, rule, window);
    if (span) blendRow(raster, cover, row, span, ink, window);
  }
}

/** The columns that the rings reach: small things need little room. */
function narrowed(window: Window, rings: readonly Float64Array[]): Window {
  let [least, most] = [Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = f64(ring, i);
      if (x < least) least = x;
      if (x > most) most = x;
    }
  }
  return {
    ...window,
    left: Math.max(window.left, Math.floor(least)),
    right: Math.min(window.right, Math.ceil(most)),
  };
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
  /** Room for x on the row being filled. */
  readonly now: Float64Array;
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
  return { count, top, bottom, x, slope, turn, now: new Float64Array(count) };
}

/** Puts edges in the order they are crossed: in that of the row above but for the new, so it costs little. */
function inOrder(active: number[], { x, top, slope, now }: Edges, y: number): void {
  for (const edge of active) now[edge] = f64(x, edge) + (y - f64(top, edge)) * f64(slope, edge);
  active.sort((a, b) => f64(now, a) - f64(now, b) || a - b);
}

type Span = { readonly from: number; readonly to: number };

/**
 * Where a row is covered: at each pixel what is covered of it alone (`part`), and by how much more than its left
 * neighbour whole pixels are from there on (`step`).
 */
type RowCover = {
  readonly part: Float64Array;
  readonly step: Float64Array;
  /** Crossings of one line of the row, in order. */
  readonly x: Float64Array;
  readonly turn: Int8Array;
};

function rowCover(pixels: number, edges: number): RowCover {
  return {
    part: new Float64Array(pixels + 2),
    step: new Float64Array(pixels + 2),
    x: new Float64Array(edges),
    turn: new Int8Array(edges),
  };
}

/** Looks at the lines of a row; the pixels that may be covered. */
function coverRow(
  cover: RowCover,
  edges: Edges,
  active: readonly number[],
  row: number,
  rule: FillRule,
  { left, right }: Window,
): Span | null {
  let [from, to] = [right, left];
  for (let sub = 0; sub < SUB; sub += 1) {
    const crossings = cross(cover, edges, active, row + (sub + 0.5) / SUB);
    let winding = 0;
    let start = 0;
    for (let i = 0; i < crossings; i += 1) {
      const x = f64(cover.x, i);
      const inside = rule === 'even-odd' ? (winding & 1) === 1 : winding !== 0;
      winding += rule === 'even-odd' ? 1 : (cover.turn[i] ?? 0);
      const within = rule === 'even-odd' ? (winding & 1) === 1 : winding !== 0;
      if (!inside && within) start = x;
      if (!inside || within) continue;
      const [a, b] = [Math.max(left, start), Math.min(right, x)];
      if (b <= a) continue;
      addSpan(cover, a - left, b - left);
      from = Math.min(from, Math.floor(a));
      to = Math.max(to, Math.ceil(b));
    }
  }
  return to > from ? { from, to } : null;
}

/** Crossings with a level, sorted into place as they come: edges of a row are nearly in order already. */
function cross({ x, turn }: RowCover, edges: Edges, active: readonly number[], y: number): number {
  let count = 0;
  for (const edge of active) {
    if (f64(edges.top, edge) > y || f64(edges.bottom, edge) <= y) continue;
    const at = f64(edges.x, edge) + (y - f64(edges.top, edge)) * f64(edges.slope, edge);
    let place = count;
    while (place > 0 && f64(x, place - 1) > at) {
      x[place] = f64(x, place - 1);
      turn[place] = turn[place - 1] ?? 0;
      place -= 1;
    }
    x[place] = at;
    turn[place] = edges.turn[edge] ?? 0;
    count += 1;
  }
  return count;
}

function addSpan({ part, step }: RowCover, from: number, to: number): void {
  const [first, last] = [Math.floor(from), Math.floor(to)];
  if (first === last) {
    part[first] = f64(part, first) + (to - from) / SUB;
    return;
  }
  part[first] = f64(part, first) + (first + 1 - from) / SUB;
  step[first + 1] = f64(step, first + 1) + 1 / SUB;
  step[last] = f64(step, last) - 1 / SUB;
  part[last] = f64(part, last) + (to - last) / SUB;
}

function blendRow(
  { width, rgb }: Raster,
  { part, step }: RowCover,
  row: number,
  { from, to }: Span,
  { red, green, blue, opacity }: Ink,
  { left }: Window,
): void {
  let whole = 0;
  for (let column = from; column <= to; column += 1) {
    const pixel = column - left;
    whole += f64(step, pixel);
    const covered = Math.min(1, whole + f64(part, pixel));
    part[pixel] = 0;
    step[pixel] = 0;
    if (covered < LEAST_SEEN || column === to) continue;
    const share = covered * opacity;
    const at = 3 * (row * width + column);
    rgb[at] = mix(rgb[at] ?? 0, red, share);
    rgb[at + 1] = mix(rgb[at + 1] ?? 0, green, share);
    rgb[at + 2] = mix(rgb[at + 2] ?? 0, blue, share);
  }
}

function mix(below: number, above: number, share: number): number {
  return Math.round(below + (above - below) * share);
}
