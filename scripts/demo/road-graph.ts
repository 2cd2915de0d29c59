import { distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import { pointKey } from './roads.ts';
import type { Road } from './roads.ts';
import type { RoadClass } from './road-plan.ts';
import { nearestFinder } from './way-graph.ts';
import type { WayGraph } from './way-graph.ts';

/** Every vertex of every road, joined along the roads: what cables follow. */
export type RoadGraph = WayGraph & {
  readonly nearest: (to: Point) => number;
  /** The best class of road at each vertex. */
  readonly classAt: readonly RoadClass[];
};

const ORDER: readonly RoadClass[] = ['national', 'provincial', 'commune', 'street', 'track'];

export function roadGraph(roads: readonly Road[]): RoadGraph {
  const numbers = new Map<string, number>();
  const points: Point[] = [];
  const neighbours: number[][] = [];
  const classAt: RoadClass[] = [];
  const numberOf = (point: Point, roadClass: RoadClass): number => {
    const key = pointKey(point);
    const known = numbers.get(key);
    if (known !== undefined) {
      const before = classAt[known] ?? roadClass;
      if (ORDER.indexOf(roadClass) < ORDER.indexOf(before)) classAt[known] = roadClass;
      return known;
    }
    numbers.set(key, points.length);
    points.push(point);
    neighbours.push([]);
    classAt.push(roadClass);
    return points.length - 1;
  };
  for (const road of roads) {
    const nodes = road.line.map((point) => numberOf(point, road.roadClass));
    nodes.forEach((node, at) => {
      const before = nodes[at - 1];
      if (before === undefined || before === node) return;
      neighbours[before]?.push(node);
      neighbours[node]?.push(before);
    });
  }
  return {
    points,
    neighbours,
    classAt,
    nearest: nearestFinder(points),
    lengthM: (a, b) => distanceM(points[a] ?? [0, 0], points[b] ?? [0, 0]),
  };
}
