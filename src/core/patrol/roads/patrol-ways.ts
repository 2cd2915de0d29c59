import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { Dataset } from '../../model/dataset.ts';
import { buildCableGraph } from '../../network/build-cable-graph.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { joinIslands } from './join-islands.ts';
import { roadGraph } from './road-graph.ts';
import type { RoadGraph } from './road-graph.ts';
import type { RoadSpeeds } from './road-speeds.ts';

/** What teams go along: the roads, or where there are none the cables, with the parts that hang together. */
export type PatrolWays = {
  readonly kind: 'roads' | 'cables';
  readonly graph: RoadGraph;
  /** Gaps between parts of the roads that were closed. */
  readonly joined: number;
};

/** Ends of roads this close to another part are taken to lead on into it. */
const ISLAND_GAP_M = 30;

/** Along the cables where no road is known; paths beside them, so as slowly as on a track. */
export async function patrolWays(
  dataset: Dataset,
  result: StudyResult,
  plane: MetricPlane,
  speeds: RoadSpeeds,
  ctx: RunContext,
): Promise<PatrolWays> {
  const roads = dataset.tables.road;
  ctx.progress('patrol-ways', 0);
  const built = roads && roads.rows > 0 ? await roadGraph(roads, plane, speeds, ctx) : null;
  if (built?.lines.edgeCount) {
    const { graph, joined } = joinIslands(built, ISLAND_GAP_M, speeds);
    return { kind: 'roads', graph, joined };
  }
  return { kind: 'cables', graph: await alongCables(result, plane, speeds, ctx), joined: 0 };
}

async function alongCables(
  { sections, config }: StudyResult,
  plane: MetricPlane,
  speeds: RoadSpeeds,
  ctx: RunContext,
): Promise<RoadGraph> {
  const geometry = {
    type: 'line' as const,
    coordinates: sections.lonLat,
    partStart: sections.start,
    featureStart: Uint32Array.from({ length: sections.length + 1 }, (_, part) => part),
  };
  const { graph: lines } = await buildCableGraph(geometry, plane, config.network, ctx);
  const slowest = Object.values(speeds).filter((kmh) => kmh > 0);
  const kmh = slowest.length > 0 ? Math.min(...slowest) : 15;
  const seconds = new Float64Array(lines.edgeCount);
  for (let edge = 0; edge < lines.edgeCount; edge += 1) {
    seconds[edge] = (f64(lines.edgeLengthM, edge) / kmh) * 3.6;
  }
  return { lines, forwardS: seconds, backwardS: seconds };
}

/** Number of the part of the ways an edge belongs to. */
export function partOf({ lines }: RoadGraph, edge: number): number {
  return u32(lines.component, u32(lines.edgeFrom, edge));
}
