import { beforeAll, describe, expect, it } from 'vitest';
import type { PaperMapSources } from '../../../../src/core/brief/map/paper-map.ts';
import { numberedStops } from '../../../../src/core/brief/map/patrol/patrol-parts.ts';
import { teamStroke } from '../../../../src/core/brief/map/patrol/route-items.ts';
import { paperPalette } from '../../../../src/core/brief/map/paper-palette.ts';
import { defaultPatrolOptions } from '../../../../src/core/patrol/plan/patrol-options.ts';
import type {
  PatrolPlan,
  PlannedRoute,
  PlannedStop,
} from '../../../../src/core/patrol/plan/patrol-plan.ts';
import { place } from '../../../support/small-dataset.ts';
import { EVERYTHING, drawn, flatItems, paperSources, textsOf } from './paper-province.ts';

const BASE = { name: 'Công an xã Nam', lon: place(0, -500)[0], lat: place(0, -500)[1], gapM: 0 };

function stopAt(eastM: number, northM: number): PlannedStop {
  const [lon, lat] = place(eastM, northM);
  const rest = { gapM: 0, value: 1, coverage: 1, zone: 1, reachable: true };
  return { target: `${eastM}`, lon, lat, wayLon: lon, wayLat: lat, ...rest };
}

function routeOf(team: number, stops: readonly number[], line: readonly number[]): PlannedRoute {
  const visits = stops.map((stop, i) => ({
    stop,
    round: 0,
    arriveS: i * 600,
    leaveS: i * 600 + 300,
    explored: i === 1,
  }));
  const sums = { rounds: 1, lengthM: 1, driveS: 1, dwellS: 1, longestGapS: null };
  return { team, night: 0, date: '2026-07-01', base: BASE, visits, line, ...sums };
}

const STOPS = [stopAt(0, 500), stopAt(300, 2500), stopAt(-300, 3500)];
const OUTLINE = [
  place(-700, 0),
  place(700, 0),
  place(700, 4000),
  place(-700, 4000),
  place(-700, 0),
];
const WAY = [place(0, -500), place(0, 3500), place(0, -500)].flat();

const PLAN: PatrolPlan = {
  options: defaultPatrolOptions(
    ['Tổ Một', 'Tổ Hai'].map((name) => ({ name, base: { lon: BASE.lon, lat: BASE.lat } })),
    '2026-07-01',
  ),
  resultHash: '',
  hash: '',
  period: { from: '2024-01-01', to: '2025-12-31' },
  ways: 'roads',
  shift: { fromMinute: 1320, hours: 4, chosen: 'asked', share: 0, known: 0 },
  zones: [
    {
      number: 7,
      draft: '',
      name: '',
      places: [],
      communes: [],
      sections: [],
      lengthM: 4000,
      contiguous: true,
      outline: OUTLINE.flat(),
      targets: [],
      incidents: 4,
      expected: 2,
      bestFromMinute: null,
      unit: '',
      contact: '',
    },
  ],
  stops: STOPS,
  routes: [routeOf(0, [2, 0, 2], WAY), routeOf(1, [1], WAY)],
  posts: [],
  notes: [],
  share: { zones: 1, stops: [1] },
};

const PATROL = { zones: null, night: 0, teams: null, stops: true, bases: true, posts: true };
const BARE = {
  ...EVERYTHING.layers,
  cables: false,
  density: false,
  ratio: false,
  points: [],
  incidents: false,
};

let sources: PaperMapSources;
beforeAll(async () => {
  sources = { ...(await paperSources()), plan: PLAN };
});

describe('a patrol on paper', () => {
  it('numbers stops in the order they are first come to', () => {
    const [route] = PLAN.routes;
    const numbered = route ? numberedStops(STOPS, route, false) : [];
    expect(numbered.map(({ index, text }) => [index, text])).toEqual([
      [2, '1'],
      [0, '2'],
    ]);
    expect(numbered.map(({ explored }) => explored)).toEqual([false, true]);
  });

  it('puts a letter for the team before the number where several teams go', () => {
    const both = textsOf(drawn(sources, { patrol: PATROL, layers: BARE }).items);
    expect(both).toEqual(expect.arrayContaining(['A1', 'A2', 'B1', '7', 'Công an xã Nam']));
    const one = textsOf(drawn(sources, { patrol: { ...PATROL, teams: [1] }, layers: BARE }).items);
    expect(one).toContain('1');
    expect(one).not.toContain('B1');
  });

  it('draws a way gone there and back once', () => {
    const { items } = drawn(sources, { patrol: { ...PATROL, teams: [0] }, layers: BARE });
    const { color } = teamStroke(0, paperPalette('colour'));
    const way = flatItems(items).find(
      (item) => item.type === 'shape' && item.stroke?.color === color && !item.fill,
    );
    expect(way?.type === 'shape' && way.lines).toHaveLength(1);
  });

  it('tells teams apart by dash, too', () => {
    const palette = paperPalette('grey');
    const dashes = [0, 1, 2, 3].map((team) => String(teamStroke(team, palette).dashMm));
    expect(new Set(dashes).size).toBe(4);
  });

  it('frames a zone and a route', () => {
    for (const frame of [
      { by: 'zone', zone: 7 },
      { by: 'routes', night: 0 },
    ] as const) {
      const { scale, view } = drawn(sources, { frame, patrol: PATROL, layers: BARE });
      expect(scale).toBeLessThanOrEqual(30_000);
      const page = view.toPage(
        Float64Array.from([...WAY.slice(2, 4), ...STOPS.flatMap(({ lon, lat }) => [lon, lat])]),
      );
      for (let i = 0; i < page.length; i += 2) {
        expect(page[i]).toBeGreaterThan(view.box.x);
        expect(page[i + 1]).toBeGreaterThan(view.box.y);
      }
    }
  });

  it('tells in the legend only of what is in the frame', () => {
    const { legend } = drawn(sources, { patrol: PATROL, layers: BARE });
    expect(legend.map(({ id }) => id)).toEqual(['zones', 'routes', 'stops', 'posts', 'ground']);
    const [lon, lat] = place(0, 4700);
    const elsewhere = { by: 'centre', lon, lat, scale: 5000 } as const;
    const away = drawn(sources, { patrol: PATROL, layers: BARE, frame: elsewhere });
    expect(away.legend.map(({ id }) => id)).toEqual(['ground']);
  });

  it('shows no patrol at levels that show no places', () => {
    for (const level of ['grid', 'commune'] as const) {
      const { items, withheld } = drawn(sources, { level, patrol: PATROL, layers: BARE });
      expect(withheld).toEqual(['zones', 'routes', 'stops']);
      expect(textsOf(items)).not.toContain('7');
    }
  });
});
