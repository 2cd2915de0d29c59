import fc from 'fast-check';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import type { Scenario, ScenarioCut } from '../../../src/core/criticality/scenario.ts';
import type { Hand } from './hand-network.ts';

/** A disc whose edge passes no whole-kilometre place, so that rounding cannot decide. */
const RADII = [300, 1250.5, 2600.3, 5200.7];

export function anyCut(hand: Hand): fc.Arbitrary<ScenarioCut> {
  const place = fc.nat({ max: 20 });
  const routes = hand.drawn.sections.map((_, s) => `r${s}`);
  const disc = fc.record({
    type: fc.constant('disc' as const),
    lon: place,
    lat: place,
    radiusM: fc.constantFrom(...RADII),
  });
  const corridor = fc.record({
    type: fc.constant('corridor' as const),
    line: fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 3 }),
    widthM: fc.constantFrom(...RADII),
  });
  const target = fc.record({
    type: fc.constant('target' as const),
    id: fc.constantFrom(...hand.drawn.at.map((_, node) => hand.asset(node))),
  });
  if (routes.length === 0) return fc.oneof(disc, corridor, target);
  const route = fc.record({ type: fc.constant('route' as const), id: fc.constantFrom(...routes) });
  return fc.oneof(disc, corridor, target, route);
}

/** Cuts, repairs, new links, planned routes and hardened sections on a network. */
export function anyScenario(hand: Hand): fc.Arbitrary<Scenario> {
  const end = fc.nat({ max: hand.drawn.at.length - 1 }).map((node) => ({
    type: 'target' as const,
    id: hand.asset(node),
  }));
  const repair = anyCut(hand).filter((cut) => cut.type === 'target' || cut.type === 'route');
  const sections = hand.drawn.sections.map((_, s) => hand.section(s));
  return fc
    .record({
      cuts: fc.array(anyCut(hand), { maxLength: 4 }),
      links: fc.array(fc.record({ from: end, to: end }), { maxLength: 2 }),
      repairs: fc.array(repair, { maxLength: 1 }),
      hardened: fc.subarray(sections, { maxLength: Math.min(2, sections.length) }),
    })
    .map((parts) => ({ ...emptyScenario(), ...parts }));
}
