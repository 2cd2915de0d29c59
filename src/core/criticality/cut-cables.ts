import { u32 } from '../geo/typed.ts';
import type { CableGraph, NetworkPieces } from '../network/cable-graph.ts';
import { CablePieces } from './cable-pieces.ts';
import { EdgeWalker } from './edge-walker.ts';
import type { JointNodes } from './joint-nodes.ts';
import type { CableTap } from './service-draft.ts';
import { tapsByCable } from './taps-by-cable.ts';
import type { TapsByCable } from './taps-by-cable.ts';

/** The cables in use cut at section ends and taps, in the order of the sections. */
export type CableCuts = {
  readonly pieces: CablePieces;
  readonly sectionEdgeStart: Uint32Array;
  /** Nodes made by cutting, numbered from `firstNode` on, and where they are on the plane. */
  readonly cutX: Float64Array;
  readonly cutY: Float64Array;
  /** Node of each tap. */
  readonly tapNode: Uint32Array;
};

/** A tap this near a joint, a section's end or another tap is made there. */
const SAME_PLACE_M = 1;

/** `nodeOf` gives the node of a joint node. O(sections + taps log taps + vertices). */
export function cutCables(
  graph: CableGraph,
  sections: NetworkPieces,
  joints: JointNodes,
  taps: readonly CableTap[],
  nodeOf: (joint: number) => number,
  firstNode: number,
): CableCuts {
  const cutter = new CableCutter(graph, sections, taps, firstNode);
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const from = joints.edgeFrom[edge] as number;
    if (from < 0) cutter.skip(edge);
    else cutter.cut(edge, nodeOf(from), nodeOf(joints.edgeTo[edge] as number));
  }
  return cutter.finish();
}

class CableCutter {
  readonly #sections: NetworkPieces;
  readonly #taps: readonly CableTap[];
  readonly #byCable: TapsByCable;
  readonly #walker: EdgeWalker;
  readonly #pieces: CablePieces;
  readonly #sectionEdgeStart: Uint32Array;
  readonly #tapNode: Uint32Array;
  readonly #cutX: Float64Array;
  readonly #cutY: Float64Array;
  readonly #firstNode: number;
  #cuts = 0;
  /** On the cable at hand: the last node made, where it is, and the next tap. */
  #node = 0;
  #atM = 0;
  #next = 0;

  constructor(
    graph: CableGraph,
    sections: NetworkPieces,
    taps: readonly CableTap[],
    firstNode: number,
  ) {
    const room = sections.sectionCount + taps.length;
    this.#sections = sections;
    this.#taps = taps;
    this.#byCable = tapsByCable(taps, graph.edgeCount);
    this.#walker = new EdgeWalker(graph);
    this.#pieces = new CablePieces(room);
    this.#sectionEdgeStart = new Uint32Array(sections.sectionCount + 1);
    this.#tapNode = new Uint32Array(taps.length);
    this.#cutX = new Float64Array(room);
    this.#cutY = new Float64Array(room);
    this.#firstNode = firstNode;
  }

  skip(edge: number): void {
    const { edgeSectionStart } = this.#sections;
    const end = edgeSectionStart[edge + 1] as number;
    this.#sectionEdgeStart.fill(
      this.#pieces.count,
      (edgeSectionStart[edge] as number) + 1,
      end + 1,
    );
  }

  cut(edge: number, from: number, to: number): void {
    const { edgeSectionStart, sectionToM } = this.#sections;
    const end = edgeSectionStart[edge + 1] as number;
    this.#node = from;
    this.#atM = 0;
    this.#next = this.#byCable.start[edge] as number;
    for (let section = edgeSectionStart[edge] as number; section < end; section += 1) {
      const endM = sectionToM[section] as number;
      const isLast = section + 1 === end;
      this.#makeTaps(edge, section, endM - SAME_PLACE_M);
      this.#putPiece(edge, section, isLast ? to : this.#cutAt(edge, endM), endM);
      this.#makeTaps(edge, section, isLast ? Infinity : endM);
      this.#sectionEdgeStart[section + 1] = this.#pieces.count;
    }
  }

  finish(): CableCuts {
    return {
      pieces: this.#pieces,
      sectionEdgeStart: this.#sectionEdgeStart,
      cutX: this.#cutX.subarray(0, this.#cuts),
      cutY: this.#cutY.subarray(0, this.#cuts),
      tapNode: this.#tapNode,
    };
  }

  /** Makes the taps up to `limitM`: each a cut of its own unless it is where the last node is. */
  #makeTaps(edge: number, section: number, limitM: number): void {
    const end = this.#byCable.start[edge + 1] as number;
    for (; this.#next < end; this.#next += 1) {
      const tap = u32(this.#byCable.order, this.#next);
      const alongM = this.#taps[tap]?.alongM ?? 0;
      if (alongM > limitM) return;
      if (alongM > this.#atM + SAME_PLACE_M && limitM < Infinity) {
        this.#putPiece(edge, section, this.#cutAt(edge, alongM), alongM);
      }
      this.#tapNode[tap] = this.#node;
    }
  }

  #putPiece(cable: number, section: number, to: number, toM: number): void {
    this.#pieces.put({ from: this.#node, to, section, cable, fromM: this.#atM, toM });
    this.#node = to;
    this.#atM = toM;
  }

  #cutAt(edge: number, alongM: number): number {
    this.#walker.go(edge, alongM);
    this.#cutX[this.#cuts] = this.#walker.x;
    this.#cutY[this.#cuts] = this.#walker.y;
    this.#cuts += 1;
    return this.#firstNode + this.#cuts - 1;
  }
}
