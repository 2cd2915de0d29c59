import { f64 } from '../../../geo/typed.ts';
import { PRINT_GRID_MM } from './snap-points.ts';

/** Larger than any coordinate of a page in steps of the print grid. */
const SPAN = 2 ** 24;

/**
 * The edges of rings and lines, each once however many share it, chained into the longest lines between
 * places where three or more meet. Borders are drawn from these: dashes stay dashes, and what is thinned out
 * is thinned out the same on both sides. x, y … on the print grid in (rings not closed); O(points).
 */
export function sharedLines(
  lines: readonly Float64Array[],
  closed: boolean,
): readonly Float64Array[] {
  const nodes = new NodeNumbers();
  const chains = lines.map((line) => nodes.of(line, closed));
  const junction = junctions(chains, nodes.count);
  const seen = new Set<number>();
  const out: Float64Array[] = [];
  for (const chain of chains) {
    let run: number[] = [];
    const close = (): void => {
      if (run.length > 1) out.push(nodes.points(run));
      run = [];
    };
    const first = closed ? firstJunction(chain, junction) : 0;
    const last = chain.length - 1;
    for (let i = 0; i < last; i += 1) {
      const from = chain[(first + i) % last] ?? 0;
      const to = closed ? (chain[(first + i + 1) % last] ?? 0) : (chain[i + 1] ?? 0);
      const edge = Math.min(from, to) * SPAN + Math.max(from, to);
      if (from === to) continue;
      if (seen.has(edge)) {
        close();
        continue;
      }
      seen.add(edge);
      if (run.length === 0) run.push(from);
      run.push(to);
      if (junction[to] === 1) close();
    }
    close();
  }
  return out;
}

class NodeNumbers {
  readonly #numbers = new Map<number, number>();
  readonly #places: number[] = [];

  get count(): number {
    return this.#numbers.size;
  }

  /** Numbers of the points; the first again at the end of a ring. */
  of(line: Float64Array, closed: boolean): number[] {
    const chain: number[] = [];
    for (let i = 0; i < line.length; i += 2)
      chain.push(this.#number(f64(line, i), f64(line, i + 1)));
    if (closed && chain[0] !== undefined && chain[0] !== chain.at(-1)) chain.push(chain[0]);
    return chain;
  }

  points(chain: readonly number[]): Float64Array {
    const out = new Float64Array(2 * chain.length);
    chain.forEach((node, i) => {
      out[2 * i] = this.#places[2 * node] ?? 0;
      out[2 * i + 1] = this.#places[2 * node + 1] ?? 0;
    });
    return out;
  }

  #number(x: number, y: number): number {
    const key = Math.round(x / PRINT_GRID_MM) * SPAN + Math.round(y / PRINT_GRID_MM);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    this.#places.push(x, y);
    return number;
  }
}

/** 1 for nodes with another number of neighbours than two. */
function junctions(chains: readonly (readonly number[])[], count: number): Uint8Array {
  const neighbours = new Int32Array(2 * count).fill(-1);
  const junction = new Uint8Array(count);
  const meet = (node: number, other: number): void => {
    if (neighbours[2 * node] === -1 || neighbours[2 * node] === other) neighbours[2 * node] = other;
    else if (neighbours[2 * node + 1] === -1 || neighbours[2 * node + 1] === other) {
      neighbours[2 * node + 1] = other;
    } else junction[node] = 1;
  };
  for (const chain of chains) {
    for (let i = 0; i + 1 < chain.length; i += 1) {
      const [from, to] = [chain[i] ?? 0, chain[i + 1] ?? 0];
      if (from === to) continue;
      meet(from, to);
      meet(to, from);
    }
  }
  for (let node = 0; node < count; node += 1) {
    if (neighbours[2 * node + 1] === -1) junction[node] = 1;
  }
  return junction;
}

function firstJunction(chain: readonly number[], junction: Uint8Array): number {
  const at = chain.findIndex((node) => junction[node] === 1);
  return at < 0 || at === chain.length - 1 ? 0 : at;
}
