import type { CutElements } from './cut-elements.ts';
import { compareLoss, lossBeyond } from './cut-loss.ts';
import type { MutableLoss } from './cut-loss.ts';
import type { CutNetwork } from './cut-network.ts';
import { darkNodes } from './cut-pass.ts';
import type { Down } from './cut-pass.ts';
import type { ResolvedScenario } from './scenario-resolve.ts';

export type CutOutcome = {
  readonly dark: Uint8Array;
  readonly down: Down;
  readonly loss: MutableLoss;
};

/** So many combinations of worst places are all tried; beyond, each place is improved in turn. */
const TRIED = 64;

/**
 * Answers what goes dark under any of a scenario's cuts. Sections cut once are cut where, together, they
 * take most (sites first): exactly for up to 64 combinations, else until no single move makes it worse.
 */
export class CutEvaluator {
  readonly #network: CutNetwork;
  readonly #scenario: ResolvedScenario;
  readonly #keptEdge: Uint8Array;
  readonly #keptNode: Uint8Array;

  constructor(network: CutNetwork, scenario: ResolvedScenario) {
    this.#network = network;
    this.#scenario = scenario;
    const { graph } = scenario.network;
    this.#keptEdge = new Uint8Array(graph.edgeCount);
    this.#keptNode = new Uint8Array(graph.nodeCount);
    for (const edge of scenario.hardened) this.#keptEdge[edge] = 1;
    for (const repair of scenario.repairs) {
      for (const edge of repair.edges) this.#keptEdge[edge] = 1;
      for (const node of repair.nodes) this.#keptNode[node] = 1;
    }
  }

  evaluate(cuts: readonly CutElements[]): CutOutcome {
    const { graph } = this.#scenario.network;
    const down = { edge: new Uint8Array(graph.edgeCount), node: new Uint8Array(graph.nodeCount) };
    for (const { edges, nodes } of cuts) {
      for (const edge of edges) if (this.#keptEdge[edge] !== 1) down.edge[edge] = 1;
      for (const node of nodes) if (this.#keptNode[node] !== 1) down.node[node] = 1;
    }
    const choices = cuts
      .map((cut) => cut.choices.filter((edge) => this.#keptEdge[edge] !== 1))
      .filter((edges) => edges.length > 0);
    const combinations = choices.reduce((product, { length }) => product * length, 1);
    return combinations <= TRIED ? this.#tryAll(down, choices) : this.#improve(down, choices);
  }

  #outcome(definite: Down, chosen: readonly number[]): CutOutcome {
    const edge = chosen.length > 0 ? definite.edge.slice() : definite.edge;
    for (const one of chosen) edge[one] = 1;
    const down = { edge, node: definite.node };
    const dark = darkNodes(this.#scenario.network.graph, down);
    return { dark, down, loss: lossBeyond(this.#network, dark, this.#network.darkBefore) };
  }

  #tryAll(definite: Down, choices: readonly Uint32Array[]): CutOutcome {
    const place = choices.map(() => 0);
    let worst: CutOutcome | undefined;
    for (;;) {
      const outcome = this.#outcome(
        definite,
        choices.map((edges, i) => edges[place[i] ?? 0] ?? 0),
      );
      if (!worst || compareLoss(outcome.loss, worst.loss) > 0) worst = outcome;
      let digit = place.length - 1;
      while (digit >= 0 && (place[digit] ?? 0) + 1 === choices[digit]?.length) digit -= 1;
      if (digit < 0) return worst;
      place[digit] = (place[digit] ?? 0) + 1;
      place.fill(0, digit + 1);
    }
  }

  /** The order of the items does not matter: they are taken by their first piece. */
  #improve(definite: Down, unordered: readonly Uint32Array[]): CutOutcome {
    const choices = unordered.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    const chosen = choices.map((edges) => edges[0] ?? 0);
    let worst = this.#outcome(definite, chosen);
    for (let changed = true; changed;) {
      changed = false;
      choices.forEach((edges, i) => {
        for (const edge of edges) {
          const outcome = this.#outcome(definite, chosen.with(i, edge));
          if (compareLoss(outcome.loss, worst.loss) <= 0) continue;
          worst = outcome;
          chosen[i] = edge;
          changed = true;
        }
      });
    }
    return worst;
  }
}
