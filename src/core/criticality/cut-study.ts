import type { Bounds } from '../geo/geometry.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import { i32, u32 } from '../geo/typed.ts';
import type { Dataset } from '../model/dataset.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import { textReader } from '../targets/read-column.ts';
import type { SectionPlaces, TargetList } from '../targets/target-list.ts';
import { carriersOf } from './carriers.ts';
import { cutNetwork } from './cut-network.ts';
import type { CutNetwork } from './cut-network.ts';
import { cutPieceLines } from './cut-piece-lines.ts';
import { scenarioPlaces } from './scenario-places.ts';
import type { ScenarioPlaces } from './scenario-places.ts';
import type { OwnerRule, ServiceGraph } from './service-graph.ts';
import { servicePoints } from './service-points.ts';

/** Everything a what-if is asked of: made once for a network and its service graph. */
export type CutStudy = { readonly network: CutNetwork; readonly places: ScenarioPlaces };

export type CutStudySources = {
  readonly dataset: Dataset;
  readonly network: {
    readonly plane: MetricPlane;
    readonly graph: CableGraph;
    readonly pieces: NetworkPieces;
    readonly sections: SectionPlaces;
  };
  readonly targets: TargetList;
  readonly service: ServiceGraph;
  readonly owners: OwnerRule;
  readonly bounds: Bounds;
};

/** O(segments of cable + targets). */
export function cutStudy({
  dataset,
  network,
  targets,
  service,
  owners: rule,
  bounds,
}: CutStudySources): CutStudy {
  const { plane, graph: cable, pieces, sections } = network;
  const routes = dataset.tables.cable_route;
  const { ofRoute } = carriersOf(routes, servicePoints(dataset, targets, plane), rule);
  const edgeOwner = Int32Array.from(cable.edgeRoute, (row) => ofRoute[row] ?? 0);
  const lines = cutPieceLines(service, cable);
  const pieceOwner = Int32Array.from({ length: lines.start.length - 1 }, (_, piece) =>
    i32(edgeOwner, i32(service.edgeCable, piece)),
  );
  const owners = new Map<string, number>();
  if (routes) {
    const owner = textReader(routes, 'owner');
    for (let row = 0; row < routes.rows; row += 1) {
      if (owner(row) !== '' && !owners.has(owner(row))) owners.set(owner(row), u32(ofRoute, row));
    }
  }
  return {
    network: cutNetwork(service, lines, pieceOwner),
    places: scenarioPlaces({ plane, bounds, targets, sections, pieces, cable, edgeOwner, owners }),
  };
}
