import type { RunContext } from '../basics/run-context.ts';
import { metricPlaneOf } from '../geo/metric-plane.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildCableGraph } from '../network/build-cable-graph.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import { cutPieces } from '../network/cut-pieces.ts';
import type { SectionPlaces } from '../targets/target-list.ts';
import { routesInUse } from './routes-in-use.ts';
import { sectionLines } from './section-lines.ts';
import type { SectionLines } from './section-lines.ts';
import type { StudyConfig } from './study-config.ts';

/** The cable network of a dataset, cut into what is ranked. Depends on the network parameters only. */
export type StudyNetwork = {
  readonly plane: MetricPlane;
  /** `edgeRoute` is the row of the cable_route table. */
  readonly graph: CableGraph;
  readonly pieces: NetworkPieces;
  readonly sections: SectionPlaces;
  readonly lines: SectionLines;
};

export async function studyNetwork(
  dataset: Dataset,
  parameters: StudyConfig['network'],
  ctx: RunContext,
): Promise<StudyNetwork> {
  const plane = metricPlaneOf(dataset.bounds);
  const routes = routesInUse(dataset.tables.cable_route);
  const built = await buildCableGraph(routes.geometry, plane, parameters, ctx);
  const edgeRoute = built.graph.edgeRoute.map((route) => routes.row[route] ?? 0);
  const graph = { ...built.graph, edgeRoute };
  await ctx.breathe();
  const pieces = cutPieces(graph, parameters);
  await ctx.breathe();
  const lines = sectionLines(graph, pieces, plane);
  return { plane, graph, pieces, sections: sectionPlaces(graph, pieces, lines), lines };
}

function sectionPlaces(
  graph: CableGraph,
  pieces: NetworkPieces,
  lines: SectionLines,
): SectionPlaces {
  const length = pieces.sectionCount;
  const route = new Uint32Array(length);
  const fromM = new Float64Array(length);
  const toM = new Float64Array(length);
  for (let section = 0; section < length; section += 1) {
    const edge = pieces.sectionEdge[section] ?? 0;
    const startM = graph.edgeStartM[edge] ?? 0;
    route[section] = graph.edgeRoute[edge] ?? 0;
    fromM[section] = startM + (pieces.sectionFromM[section] ?? 0);
    toM[section] = startM + (pieces.sectionToM[section] ?? 0);
  }
  return { length, route, fromM, toM, middleLon: lines.middleLon, middleLat: lines.middleLat };
}

/** The section of an edge that a place `alongM` metres along it lies on. */
export function sectionAt(pieces: NetworkPieces, edge: number, alongM: number): number {
  const first = pieces.edgeSectionStart[edge] ?? 0;
  let section = (pieces.edgeSectionStart[edge + 1] ?? 0) - 1;
  while (section > first && (pieces.sectionFromM[section] ?? 0) > alongM) section -= 1;
  return section;
}
