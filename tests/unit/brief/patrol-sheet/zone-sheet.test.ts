import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeFont } from '../../../../scripts/node-fonts.ts';
import { rosterPage } from '../../../../src/core/brief/patrol-sheet/roster-page.ts';
import type { PatrolSources } from '../../../../src/core/brief/patrol-sheet/patrol-sources.ts';
import { shiftSheets } from '../../../../src/core/brief/patrol-sheet/shift-sheet.ts';
import type { ShiftSheet } from '../../../../src/core/brief/patrol-sheet/shift-sheet.ts';
import { speaker } from '../../../../src/core/brief/patrol-sheet/speak.ts';
import { zoneSheet } from '../../../../src/core/brief/patrol-sheet/zone-sheet.ts';
import { loadSheetFonts } from '../../../../src/core/sheet/fonts/sheet-fonts.ts';
import type { SheetFonts } from '../../../../src/core/sheet/fonts/sheet-fonts.ts';
import { patrolWords } from '../../../../src/i18n/patrol-words.ts';
import { HAND_OVER } from '../../../support/patrol-sources.ts';
import { offThePage, overlappingTexts } from '../../../support/printed-texts.ts';
import { placedPatrolPlan } from '../../../support/placed-patrol-plan.ts';
import { smallDataset } from '../../../support/small-dataset.ts';
import { syntheticResult } from '../../../support/synthetic-result.ts';

let fonts: SheetFonts;
let sources: PatrolSources;
beforeAll(async () => {
  fonts = await loadSheetFonts(nodeFont, ['sans', 'sans-bold', 'sans-italic']);
  const result = syntheticResult();
  const dataset = smallDataset({});
  sources = { dataset, memory: { result }, result, plan: placedPatrolPlan(result) };
});

const word = fc.constantFrom(
  'Trạm',
  'BTS',
  'Nghĩa',
  'Đường',
  'Ấp',
  'Ẵng',
  'Kông',
  'Chro',
  'W'.repeat(60),
  'Quốc_lộ_14',
);
const longName = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));
const shortName = longName.map((name) => name.slice(0, 24));

const anySheet = fc.record({
  stops: fc.integer({ min: 0, max: 40 }),
  rounds: fc.integer({ min: 1, max: 6 }),
  teams: fc.integer({ min: 0, max: 7 }),
  others: fc.integer({ min: 0, max: 40 }),
  kinds: fc.integer({ min: 0, max: 9 }),
  name: fc.oneof(longName, shortName),
  unit: fc.oneof(fc.constant(''), longName),
  recipient: longName,
  hotlines: fc.array(fc.record({ name: longName, line: shortName }), { maxLength: 12 }),
  showClass: fc.boolean(),
  language: fc.constantFrom('vi' as const, 'en' as const),
});
type AnySheet = typeof anySheet extends fc.Arbitrary<infer Value> ? Value : never;

const KINDS = [
  'CAP_TROM',
  'TIEPDIA_TROM',
  'NGUON_TROM',
  'PHAHOAI',
  'XAMHAI_HL',
  'BC_HANGCAM',
] as const;

function sheetOf({ stops, rounds, teams, others, kinds, name, unit }: AnySheet): ShiftSheet {
  const { plan } = sources;
  const [zone] = plan.zones;
  const [route] = plan.routes;
  if (!zone || !route) throw new Error('the plan has a zone and a route');
  const target = {
    id: 'x',
    name,
    kind: 'bts_site' as const,
    commune: name,
    lon: 108,
    lat: 14,
    rank: 1,
    incidents: 3,
    yes: ['lock', 'fence', 'light'] as const,
    no: ['guard', 'camera'] as const,
    unknown: ['alarm'] as const,
    protectionClass: 'national_security',
  };
  return {
    zone: { ...zone, name, unit, contact: unit },
    night: 0,
    date: '2026-02-05',
    fromMinute: 22 * 60,
    minutes: 240,
    teams: Array.from({ length: teams }, (_, team) => ({
      team,
      route: { ...route, base: { ...route.base, name, gapM: 90 } },
    })),
    stops: Array.from({ length: stops }, (_, at) => ({
      number: at + 1,
      stop: {
        target: 'x',
        lon: 108 + (at % 7) / 100,
        lat: 14 + at / 900,
        wayLon: 108,
        wayLat: 14,
        gapM: at * 40,
        value: 1,
        coverage: 0.5,
        zone: 1,
        reachable: at % 5 !== 0,
      },
      target: at % 6 === 0 ? null : target,
      explored: at % 4 === 0,
      arrivals: Array.from({ length: rounds }, (__, round) => ({
        team: round % Math.max(teams, 1),
        minute: 22 * 60 + round * 37 + at,
      })),
    })),
    others: Array.from({ length: others }, () => target),
    recent: {
      from: '2025-01-01',
      to: '2025-12-31',
      count: kinds,
      kinds: KINDS.slice(0, kinds).map((kind) => ({ kind, count: 4 })),
      methods: kinds > 2 ? [{ method: 'cut_aerial', count: 2 }] : [],
    },
  };
}

