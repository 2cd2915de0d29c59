import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { MetricPlane } from '../../geo/metric-plane.ts';
import type { Table } from '../../model/table.ts';
import { buildCableGraph } from '../../network/build-cable-graph.ts';
import type { CableGraph } from '../../network/cable-graph.ts';
import { choiceReader, numberReader } from '../../targets/read-column.ts';
import { roadSpeedKmh } from './road-speeds.ts';
import type { RoadSpeeds } from './road-speeds.ts';

/** Roads one can drive: edges between junctions, and how long each takes either way. */
export type RoadGraph = {
  /** `edgeRoute` is the row of the road table. */
  readonly lines: CableGraph;
  /** Seconds from edgeFrom to edgeTo, and back; Infinity against a one-way street. */
  readonly forwardS: Float64Array;
  readonly backwardS: Float64Array;
};

/** Ends of roads this close are one junction. */
const JUNCTION_M = 1;

/**
 * The road layer as a graph: roads join at their ends and at vertices they share, not where they merely
 * cross (a bridge). Speed is that of the road's class, or its own limit where that is less. Roads of a
 * class without a speed cannot be driven and are left out by their time being infinite both ways.
 */
export async function roadGraph(
  roads: Table,
  plane: MetricPlane,
  speeds: RoadSpeeds,
  ctx: RunContext,
): Promise<RoadGraph> {
  const options = { nodeToleranceM: JUNCTION_M };
  const { graph: lines } = await buildCableGraph(roads.geometry, plane, options, ctx);
  const classOf = choiceReader(roads, 'road_class');
  const limitOf = numberReader(roads, 'max_speed');
  const wayOf = choiceReader(roads, 'oneway');
  const forwardS = new Float64Array(lines.edgeCount);
  const backwardS = new Float64Array(lines.edgeCount);
  for (let edge = 0; edge < lines.edgeCount; edge += 1) {
    const row = u32(lines.edgeRoute, edge);
    const kmh = roadSpeedKmh(speeds, classOf(row), limitOf(row));
    const seconds = kmh > 0 ? (f64(lines.edgeLengthM, edge) / kmh) * 3.6 : Infinity;
    const way = wayOf(row);
    forwardS[edge] = way === 'backward' ? Infinity : seconds;
    backwardS[edge] = way === 'forward' ? Infinity : seconds;
  }
  return { lines, forwardS, backwardS };
}
