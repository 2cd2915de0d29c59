import type { RunContext } from '../basics/run-context.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import { join, rootOf } from './cut-pass.ts';
import type { FedGraph } from './cut-pass.ts';
import { casesByEdge } from './failure-cases.ts';
import type { FailureCases } from './failure-cases.ts';

/** Blocks of at least this many cases let others have the thread in between. */
const WIDE = 512;
/** Blocks of at most so many cases are answered case by case: halving them further costs more. */
const FEW = 6;
/** The vertex all sources are drawn into. */
const FED = 0;

/**
 * Demand without a source in every case of a list, at once: exact. A node fails with all its edges; a
 * source feeds by an edge of its own, numbered after the others in the order of `sources`.
 *
 * Cases are halved again and again. In a half of them, an edge that fails in none of it joins its ends for
 * good, one that fails in all of it is gone, and what no longer touches any other edge is settled; only the
 * rest goes on to the quarters. Neighbouring cases that take the same edges make it quick: the work is about
 * (edges + failures) × log(cases). No cases: empty columns.
 *
 * Contraction for offline dynamic connectivity: D. Eppstein, "Offline algorithms for dynamic minimum
 * spanning tree problems", J. Algorithms 17 (1994).
 */
export async function sweepFailures(
  graph: FedGraph,
  demand: readonly Float64Array[],
  cases: FailureCases,
  ctx: RunContext,
): Promise<readonly Float64Array[]> {
  const sweep = new FailureSweep(graph, demand, cases, ctx);
  await sweep.run();
  return sweep.lost;
}

class FailureSweep {
  readonly lost: readonly Float64Array[];
  readonly #ctx: RunContext;
  readonly #measures: number;
  readonly #caseCount: number;
  /** Cases in which each edge fails, ascending. */
  readonly #failStart: Uint32Array;
  readonly #failCase: Uint32Array;
  readonly #parent: Uint32Array;
  readonly #fresh: Int32Array;
  /** Stacks of the blocks at hand: edges with their ends and the failures left, vertices with demand. */
  #from: Uint32Array;
  #to: Uint32Array;
  #low: Uint32Array;
  #high: Uint32Array;
  #weight: Float64Array;
  #settled: Float64Array;

  constructor(
    graph: FedGraph,
    demand: readonly Float64Array[],
    cases: FailureCases,
    ctx: RunContext,
  ) {
    const { nodeCount, edgeCount, sources } = graph;
    const edges = edgeCount + sources.length;
    this.#ctx = ctx;
    this.#measures = demand.length;
    this.#caseCount = cases.count;
    this.lost = demand.map(() => new Float64Array(cases.count));
    const { start, failCase } = casesByEdge(cases, edges);
    this.#failStart = start;
    this.#failCase = failCase;
    this.#parent = new Uint32Array(nodeCount + 1);
    this.#fresh = new Int32Array(nodeCount + 1);
    this.#from = new Uint32Array(2 * edges);
    this.#to = new Uint32Array(2 * edges);
    this.#low = new Uint32Array(2 * edges);
    this.#high = new Uint32Array(2 * edges);
    this.#weight = new Float64Array(2 * (nodeCount + 1) * demand.length);
    this.#settled = new Float64Array(64 * demand.length);
    for (let edge = 0; edge < edges; edge += 1) {
      const own = edge < edgeCount;
      this.#from[edge] = own ? u32(graph.edgeFrom, edge) + 1 : FED;
      this.#to[edge] = own ? u32(graph.edgeTo, edge) + 1 : u32(sources, edge - edgeCount) + 1;
      this.#low[edge] = u32(start, edge);
      this.#high[edge] = u32(start, edge + 1);
    }
    demand.forEach((column, measure) => {
      for (let node = 0; node < nodeCount; node += 1) {
        this.#weight[(node + 1) * demand.length + measure] = f64(column, node);
      }
    });
  }

  async run(): Promise<void> {
    if (this.#caseCount === 0) return;
    const block: Block = {
      edges: 0,
      edgeEnd: this.#failStart.length - 1,
      vertices: 0,
      vertexEnd: this.#parent.length,
      depth: 0,
    };
    await this.#wide(this.#narrowed(block, 0, this.#caseCount), 0, this.#caseCount);
  }

  async #wide(block: Block, first: number, end: number): Promise<void> {
    if (end - first < WIDE || block.edges === block.edgeEnd) {
      this.#halve(block, first, end);
      return;
    }
    this.#ctx.progress('cut-sweep', first / this.#caseCount);
    await this.#ctx.breathe();
    const middle = (first + end) >>> 1;
    await this.#wide(this.#narrowed(block, first, middle), first, middle);
    await this.#wide(this.#narrowed(block, middle, end), middle, end);
  }

