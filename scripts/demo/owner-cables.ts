import type { Random } from '../../src/core/basics/random.ts';
import { SIDE_M, TIER_SIDE_M } from './cable.ts';
import type { Cable, Tier } from './cable.ts';
import { closest, jointAsset, ringSite, sideLine, withGap } from './cable-joints.ts';
import type { End } from './cable-joints.ts';
import { CABLE_LINKS } from './cable-links.ts';
import type { Exchange } from './exchanges.ts';
import { asWritten, distanceM, toPlane } from './plane.ts';
import type { Line, Point } from './plane.ts';
import { lengthM } from './polyline.ts';
import type { RoadGraph } from './road-graph.ts';
import type { Site } from './sites.ts';
import { townOf } from './towns.ts';
import { cheapestPath, pieceKey } from './way-graph.ts';

/** Which vertex of the road graph a cable passes at which of its own vertices. */
type Passing = { readonly cable: number; readonly vertex: number };

const SERVED_WITHIN_M = 420;
/** Masts farther than this from their carrier's cables, and some nearer ones, are on radio links. */
const SPUR_LIMIT_M: Readonly<Record<string, number>> = {
  VNPT: 45_000,
  Viettel: 22_000,
  MobiFone: 2600,
  'FPT Telecom': 0,
};
const RADIO_LINK_SHARE = 0.25;
/** What a metre of road costs a backbone and any other cable. */
const ROAD_COST = {
  national: [0.6, 0.9],
  provincial: [1, 0.9],
  commune: [1.7, 1],
  street: [1.5, 1.1],
  track: [3, 1.5],
} as const;

/** The cables of one operator, laid one after another: each knows those before it. */
export class OwnerCables {
  readonly #owner: string;
  readonly #graph: RoadGraph;
  readonly #random: Random;
  readonly #cables: Cable[];
  readonly #passing = new Map<number, Passing>();
  readonly #pieces = new Set<number>();

  constructor(owner: string, graph: RoadGraph, random: Random, cables: Cable[]) {
    this.#owner = owner;
    this.#graph = graph;
    this.#random = random;
    this.#cables = cables;
  }

