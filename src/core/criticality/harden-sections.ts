import { f64, i32, u32 } from '../geo/typed.ts';
import { demandAt } from './cut-secured.ts';
import type { CutNetwork } from './cut-network.ts';
import type { HardenStep } from './harden-step.ts';
import { hanging } from './harden-tree.ts';
import type { HardenTree } from './harden-tree.ts';

/** Sections by what hardening each takes off the total: their gains add up, so the first n are the best n. */
export function bestSections(
  network: CutNetwork,
  tree: HardenTree,
  count: number,
): { readonly steps: readonly HardenStep[]; readonly candidates: number } {
  const { edgeSection, edgeFromM, edgeToM, sectionEdgeStart } = network.service;
  const gain = new Float64Array(sectionEdgeStart.length - 1);
  const partsOf = new Map<number, number[]>();
  for (let part = 1; part < tree.partCount; part += 1) {
    const section = i32(edgeSection, i32(tree.upEdge, part));
    gain[section] = f64(gain, section) + f64(tree.cost, part);
    const parts = partsOf.get(section);
    if (parts) parts.push(part);
    else partsOf.set(section, [part]);
  }
  const worth = [...partsOf.keys()].filter((section) => f64(gain, section) > 0);
  const ranked = worth.toSorted((a, b) => f64(gain, b) - f64(gain, a) || a - b);
  const secured = new Set<number>();
  const steps = ranked.slice(0, count).map((section): HardenStep => {
    for (const part of partsOf.get(section) ?? []) secured.add(part);
    const [first, end] = [u32(sectionEdgeStart, section), u32(sectionEdgeStart, section + 1)];
    let lengthM = 0;
    for (let piece = first; piece < end; piece += 1) {
      lengthM += f64(edgeToM, piece) - f64(edgeFromM, piece);
    }
    const left = demandAt(network, hanging(tree, secured));
    const sections = Uint32Array.of(section);
    return { gain: f64(gain, section), left, sections, from: -1, to: -1, lengthM };
  });
  return { steps, candidates: worth.length };
}
