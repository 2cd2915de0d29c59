import type { SectionColumns } from '../../study/study-result.ts';

/** Neighbours of section s are section[start[s]] … section[start[s + 1]], ascending. */
export type TouchingSections = {
  readonly start: Uint32Array;
  readonly section: Uint32Array;
};

const METRES_PER_DEGREE = 111_320;

/**
 * Which sections of cable touch: those with an end within `withinM` of an end of the other. Straight from
 * the columns of a result, so the page can tell without the graph. A grid of cells as wide as the
 * tolerance: O(sections + pairs). No section gives no neighbour.
 */
export function touchingSections(
  { length, start, lonLat }: Pick<SectionColumns, 'length' | 'start' | 'lonLat'>,
  withinM: number,
): TouchingSections {
  const middle = ((lonLat[1] ?? 0) * Math.PI) / 180;
  const scaleX = METRES_PER_DEGREE * Math.cos(middle);
  const sizeM = Math.max(withinM, 0.1);
  const ends = Array.from({ length }, (_, section) => {
    const first = (start[section] ?? 0) * 2;
    const last = Math.max(first, ((start[section + 1] ?? 0) - 1) * 2);
    return [first, last].map((at) => ({
      section,
      x: (lonLat[at] ?? 0) * scaleX,
      y: (lonLat[at + 1] ?? 0) * METRES_PER_DEGREE,
    }));
  }).flat();
  const cells = new Map<string, (typeof ends)[number][]>();
  for (const end of ends) {
    const key = cellOf(end.x / sizeM, end.y / sizeM, 0, 0);
    const there = cells.get(key);
    if (there) there.push(end);
    else cells.set(key, [end]);
  }
  const found = Array.from({ length }, () => new Set<number>());
  for (const end of ends) {
    for (const other of around(cells, end.x / sizeM, end.y / sizeM)) {
      if (other.section === end.section) continue;
      if (Math.hypot(other.x - end.x, other.y - end.y) > sizeM) continue;
      found[end.section]?.add(other.section);
    }
  }
  const starts = new Uint32Array(length + 1);
  for (const [section, others] of found.entries()) {
    starts[section + 1] = (starts[section] ?? 0) + others.size;
  }
  return {
    start: starts,
    section: Uint32Array.from(found.flatMap((others) => [...others].toSorted((a, b) => a - b))),
  };
}

const STEPS = [-1, 0, 1] as const;

function* around<Item>(
  cells: ReadonlyMap<string, readonly Item[]>,
  x: number,
  y: number,
): Iterable<Item> {
  for (const dx of STEPS) for (const dy of STEPS) yield* cells.get(cellOf(x, y, dx, dy)) ?? [];
}

function cellOf(x: number, y: number, dx: number, dy: number): string {
  return `${Math.floor(x) + dx} ${Math.floor(y) + dy}`;
}
