import type { Issue, IssueCode } from '../basics/issue.ts';
import { i32, u32 } from '../geo/typed.ts';
import type { CutNetwork } from './cut-network.ts';
import { nearestJoint } from './scenario-nearest.ts';
import type { NearestJoint } from './scenario-nearest.ts';
import type { ScenarioNetwork } from './scenario-network.ts';
import type { ScenarioPlaces } from './scenario-places.ts';
import { nearestIds } from './scenario-suggest.ts';

/** Looks up ids and places, and notes what is not there. */
export class ScenarioFinder {
  readonly issues: Issue[] = [];
  readonly places: ScenarioPlaces;
  readonly #network: CutNetwork;

  constructor(network: CutNetwork, places: ScenarioPlaces) {
    this.#network = network;
    this.places = places;
  }

  /** The cable of a section: its pieces, or the edge a scenario puts in service; none, noted, else. */
  sectionCable(id: string, field: string, built: ScenarioNetwork): readonly number[] {
    const section = this.places.numberOf.get(id);
    if (section === undefined || section >= this.places.targets.sectionCount) {
      this.#unknown(id, field, this.#sectionIds());
      return [];
    }
    return this.#inServiceOnly([section], id, field, built);
  }

  /** The cable of a whole route, in the same way. */
  routeCable(id: string, field: string, built: ScenarioNetwork): readonly number[] {
    const sections = this.routeSections(id, field);
    return sections.length > 0 ? this.#inServiceOnly(sections, id, field, built) : [];
  }

  routeSections(id: string, field: string): readonly number[] {
    const sections = this.places.sectionsOf.get(id);
    if (!sections) this.#unknown(id, field, this.#assetIds());
    return sections ?? [];
  }

  /** Node of an asset that is a point; −1, noted, when it is not in service or not known. */
  targetNode(id: string, field: string): number {
    const target = this.places.numberOf.get(id);
    if (target === undefined || target < this.places.targets.sectionCount) {
      this.#unknown(id, field, this.#assetIds());
      return -1;
    }
    const node = i32(this.#network.service.targetNode, target);
    if (node < 0) this.#note('scenario.not-in-service', field, { id });
    return node;
  }

  /** Metres on the plane; undefined, noted, where the place cannot be meant. */
  place(lon: number, lat: number, field: string): readonly [x: number, y: number] | undefined {
    if (!this.#inReach(lon, lat)) {
      const swapped = this.#inReach(lat, lon);
      this.#note(swapped ? 'scenario.swapped-axes' : 'scenario.far-away', field, { lon, lat });
      return undefined;
    }
    const { x, y } = this.places.plane.toMetres(Float64Array.of(lon, lat));
    return [x[0] ?? 0, y[0] ?? 0];
  }

  joint(lon: number, lat: number, field: string, owner?: number): NearestJoint | undefined {
    const place = this.place(lon, lat, field);
    if (!place) return undefined;
    const joint = nearestJoint(this.#network, place[0], place[1], owner);
    if (!joint) this.#note('scenario.nothing-near', field, { lon, lat });
    return joint;
  }

  owner(name: string | undefined, field: string): number | undefined {
    if (name === undefined) return undefined;
    const number = this.places.owners.get(name);
    if (number === undefined) this.#unknown(name, field, [...this.places.owners.keys()]);
    return number;
  }

  /** Within half a degree of the province. */
  #inReach(lon: number, lat: number): boolean {
    const [west, south, east, north] = this.places.bounds;
    const reach = 0.5;
    const inside = lon >= west - reach && lon <= east + reach;
    return inside && lat >= south - reach && lat <= north + reach;
  }

  #inServiceOnly(
    sections: readonly number[],
    id: string,
    field: string,
    { newEdgeOf }: ScenarioNetwork,
  ): readonly number[] {
    const { sectionEdgeStart } = this.#network.service;
    const cable = new Set<number>();
    for (const section of sections) {
      const end = u32(sectionEdgeStart, section + 1);
      for (let piece = u32(sectionEdgeStart, section); piece < end; piece += 1) cable.add(piece);
      const built = newEdgeOf.get(u32(this.places.pieces.sectionEdge, section));
      if (built !== undefined) cable.add(built);
    }
    if (cable.size === 0) this.#note('scenario.not-in-service', field, { id });
    return [...cable];
  }

  /** Routes and points. */
  #assetIds(): readonly string[] {
    const { id, sectionCount } = this.places.targets;
    return [...this.places.sectionsOf.keys(), ...id.slice(sectionCount)];
  }

  #sectionIds(): readonly string[] {
    return this.places.targets.id.slice(0, this.places.targets.sectionCount);
  }

  #unknown(id: string, field: string, known: readonly string[]): void {
    const near = nearestIds(id, known);
    const context = { id, near: near.join(', ') };
    this.#note(
      near.length > 0 ? 'scenario.unknown-id' : 'scenario.unknown-id-alone',
      field,
      context,
    );
  }

  #note(code: IssueCode, field: string, context: Readonly<Record<string, string | number>>): void {
    this.issues.push({ code, severity: 'error', at: { field }, context });
  }
}
