import type { RunContext } from '../../basics/run-context.ts';
import { f64, i32, u32 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { Pole } from './exponential-poles.ts';
import { FINE_POLES } from './fine-poles.ts';
import { inverseEntries } from './inverse-diagonal.ts';
import type { InverseEntries } from './inverse-diagonal.ts';
import { eliminate } from './eliminate.ts';
import { nodeEquations } from './node-equations.ts';
import { edgeDecays } from './pole-terms.ts';

/**
 * What an event of weight 1 adds to the heat kernel's density where it is itself, by event. On its edge of
 * length ℓ, at y, a pole's solution is (sinh κy sinh κ(ℓ−y) / sinh κℓ + a² Z_aa + 2ab Z_ab + b² Z_bb) / κ,
 * with the shares a = sinh κ(ℓ−y) / sinh κℓ and b = sinh κy / sinh κℓ that its ends get and the inverse Z of
 * the node equations. The plan must have no core.
 */
export async function ownDensity(
  events: NetworkEvents,
  graph: CableGraph,
  plan: EliminationPlan,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const density = new Float64Array(events.count);
  for (const pole of FINE_POLES) {
    await ctx.breathe();
    const { kappaRe, kappaIm, decay } = edgeDecays(graph, pole, bandwidthM);
    const equations = nodeEquations(plan, decay);
    const pivot = eliminate(plan, equations);
    await ctx.breathe();
    const inverse = inverseEntries(plan, equations, pivot);
    const kappa = { re: kappaRe, im: kappaIm };
    for (let i = 0; i < events.count; i += 1) {
      const edge = u32(events.edge, i);
      const length = f64(graph.edgeLengthM, edge) / bandwidthM;
      const at = Math.min(length, Math.max(0, f64(events.alongM, i) / bandwidthM));
      const value = ownOnEdge(plan, inverse, edge, shares(kappa, at, length));
      density[i] = f64(density, i) + read(pole, kappa, value) / bandwidthM;
    }
  }
  return density;
}

type Complex = { readonly re: number; readonly im: number };

type Shares = { readonly a: Complex; readonly b: Complex; readonly apart: Complex };

/** a, b and sinh κy sinh κ(ℓ−y) / sinh κℓ, by decays, which never overflow. */
function shares(kappa: Complex, y: number, length: number): Shares {
  const below = minus(ONE, decayOver(kappa, 2 * length));
  const left = minus(ONE, decayOver(kappa, 2 * y));
  const right = minus(ONE, decayOver(kappa, 2 * (length - y)));
  const apart = divided(times(left, right), below);
  return {
    a: divided(times(decayOver(kappa, y), right), below),
    b: divided(times(decayOver(kappa, length - y), left), below),
    apart: { re: apart.re / 2, im: apart.im / 2 },
  };
}

function ownOnEdge(
  { edgeFrom, edgeTo, edgeSlot }: EliminationPlan,
  { own, pair }: InverseEntries,
  edge: number,
  { a, b, apart }: Shares,
): Complex {
  const [from, to, slot] = [u32(edgeFrom, edge), u32(edgeTo, edge), i32(edgeSlot, edge)];
  const between = slot < 0 ? entry(own, from) : entry(pair, slot);
  const ab = times(times(a, b), between);
  const aa = times(times(a, a), entry(own, from));
  const bb = times(times(b, b), entry(own, to));
  return {
    re: apart.re + aa.re + 2 * ab.re + bb.re,
    im: apart.im + aa.im + 2 * ab.im + bb.im,
  };
}

/** Both poles of the pair and the factor 2 of the equation: Re(−4c · value / κ). */
function read({ cRe, cIm }: Pole, kappa: Complex, value: Complex): number {
  return -4 * times({ re: cRe, im: cIm }, divided(value, kappa)).re;
}

const ONE: Complex = { re: 1, im: 0 };

function entry(values: Float64Array, i: number): Complex {
  return { re: f64(values, 2 * i), im: f64(values, 2 * i + 1) };
}

function decayOver({ re, im }: Complex, d: number): Complex {
  const size = Math.exp(-re * d);
  return { re: size * Math.cos(im * d), im: -size * Math.sin(im * d) };
}

function minus(a: Complex, b: Complex): Complex {
  return { re: a.re - b.re, im: a.im - b.im };
}

function times(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function divided(a: Complex, b: Complex): Complex {
  const norm = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / norm, im: (a.im * b.re - a.re * b.im) / norm };
}
