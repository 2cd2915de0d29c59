import type { RunContext } from '../../basics/run-context.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { CableGraph, NetworkEvents } from '../../network/cable-graph.ts';
import type { NetworkPlaces } from '../network-density/chain-places.ts';
import { sortedRows } from '../network-density/sorted-rows.ts';
import { putAmplitudes } from './edge-amplitudes.ts';
import { eventsByLixel, firstLixelOfEdge } from './edge-events.ts';
import { sweep } from './edge-sweep.ts';
import type { EdgeItems, WaveTerms } from './edge-sweep.ts';
import { keptPlan } from './elimination-plan.ts';
import type { Pole } from './exponential-poles.ts';
import { FINE_POLES } from './fine-poles.ts';
import type { HeatSetting } from './heat-setting.ts';
import type { EdgeWave } from './lixel-walk.ts';
import { solvePole } from './solve-pole.ts';
import type { SolvedPole } from './solve-pole.ts';
import { wholeEdges } from './whole-edges.ts';

/**
 * Value of the heat kernel's density at places (see heatMass), per unit of the network's lengths, by place;
 * the bandwidth is its standard deviation. Every pole's solution is known in closed form along an edge and
 * is read at the place itself. Error 2e-12 of the greatest value, which may leave as much below 0 where
 * there is none. O(nodes + places + events) on cable networks.
 */
export async function heatValues(
  events: NetworkEvents,
  places: NetworkPlaces,
  graph: CableGraph,
  bandwidthM: number,
  ctx: RunContext,
): Promise<Float64Array> {
  const values = new Float64Array(places.count);
  if (events.count === 0 || places.count === 0) return values;
  const support = { graph, pieces: wholeEdges(graph) };
  const firstLixel = firstLixelOfEdge(support);
  const setting: HeatSetting = {
    support,
    bandwidthM,
    firstLixel,
    events: eventsByLixel(events, support, firstLixel, bandwidthM),
    plan: keptPlan(graph),
  };
  const items = itemsOf(events, places, graph);
  for (const [step, pole] of FINE_POLES.entries()) {
    ctx.progress('density', step / FINE_POLES.length);
    await ctx.breathe();
    readPole(setting, pole, await solvePole(setting, pole, ctx), items, values);
  }
  return values;
}

function itemsOf(
  events: NetworkEvents,
  places: NetworkPlaces,
  { edgeCount, edgeLengthM }: CableGraph,
): EdgeItems {
  const { count } = places;
  const edgeOf = (i: number): number =>
    i < count ? u32(places.edge, i) : u32(events.edge, i - count);
  const alongOf = (i: number): number => {
    const alongM = i < count ? f64(places.alongM, i) : f64(events.alongM, i - count);
    return Math.min(f64(edgeLengthM, edgeOf(i)), Math.max(0, alongM));
  };
  const edges = new Uint32Array(count + events.count);
  const along = new Float64Array(edges.length);
  for (let i = 0; i < edges.length; i += 1) {
    edges[i] = edgeOf(i);
    along[i] = alongOf(i);
  }
  const rows = sortedRows(edgeCount, edges, along);
  return { rows, placeCount: count, weight: events.weight };
}

function readPole(
  setting: HeatSetting,
  pole: Pole,
  { terms, nodes, sources }: SolvedPole,
  items: EdgeItems,
  values: Float64Array,
): void {
  const { plan } = setting;
  const { graph } = setting.support;
  const { inverseRe, inverseIm } = terms;
  const norm = inverseRe * inverseRe + inverseIm * inverseIm;
  const waveTerms: WaveTerms = {
    kappaRe: inverseRe / norm,
    kappaIm: -inverseIm / norm,
    inverseRe,
    inverseIm,
    factorRe: -4 * pole.cRe,
    factorIm: -4 * pole.cIm,
    bandwidthM: setting.bandwidthM,
  };
  const ends: EdgeWave = { aheadRe: 0, aheadIm: 0, backRe: 0, backIm: 0, factorRe: 0, factorIm: 0 };
  const wave = { re: 0, im: 0, atM: 0 };
  let withEvents = 0;
  for (let edge = 0; edge < graph.edgeCount; edge += 1) {
    const a = 2 * u32(plan.edgeFrom, edge);
    const b = 2 * u32(plan.edgeTo, edge);
    let aRe = f64(nodes, a);
    let aIm = f64(nodes, a + 1);
    let bRe = f64(nodes, b);
    let bIm = f64(nodes, b + 1);
    if (setting.events.edges[withEvents] === edge) {
      const k = 2 * withEvents;
      const fromRe = f64(sources.atFrom, k) / 2;
      const fromIm = f64(sources.atFrom, k + 1) / 2;
      const toRe = f64(sources.atTo, k) / 2;
      const toIm = f64(sources.atTo, k + 1) / 2;
      aRe -= fromRe * inverseRe - fromIm * inverseIm;
      aIm -= fromRe * inverseIm + fromIm * inverseRe;
      bRe -= toRe * inverseRe - toIm * inverseIm;
      bIm -= toRe * inverseIm + toIm * inverseRe;
      withEvents += 1;
    }
    if (u32(items.rows.start, edge) === u32(items.rows.start, edge + 1)) continue;
    putAmplitudes(ends, terms.edge, edge, aRe, aIm, bRe, bIm);
    Object.assign(wave, { re: ends.aheadRe, im: ends.aheadIm, atM: 0 });
    sweep(items, edge, wave, waveTerms, values, true);
    Object.assign(wave, { re: ends.backRe, im: ends.backIm, atM: f64(graph.edgeLengthM, edge) });
    sweep(items, edge, wave, waveTerms, values, false);
  }
}
