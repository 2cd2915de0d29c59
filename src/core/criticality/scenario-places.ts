import type { Bounds } from '../geo/geometry.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import type { SectionPlaces, TargetList } from '../targets/target-list.ts';

/** What turns the ids and degrees of a scenario into numbers of the network. */
export type ScenarioPlaces = {
  readonly plane: MetricPlane;
  /** Of the province, degrees. */
  readonly bounds: Bounds;
  readonly targets: Pick<TargetList, 'id' | 'planned' | 'sectionCount'>;
  readonly sections: Pick<SectionPlaces, 'fromM' | 'toM'>;
  readonly pieces: Pick<NetworkPieces, 'sectionEdge' | 'sectionFromM'>;
  readonly cable: CableGraph;
  /** Operator of each cable edge as a number, and the numbers by name. */
  readonly edgeOwner: Int32Array;
  readonly owners: ReadonlyMap<string, number>;
  /** Target number by id; of several with one id the first. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Sections of each route by its id, along it. */
  readonly sectionsOf: ReadonlyMap<string, readonly number[]>;
};

export type PlaceSources = Omit<ScenarioPlaces, 'numberOf' | 'sectionsOf'>;

export function scenarioPlaces(sources: PlaceSources): ScenarioPlaces {
  const { id, sectionCount } = sources.targets;
  const numberOf = new Map<string, number>();
  const sectionsOf = new Map<string, number[]>();
  for (let target = 0; target < id.length; target += 1) {
    const name = id[target] ?? '';
    if (!numberOf.has(name)) numberOf.set(name, target);
    if (target >= sectionCount) continue;
    const route = routeOfSection(name);
    const known = sectionsOf.get(route);
    if (known) known.push(target);
    else sectionsOf.set(route, [target]);
  }
  return { ...sources, numberOf, sectionsOf };
}

/** `route` of `route@from-to`. */
export function routeOfSection(id: string): string {
  const at = id.lastIndexOf('@');
  return at < 0 ? id : id.slice(0, at);
}
