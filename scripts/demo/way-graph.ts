import FlatQueue from 'flatqueue';
import KDBush from 'kdbush';
import type { Point } from './plane.ts';

/** Points joined by straight pieces. */
export type WayGraph = {
  readonly points: readonly Point[];
  readonly neighbours: readonly (readonly number[])[];
  readonly lengthM: (a: number, b: number) => number;
};

export type PathQuestion = {
  readonly from: Iterable<number>;
  readonly isGoal: (node: number) => boolean;
  readonly cost: (a: number, b: number) => number;
  /** Farther than this is not looked for. */
  readonly limit?: number;
};

/** Cheapest way (Dijkstra) from any of the starts to the first goal reached; null when there is none. */
export function cheapestPath(graph: WayGraph, question: PathQuestion): number[] | null {
  const reached = new Map<number, number>();
  const before = new Map<number, number>();
  const done = new Set<number>();
  const queue = new FlatQueue<number>();
  for (const node of question.from) {
    reached.set(node, 0);
    queue.push(node, 0);
  }
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (done.has(node)) continue;
    done.add(node);
    if (question.isGoal(node)) return walkBack(node, before);
    const so = reached.get(node) ?? 0;
    if (so > (question.limit ?? Infinity)) return null;
    for (const next of graph.neighbours[node] ?? []) {
      const cost = so + question.cost(node, next);
      if (cost >= (reached.get(next) ?? Infinity)) continue;
      reached.set(next, cost);
      before.set(next, node);
      queue.push(next, cost);
    }
  }
  return null;
}

function walkBack(end: number, before: ReadonlyMap<number, number>): number[] {
  const path = [end];
  for (let node = before.get(end); node !== undefined; node = before.get(node)) path.push(node);
  return path.toReversed();
}

/** Finds the nearest point of a list; ties go to the first. */
export function nearestFinder(points: readonly Point[]): (to: Point) => number {
  const index = new KDBush(points.length);
  for (const [x, y] of points) index.add(x, y);
  index.finish();
  return (to) => {
    for (let radiusM = 1500; radiusM < 1e6; radiusM *= 3) {
      const found = index.range(to[0] - radiusM, to[1] - radiusM, to[0] + radiusM, to[1] + radiusM);
      if (found.length === 0) continue;
      return closest(points, found, to);
    }
    return 0;
  };
}

function closest(points: readonly Point[], among: readonly number[], to: Point): number {
  let best = -1;
  let distance = Infinity;
  for (const number of [...among].toSorted((a, b) => a - b)) {
    const point = points[number];
    if (!point) continue;
    const away = Math.hypot(point[0] - to[0], point[1] - to[1]);
    if (away < distance) {
      distance = away;
      best = number;
    }
  }
  return best;
}

/** Key of a piece whichever way it is walked. */
export function pieceKey(a: number, b: number): number {
  return Math.min(a, b) * 1_000_003 + Math.max(a, b);
}