  /** Long links between exchanges along main roads; the last of a chain may run to the border. */
  layLinks(own: readonly Exchange[]): void {
    for (const { owner, tier, via } of CABLE_LINKS) {
      if (owner !== this.#owner) continue;
      via.forEach((stop, at) => {
        const before = via[at - 1];
        if (before === undefined) return;
        const from = this.#stop(before, own);
        const to = this.#stop(stop, own);
        this.#along(from.node, to.node, tier, from.exchange, to.exchange);
      });
    }
  }

  #stop(stop: string | readonly [number, number], own: readonly Exchange[]) {
    if (typeof stop !== 'string')
      return { node: this.#graph.nearest(toPlane(...stop)), exchange: null };
    const exchange = own.find((one) => one.townId === stop) ?? null;
    return { node: exchange?.node ?? this.#graph.nearest(townOf(stop).at), exchange };
  }

  /** One or more rings from every exchange through masts around it and back another way. */
  layRings(own: readonly Exchange[], sites: readonly Site[]): void {
    for (const exchange of own) {
      const around = sites
        .filter(
          (site) =>
            distanceM(site.at, exchange.at) < 15_000 && distanceM(site.at, exchange.at) > 3500,
        )
        .filter((site) =>
          own.every((other) => distanceM(other.at, site.at) >= distanceM(exchange.at, site.at)),
        );
      const rings = Math.min(2, Math.floor(around.length / 22));
      for (let ring = 0; ring < rings; ring += 1) {
        const aim = ((ring + this.#random() * 0.4) / rings) * 2 * Math.PI;
        const one = ringSite(around, exchange, aim - 0.5);
        const two = ringSite(around, exchange, aim + 0.6);
        if (!one || !two || one === two) continue;
        this.#along(exchange.node, one.node, 'metro', exchange, one);
        this.#along(one.node, two.node, 'metro', one, two);
        this.#along(two.node, exchange.node, 'metro', two, exchange);
      }
    }
  }

  /** The farthest unserved mast gets a spur from the nearest own cable; masts on the way are served too. */
  laySpurs(own: readonly Exchange[], sites: readonly Site[], fedBy: Map<string, string>): void {
    for (const exchange of own)
      this.#passing.set(
        exchange.node,
        this.#passing.get(exchange.node) ?? { cable: -1, vertex: 0 },
      );
    const waiting = [...sites].toSorted((a, b) => this.#farness(b, own) - this.#farness(a, own));
    const served = new Set<string>();
    for (const site of waiting) {
      fedBy.set(site.id, closest(own, site.at).id);
      if (
        served.has(site.id) ||
        (this.#passing.has(site.node) &&
          distanceM(site.at, this.#pointOf(site.node)) < SERVED_WITHIN_M)
      )
        continue;
      const path = cheapestPath(this.#graph, {
        from: [site.node],
        isGoal: (node) => this.#passing.has(node),
        cost: (a, b) => this.#graph.lengthM(a, b),
        limit: SPUR_LIMIT_M[this.#owner] ?? 0,
      });
      if (!path || this.#random() < RADIO_LINK_SHARE) continue;
      const nodes = path.toReversed();
      this.#spur(nodes, site, own);
      const reached = new Set(nodes);
      for (const other of sites) {
        if (
          reached.has(other.node) &&
          distanceM(other.at, this.#pointOf(other.node)) < SERVED_WITHIN_M
        )
          served.add(other.id);
      }
    }
  }

  #farness(site: Site, own: readonly Exchange[]): number {
    return distanceM(closest(own, site.at).at, site.at);
  }

  #line(nodes: readonly number[]): Point[] {
    return nodes.map((node) => this.#pointOf(node));
  }

  #pointOf(node: number): Point {
    return this.#graph.points[node] ?? [0, 0];
  }

  #along(from: number, to: number, tier: Tier, start: End, end: End): void {
    const path = cheapestPath(this.#graph, {
      from: [from],
      isGoal: (node) => node === to,
      cost: (a, b) =>
        this.#graph.lengthM(a, b) *
        ROAD_COST[this.#graph.classAt[b] ?? 'track'][tier === 'backbone' ? 0 : 1] *
        (tier === 'metro' && this.#pieces.has(pieceKey(a, b)) ? 2.6 : 1),
    });
    if (!path || path.length < 2) return;
    const side =
      (SIDE_M[this.#owner] ?? 9) + TIER_SIDE_M[tier] * Math.sign(SIDE_M[this.#owner] ?? 1);
    const line = sideLine(this.#line(path), side);
    this.#add(
      path,
      start ? 1 : 0,
      tier,
      [...(start ? [start.at] : []), ...line, ...(end ? [end.at] : [])],
      start,
      end,
    );
  }

  #spur(nodes: readonly number[], site: Site, own: readonly Exchange[]): void {
    const root = nodes[0] ?? site.node;
    const passing = this.#passing.get(root);
    const parent = passing && this.#cables[passing.cable];
    const exchange = own.find((one) => one.node === root) ?? null;
    const joint = parent?.line[passing?.vertex ?? 0] ?? exchange?.at ?? this.#pointOf(root);
    const line = sideLine(this.#line(nodes), SIDE_M[this.#owner] ?? 9).slice(1);
    const from = parent ? (this.#random() < 0.85 ? jointAsset(parent, joint) : null) : exchange;
    this.#add(
      nodes,
      0,
      'access',
      [parent ? withGap(joint, this.#random) : joint, ...line, site.at],
      from,
      site,
    );
  }

  #add(nodes: readonly number[], lead: number, tier: Tier, line: Line, from: End, to: End): void {
    const clean = line
      .map(asWritten)
      .filter((point, at, all) => at === 0 || distanceM(point, all[at - 1] ?? point) > 0.2);
    if (clean.length < 2) return;
    const cable = this.#cables.length;
    this.#cables.push({
      owner: this.#owner,
      tier,
      line: clean,
      lengthM: lengthM(clean),
      fromAsset: from?.id ?? null,
      toAsset: to?.id ?? null,
    });
    const exact = clean.length === line.length;
    nodes.forEach((node, at) => {
      const before = nodes[at - 1];
      if (before !== undefined) this.#pieces.add(pieceKey(before, node));
      if (exact && !this.#passing.has(node)) this.#passing.set(node, { cable, vertex: at + lead });
    });
  }
}
