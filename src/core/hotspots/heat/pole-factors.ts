import type { NetworkSupport } from '../contract.ts';
import type { ComplexArray } from './complex-array.ts';
import { eliminate } from './eliminate.ts';
import type { Pole } from './exponential-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import { nodeEquations } from './node-equations.ts';
import type { NodeEquations } from './node-equations.ts';
import { networkTerms } from './pole-terms.ts';
import type { NetworkTerms } from './pole-terms.ts';

/** What one pole makes of the network before any event: its equations, eliminated. */
export type PoleFactors = {
  readonly terms: NetworkTerms;
  readonly equations: Omit<NodeEquations, 'rhs'>;
  readonly pivot: ComplexArray;
};

/** Factors by pole, kept for what comes with the same network and bandwidth. */
export type KeptFactors = Map<Pole, PoleFactors>;

export function poleFactors(setting: HeatSetting, pole: Pole): PoleFactors {
  const known = setting.kept?.get(pole);
  if (known) return known;
  const terms = networkTerms(setting, pole);
  const { conductance, excess } = nodeEquations(setting.plan, terms.edge);
  const equations = { conductance, excess };
  const factors = { terms, equations, pivot: eliminate(setting.plan, equations) };
  setting.kept?.set(pole, factors);
  return factors;
}

type Kept = {
  readonly graph: NetworkSupport['graph'];
  readonly bandwidthM: number;
  readonly factors: KeptFactors;
};

const kept = new WeakMap<NetworkSupport['pieces'], Kept>();

/** The factors of the last bandwidth asked for: another period of it solves for its events alone. */
export function keptFactors({ graph, pieces }: NetworkSupport, bandwidthM: number): KeptFactors {
  const last = kept.get(pieces);
  if (last?.graph === graph && last.bandwidthM === bandwidthM) return last.factors;
  const factors: KeptFactors = new Map();
  kept.set(pieces, { graph, bandwidthM, factors });
  return factors;
}
