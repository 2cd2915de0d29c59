import type { Multigraph } from './multigraph.ts';

/** What loses service: BTS sites, subscribers, post offices, protected works (class important or above). */
export const SERVICE_MEASURES = ['sites', 'subscribers', 'posts', 'works'] as const;
export type ServiceMeasure = (typeof SERVICE_MEASURES)[number];

/** One value per node and measure; 0 where nothing asks for service. */
export type ServiceDemand = Readonly<Record<ServiceMeasure, Float64Array>>;

/**
 * What joins two nodes: a piece of cable; the drop from a cable to the asset it feeds; a radio link to the
 * asset named as its feeder; a second radio link that stands by; the joint of two operators' cables of which
 * one may use any (see Carriers).
 */
export const SERVICE_LINKS = ['cable', 'drop', 'radio', 'backup', 'joint'] as const;
export type ServiceLink = (typeof SERVICE_LINKS)[number];

/** Who may carry whose traffic where cables of different operators meet. */
export const OWNER_RULES = ['separate', 'shared'] as const;
export type OwnerRule = (typeof OWNER_RULES)[number];

/**
 * The way of the service: exchanges feed cables feed BTS sites and post offices. A cable edge is cut at
 * section ends and where an asset is fed from it, so that every edge lies in one section.
 * The cable pieces come first, in the order of the sections; then the links that are no cable.
 */
export type ServiceGraph = Multigraph & {
  /** Metres on the plane of the study. */
  readonly nodeX: Float64Array;
  readonly nodeY: Float64Array;
  /** Target number of the asset at the node; −1 for a bare joint. */
  readonly nodeTarget: Int32Array;
  /** Node of each target that is a point in use; −1 for sections and for what is not in service. */
  readonly targetNode: Int32Array;
  /** Index into SERVICE_LINKS. */
  readonly edgeLink: Uint8Array;
  /** 1 where nobody declared the link: the nearest cable, exchange or feeder was taken. */
  readonly edgeInferred: Uint8Array;
  /** Section (= target number) of a cable piece, −1 for other links. */
  readonly edgeSection: Int32Array;
  /** Edge of the cable graph and metres along it, for cable pieces; −1 and 0 for other links. */
  readonly edgeCable: Int32Array;
  readonly edgeFromM: Float64Array;
  readonly edgeToM: Float64Array;
  /** Length sections + 1: the pieces of section s are the edges [start[s], start[s + 1]). None if planned. */
  readonly sectionEdgeStart: Uint32Array;
  /** Nodes where service comes from. */
  readonly sources: Uint32Array;
  readonly demand: ServiceDemand;
  /** Commune of the node of a BTS site, −1 of any other. */
  readonly nodeArea: Int32Array;
  readonly areaCount: number;
  readonly counts: ServiceCounts;
};

/** How the assets got their links: shown wherever a result rests on them. */
export type ServiceCounts = {
  readonly sources: number;
  /** Points in use that ask for service, by how they are fed. */
  readonly declared: number;
  readonly inferred: number;
  /** Without any link, or on a piece of network without an exchange: dark before anything is cut. */
  readonly unfed: number;
  /** Of those that are fed: by a radio link; with a standby radio link. */
  readonly radio: number;
  readonly standby: number;
  /** BTS sites whose subscribers nobody wrote down: they count 0. */
  readonly unknownSubscribers: number;
  /** BTS sites of operators without an exchange in the data: their traffic may take any cable. */
  readonly openSites: number;
  /** Ends of cables that name an asset elsewhere: the name says where the fibres come from. */
  readonly originEnds: number;
};

/** What goes dark, beyond what was dark before. `communes`: left with no served site. */
export type ServiceLoss = Readonly<Record<ServiceMeasure, number>> & { readonly communes: number };
