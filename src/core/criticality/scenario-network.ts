import type { PlaneLines } from '../geo/segment-index.ts';
import { i32, u32 } from '../geo/typed.ts';
import { mayCarry } from './carriers.ts';
import type { CutNetwork } from './cut-network.ts';
import type { FedGraph } from './cut-pass.ts';

/** One piece of cable that is not there today; `cable` is the edge of the cable graph of a planned one. */
export type NewPiece = {
  readonly cable?: number;
  readonly from: number;
  readonly to: number;
  /** Its way on the plane, metres. */
  readonly x: readonly number[];
  readonly y: readonly number[];
};

/** A network with what a scenario builds: new nodes after the old ones, new edges after the old ones. */
export type ScenarioNetwork = {
  readonly graph: FedGraph;
  readonly newEdgeStart: number;
  readonly newNodeStart: number;
  /** Polyline of each new edge. */
  readonly newLines: PlaneLines;
  readonly newNodeX: readonly number[];
  readonly newNodeY: readonly number[];
  /** Nodes that new edges end at. */
  readonly newJoints: ReadonlySet<number>;
  /** New edge by the edge of the cable graph it puts in service. */
  readonly newEdgeOf: ReadonlyMap<number, number>;
};

/** Collects what a scenario builds. */
export class ScenarioBuilder {
  readonly #network: CutNetwork;
  readonly #pieces: NewPiece[] = [];
  readonly #nodeX: number[] = [];
  readonly #nodeY: number[] = [];

  constructor(network: CutNetwork) {
    this.#network = network;
  }

  get edgeCount(): number {
    return this.#network.service.edgeCount + this.#pieces.length;
  }

  /** Number of a new bare joint. */
  addNode(x: number, y: number): number {
    this.#nodeX.push(x);
    this.#nodeY.push(y);
    return this.#network.service.nodeCount + this.#nodeX.length - 1;
  }

  /** Number of the new edge. */
  addPiece(piece: NewPiece): number {
    this.#pieces.push(piece);
    return this.edgeCount - 1;
  }

  /** A joint at the place whose carrier may take this one's traffic, its own first; −1 without any. */
  jointAt(x: number, y: number, owner: number): number {
    const { cells, pieceCount, nodeOwner } = this.#network;
    cells.inDisc(x, y, JOINED_M);
    let best = -1;
    for (const found of cells.found.subarray(0, cells.count)) {
      const node = found - pieceCount;
      if (node < 0 || i32(nodeOwner, node) < 0 || !mayCarry(i32(nodeOwner, node), owner)) continue;
      const own = i32(nodeOwner, node) === owner;
      const better = best < 0 || (own && i32(nodeOwner, best) !== owner);
      const same = best >= 0 && own === (i32(nodeOwner, best) === owner);
      if (better || (same && node < best)) best = node;
    }
    return best;
  }

  finish(): ScenarioNetwork {
    const { service } = this.#network;
    return {
      graph: this.#pieces.length === 0 ? service : this.#extended(),
      newEdgeStart: service.edgeCount,
      newNodeStart: service.nodeCount,
      newLines: linesOf(this.#pieces),
      newNodeX: this.#nodeX,
      newNodeY: this.#nodeY,
      newJoints: new Set(this.#pieces.flatMap(({ from, to }) => [from, to])),
      newEdgeOf: new Map(
        this.#pieces.flatMap(({ cable }, i): [number, number][] =>
          cable === undefined ? [] : [[cable, service.edgeCount + i]],
        ),
      ),
    };
  }

  #extended(): FedGraph {
    const { service } = this.#network;
    const append = (old: Uint32Array, more: readonly number[]): Uint32Array => {
      const all = new Uint32Array(old.length + more.length);
      all.set(old);
      all.set(more, old.length);
      return all;
    };
    return {
      nodeCount: service.nodeCount + this.#nodeX.length,
      edgeCount: this.edgeCount,
      edgeFrom: append(
        service.edgeFrom,
        this.#pieces.map(({ from }) => from),
      ),
      edgeTo: append(
        service.edgeTo,
        this.#pieces.map(({ to }) => to),
      ),
      sources: service.sources,
    };
  }
}

const JOINED_M = 1;

function linesOf(pieces: readonly NewPiece[]): PlaneLines {
  const start = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, i) => {
    start[i + 1] = u32(start, i) + piece.x.length;
  });
  return {
    start,
    x: Float64Array.from(pieces.flatMap((piece) => piece.x)),
    y: Float64Array.from(pieces.flatMap((piece) => piece.y)),
  };
}