  #halve(block: Block, first: number, end: number): void {
    if (block.edges === block.edgeEnd) {
      this.#settle(block, first, end);
      return;
    }
    if (end - first <= FEW) {
      this.#answer(block, first, end);
      return;
    }
    const middle = (first + end) >>> 1;
    this.#halve(this.#narrowed(block, first, middle), first, middle);
    this.#halve(this.#narrowed(block, middle, end), middle, end);
  }

  /** Each case by itself: joins the edges that do not fail in it, adds up what is not joined to FED. */
  #answer(block: Block, first: number, end: number): void {
    const parent = this.#parent;
    const low = this.#low;
    const high = this.#high;
    const weight = this.#weight;
    const measures = this.#measures;
    const vertexCount = block.vertexEnd - block.vertices;
    for (let at = first; at < end; at += 1) {
      this.#settle(block, at, at + 1);
      for (let vertex = 0; vertex < vertexCount; vertex += 1) parent[vertex] = vertex;
      for (let edge = block.edges; edge < block.edgeEnd; edge += 1) {
        const next = u32(low, edge);
        if (next < u32(high, edge) && u32(this.#failCase, next) === at) low[edge] = next + 1;
        else join(parent, u32(this.#from, edge), u32(this.#to, edge));
      }
      const fed = rootOf(parent, FED);
      for (let vertex = 1; vertex < vertexCount; vertex += 1) {
        if (rootOf(parent, vertex) === fed) continue;
        const source = (block.vertices + vertex) * measures;
        for (let measure = 0; measure < measures; measure += 1) {
          const column = this.lost[measure];
          if (column) column[at] = f64(column, at) + f64(weight, source + measure);
        }
      }
    }
  }

  /** Every edge is settled: all these cases lose the same. */
  #settle({ depth }: Block, first: number, end: number): void {
    this.lost.forEach((column, measure) => {
      column.fill(f64(this.#settled, depth * this.#measures + measure), first, end);
    });
  }

  /** What of a block is still open in the cases [first, end) of it, put on top of the stacks. */
  #narrowed(block: Block, first: number, end: number): Block {
    this.#makeRoom(block);
    const parent = this.#parent;
    const vertexCount = block.vertexEnd - block.vertices;
    for (let vertex = 0; vertex < vertexCount; vertex += 1) parent[vertex] = vertex;
    const kept = this.#sortEdges(block, first, end);
    return this.#drawTogether(block, kept, vertexCount);
  }

  /** Joins the ends of edges that never fail here, keeps those that sometimes do; gives the new end. */
  #sortEdges(block: Block, first: number, end: number): number {
    const from = this.#from;
    const to = this.#to;
    const low = this.#low;
    const high = this.#high;
    const failCase = this.#failCase;
    const span = end - first;
    let kept = block.edgeEnd;
    for (let edge = block.edges; edge < block.edgeEnd; edge += 1) {
      let lowest = u32(low, edge);
      let highest = u32(high, edge);
      while (lowest < highest && u32(failCase, lowest) < first) lowest += 1;
      while (lowest < highest && u32(failCase, highest - 1) >= end) highest -= 1;
      const fails = highest - lowest;
      if (fails === 0) join(this.#parent, u32(from, edge), u32(to, edge));
      else if (fails < span) {
        from[kept] = u32(from, edge);
        to[kept] = u32(to, edge);
        low[kept] = lowest;
        high[kept] = highest;
        kept += 1;
      }
    }
    return kept;
  }

  /** Numbers the joined vertices anew; the demand of those that no open edge touches is settled. */
  #drawTogether(block: Block, kept: number, vertexCount: number): Block {
    const parent = this.#parent;
    const fresh = this.#fresh;
    const measures = this.#measures;
    fresh.fill(-1, 0, vertexCount);
    fresh[rootOf(parent, FED)] = FED;
    let count = 1;
    let edgeEnd = block.edgeEnd;
    for (let edge = block.edgeEnd; edge < kept; edge += 1) {
      const from = rootOf(parent, u32(this.#from, edge));
      const to = rootOf(parent, u32(this.#to, edge));
      if (from === to) continue;
      for (const root of [from, to]) {
        if (i32(fresh, root) >= 0) continue;
        fresh[root] = count;
        count += 1;
      }
      this.#from[edgeEnd] = i32(fresh, from);
      this.#to[edgeEnd] = i32(fresh, to);
      this.#low[edgeEnd] = u32(this.#low, edge);
      this.#high[edgeEnd] = u32(this.#high, edge);
      edgeEnd += 1;
    }
    const weight = this.#weight;
    const settled = this.#settled;
    const inherited = block.depth * measures;
    const own = (block.depth + 1) * measures;
    settled.copyWithin(own, inherited, inherited + measures);
    weight.fill(0, block.vertexEnd * measures, (block.vertexEnd + count) * measures);
    for (let vertex = 1; vertex < vertexCount; vertex += 1) {
      const at = i32(fresh, rootOf(parent, vertex));
      if (at === FED) continue;
      const source = (block.vertices + vertex) * measures;
      const isOpen = at > 0;
      const target = isOpen ? (block.vertexEnd + at) * measures : own;
      const sums = isOpen ? weight : settled;
      for (let measure = 0; measure < measures; measure += 1) {
        sums[target + measure] = f64(sums, target + measure) + f64(weight, source + measure);
      }
    }
    return {
      edges: block.edgeEnd,
      edgeEnd,
      vertices: block.vertexEnd,
      vertexEnd: block.vertexEnd + count,
      depth: block.depth + 1,
    };
  }

  #makeRoom({ edges, edgeEnd, vertices, vertexEnd }: Block): void {
    const edgesNeeded = 2 * edgeEnd - edges;
    if (edgesNeeded > this.#from.length) {
      this.#from = grown(this.#from, 2 * edgesNeeded);
      this.#to = grown(this.#to, 2 * edgesNeeded);
      this.#low = grown(this.#low, 2 * edgesNeeded);
      this.#high = grown(this.#high, 2 * edgesNeeded);
    }
    const weightsNeeded = (2 * vertexEnd - vertices) * this.#measures;
    if (weightsNeeded > this.#weight.length) {
      const larger = new Float64Array(2 * weightsNeeded);
      larger.set(this.#weight);
      this.#weight = larger;
    }
  }
}

/** Ranges of the stacks: what is open in some cases, and how deep the halving is. */
type Block = {
  readonly edges: number;
  readonly edgeEnd: number;
  readonly vertices: number;
  readonly vertexEnd: number;
  readonly depth: number;
};

function grown(values: Uint32Array, length: number): Uint32Array {
  const larger = new Uint32Array(length);
  larger.set(values);
  return larger;
}
