import { wholeChain, worstPiece } from './cut-chains.ts';
import type { CutChain } from './cut-chains.ts';
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

/** What fails for certain, the whole sections that are cut once, and the other choices left. */
type Question = {
  readonly definite: Down;
  readonly chains: readonly CutChain[];
  readonly choices: readonly Uint32Array[];
};

/**
 * Answers what goes dark under any of a scenario's cuts. Sections cut once are cut where, together, they
 * take most. For whole sections that is beside the end that stays fed when all of them are gone: two passes
 * for any number of them. Where a joint inside leads on, or the section has failed in part, all combinations
 * are tried up to 64 (sites first), beyond that until no single move makes it worse.
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
    const question = this.#question(down, cuts);
    const combinations = question.choices.reduce((product, { length }) => product * length, 1);
    return combinations <= TRIED ? this.#tryAll(question) : this.#improve(question);
  }

  #question(definite: Down, cuts: readonly CutElements[]): Question {
    const chains: CutChain[] = [];
    const choices: Uint32Array[] = [];
    const times = new Map<number, number>();
    for (const {
      choices: [first = -1],
    } of cuts)
      times.set(first, (times.get(first) ?? 0) + 1);
    for (const cut of cuts) {
      const open = cut.choices.filter((edge) => this.#keptEdge[edge] !== 1);
      if (open.length === 0) continue;
      const once = times.get(cut.choices[0] ?? -1) === 1;
      const chain = once
        ? wholeChain(this.#network, this.#scenario.network, cut.choices, definite)
        : null;
      if (chain && !this.#keepsAny(chain)) chains.push(chain);
      else choices.push(open);
    }
    return { definite, chains, choices };
  }

  #keepsAny({ first, last }: CutChain): boolean {
    return this.#keptEdge.subarray(first, last + 1).includes(1);
  }

  #outcome({ definite, chains }: Question, chosen: readonly number[]): CutOutcome {
    const { graph } = this.#scenario.network;
    const edge = definite.edge.slice();
    for (const one of chosen) edge[one] = 1;
    for (const { first, last } of chains) edge.fill(1, first, last + 1);
    const down = { edge, node: definite.node };
    let dark = darkNodes(graph, down);
    if (chains.some(({ first, last }) => last > first)) {
      const cut = chains.map((chain) => worstPiece(chain, dark));
      for (const { first, last } of chains) edge.fill(0, first, last + 1);
      for (const one of cut) edge[one] = 1;
      dark = darkNodes(graph, down);
    }
    return { dark, down, loss: lossBeyond(this.#network, dark, this.#network.darkBefore) };
  }

  #tryAll(question: Question): CutOutcome {
    const { choices } = question;
    const place = choices.map(() => 0);
    let worst: CutOutcome | undefined;
    for (;;) {
      const outcome = this.#outcome(
        question,
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
  #improve(question: Question): CutOutcome {
    const unordered = question.choices;
    const choices = unordered.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
    const chosen = choices.map((edges) => edges[0] ?? 0);
    let worst = this.#outcome(question, chosen);
    for (let changed = true; changed;) {
      changed = false;
      choices.forEach((edges, i) => {
        for (const edge of edges) {
          const outcome = this.#outcome(question, chosen.with(i, edge));
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
