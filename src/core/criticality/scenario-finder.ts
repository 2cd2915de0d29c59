import type { Issue, IssueCode } from '../basics/issue.ts';
import { i32, u32 } from '../geo/typed.ts';
import type { CutNetwork } from './cut-network.ts';
import { nearestJoint } from './scenario-nearest.ts';
import type { NearestJoint } from './scenario-nearest.ts';
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

  /** Cable pieces of a section; none when it is planned. */
  sectionPieces(id: string, field: string): readonly number[] {
    const section = this.places.numberOf.get(id);
    if (section === undefined || section >= this.places.targets.sectionCount) {
      this.#unknown(id, field, this.#sectionIds());
      return [];
    }
    return this.#piecesOf(section);
  }

  /** Cable pieces of a whole route; none when it is planned. */
  routePieces(id: string, field: string): readonly number[] {
    return this.routeSections(id, field).flatMap((section) => this.#piecesOf(section));
  }

  routeSections(id: string, field: string): readonly number[] {
    const sections = this.places.sectionsOf.get(id);
    if (!sections) this.#unknown(id, field, this.#assetIds());
    return sections ?? [];
  }

  /** Node of an asset that is a point; −1 when it is not in service or not known. */
  targetNode(id: string, field: string): number {
    const target = this.places.numberOf.get(id);
    if (target === undefined || target < this.places.targets.sectionCount) {
      this.#unknown(id, field, this.#assetIds());
      return -1;
    }
    return i32(this.#network.service.targetNode, target);
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

  notInService(id: string, field: string): void {
    this.#note('scenario.not-in-service', field, { id });
  }

  /** Within half a degree of the province. */
  #inReach(lon: number, lat: number): boolean {
    const [west, south, east, north] = this.places.bounds;
    const reach = 0.5;
    const inside = lon >= west - reach && lon <= east + reach;
    return inside && lat >= south - reach && lat <= north + reach;
  }

  #piecesOf(section: number): readonly number[] {
    const { sectionEdgeStart } = this.#network.service;
    const first = u32(sectionEdgeStart, section);
    const count = u32(sectionEdgeStart, section + 1) - first;
    return Array.from({ length: count }, (_, i) => first + i);
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
