import { u32 } from '../geo/typed.ts';
import type { CutNetwork } from './cut-network.ts';
import type { Down } from './cut-pass.ts';
import type { ScenarioNetwork } from './scenario-network.ts';

/** Pieces first … last of a section that pass from joint to joint with nothing but assets on the way. */
export type CutChain = {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
};

/**
 * The chain a section is, when nothing of it has failed yet: then one cut of it takes most beside the end
 * that stays fed, whatever else fails. Null when a joint inside leads on, or a piece or joint has failed.
 */
export function wholeChain(
  { service, leadsOn }: CutNetwork,
  { newJoints }: ScenarioNetwork,
  choices: Uint32Array,
  down: Down,
): CutChain | null {
  const first = choices[0] ?? 0;
  const last = choices.at(-1) ?? 0;
  const { edgeFrom, edgeTo } = service;
  let start = u32(edgeFrom, first);
  let end = u32(edgeTo, first);
  for (let piece = first; piece <= last; piece += 1) {
    if (down.edge[piece] === 1) return null;
    if (piece === first) continue;
    const [from, to] = [u32(edgeFrom, piece), u32(edgeTo, piece)];
    if (piece === first + 1 && (from === start || to === start)) [start, end] = [end, start];
    if (from !== end && to !== end) return null;
    if (leadsOn[end] === 1 || newJoints.has(end) || down.node[end] === 1) return null;
    end = from === end ? to : from;
  }
  return { first, last, start, end };
}

/** With all chains gone, the piece of each to cut: beside its fed end where the other is dark. */
export function worstPiece({ first, last, start }: CutChain, dark: Uint8Array): number {
  return dark[start] === 1 ? last : first;
}
