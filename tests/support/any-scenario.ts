import fc from 'fast-check';
import { emptyScenario } from '../../src/core/criticality/scenario.ts';
import type {
  Scenario,
  ScenarioCut,
  ScenarioEnd,
  ScenarioPlace,
} from '../../src/core/criticality/scenario.ts';

const lon = fc.integer({ min: 107_500, max: 109_000 }).map((value) => value / 1000);
const lat = fc.integer({ min: 13_000, max: 14_600 }).map((value) => value / 1000);
const metres = fc.integer({ min: 1, max: 20_000 });
const asset = fc.constantFrom('GLI-EX-01', 'GLI0616', 'GLI-C-0001', 'Đắk Đoa');
const section = fc
  .tuple(asset, fc.integer({ min: 0, max: 20 }))
  .map(([route, km]) => `${route}@${km * 1000}-${(km + 1) * 1000}`);

const joint = fc.record({ type: fc.constant('joint'), lon, lat });
const target = fc.record({ type: fc.constant('target'), id: asset });
const place: fc.Arbitrary<ScenarioPlace> = fc.oneof(
  fc.record({ type: fc.constant('section'), id: section }),
  fc.record({ type: fc.constant('section'), id: section, alongM: metres }),
  fc.record({ type: fc.constant('route'), id: asset }),
  target,
  joint,
);
const end: fc.Arbitrary<ScenarioEnd> = fc.oneof(target, joint);

/** Anything that fails in a what-if. */
export const anyCut: fc.Arbitrary<ScenarioCut> = fc.oneof(
  place,
  fc.record({ type: fc.constant('disc'), lon, lat, radiusM: metres }),
  fc.record({
    type: fc.constant('corridor'),
    line: fc.array(fc.tuple(lon, lat), { minLength: 1, maxLength: 4 }),
    widthM: metres,
  }),
);

/** A what-if of the right form; its ids need not be there. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    name: fc.constantFrom('', 'Bão số 5', 'Cắt trục chính'),
    note: fc.constantFrom('', 'để so với năm trước'),
    created: fc.constantFrom('', '2026-01-05T01:00:00.000Z'),
    cuts: fc.array(anyCut, { maxLength: 4 }),
    links: fc.array(fc.record({ from: end, to: end }), { maxLength: 2 }),
    repairs: fc.array(place, { maxLength: 2 }),
    planned: fc.array(asset, { maxLength: 2 }),
    hardened: fc.array(section, { maxLength: 2 }),
  })
  .map((parts) => ({ ...emptyScenario(), ...parts }));