describe('the sheet of a zone and a shift', () => {
  it('keeps all texts on the page and apart, however long names are and however many stops', () => {
    fc.assert(
      fc.property(anySheet, (asked) => {
        const over = {
          ...HAND_OVER,
          mark: { ...HAND_OVER.mark, recipient: asked.recipient, text: asked.recipient },
          hotlines: asked.hotlines,
          showClass: asked.showClass,
        };
        const options = { over, measure: fonts.measure, mapWords: null };
        const speak = speaker(patrolWords(asked.language));
        const page = zoneSheet(sheetOf(asked), speak, sources, options, { n: 1, of: 1 });
        expect(offThePage(page, fonts.measure)).toEqual([]);
        expect(overlappingTexts(page, fonts.measure)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('says how many stops it has no room for', () => {
    const asked = {
      ...fc.sample(anySheet, { numRuns: 1, seed: 1 })[0],
      stops: 13,
      hotlines: [],
    } as AnySheet;
    const options = { over: HAND_OVER, measure: fonts.measure, mapWords: null };
    const speak = speaker(patrolWords('vi'));
    const page = zoneSheet(sheetOf({ ...asked, name: 'Trạm 5' }), speak, sources, options, {
      n: 1,
      of: 1,
    });
    const texts = page.items.flatMap((item) => (item.type === 'text' ? [item.text] : []));
    expect(texts.some((text) => text.startsWith('Còn 5 điểm nữa: 9.'))).toBe(true);
  });

  it('prints no protection class unless it is switched on', () => {
    const asked = { ...fc.sample(anySheet, { numRuns: 1, seed: 2 })[0] } as AnySheet;
    const sheet = sheetOf({ ...asked, stops: 4, name: 'Trạm 5', unit: '' });
    const textOf = (showClass: boolean): string => {
      const options = {
        over: { ...HAND_OVER, showClass },
        measure: fonts.measure,
        mapWords: null,
      };
      const speak = speaker(patrolWords('vi'));
      const page = zoneSheet(sheet, speak, sources, options, { n: 1, of: 1 });
      return page.items.flatMap((item) => (item.type === 'text' ? [item.text] : [])).join('\n');
    };
    expect(textOf(false)).not.toContain('an ninh quốc gia');
    expect(textOf(false)).toContain('Không in cấp bảo vệ');
    expect(textOf(true)).toContain('an ninh');
  });
});

describe('the sheets of a plan', () => {
  it('are one for each zone and shift, and one more where a shift stops outside all zones', () => {
    const nights = { ...sources, plan: placedPatrolPlan(sources.result, { nights: 3, zones: 2 }) };
    expect(shiftSheets(nights, () => null).map(({ zone, night }) => [zone?.number, night])).toEqual(
      [0, 1, 2].flatMap((night) => [
        [1, night],
        [2, night],
      ]),
    );
    const { plan } = sources;
    const stops = plan.stops.map((stop, at) => (at === 0 ? { ...stop, zone: 0 } : stop));
    const outside = { ...sources, plan: { ...plan, stops } };
    expect(shiftSheets(outside, () => null).map(({ zone }) => zone?.number ?? 0)).toEqual([
      1, 2, 0,
    ]);
  });

  it('number stops by when they are first reached', () => {
    const [first] = shiftSheets(sources, () => null);
    const arrivals = first?.stops.map((stop) => stop.arrivals[0]?.minute ?? 0) ?? [];
    expect(arrivals.length).toBe(4);
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    expect(first?.stops.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(first?.stops.every((stop) => stop.arrivals.length === 2)).toBe(true);
  });
});

describe('the roster', () => {
  it.each([1, 5, 40])('fits on one page for %i nights', (nights) => {
    const plan = placedPatrolPlan(sources.result, { nights });
    const options = { over: HAND_OVER, measure: fonts.measure, mapWords: null };
    const page = rosterPage(speaker(patrolWords('vi')), { ...sources, plan }, options);
    expect(offThePage(page, fonts.measure)).toEqual([]);
    expect(overlappingTexts(page, fonts.measure)).toEqual([]);
  });
});
