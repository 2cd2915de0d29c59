import { describe, expect, it } from 'vitest';
import {
  patrolPostFeatures,
  patrolRouteFeatures,
  patrolStopFeatures,
  patrolZoneFeatures,
} from '../../../src/map/layers/patrol-features.ts';
import { MAP_LAYERS } from '../../../src/map/layers/registry.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { reduce } from '../../../src/state/reduce.ts';
import type { PatrolSession } from '../../../src/state/patrol/patrol-session.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { FAKE_OPTIONS, fakePatrolPlan } from '../../support/fake-patrol-plan.ts';
import { fakeSummary } from '../../support/fake-job-client.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const PLAN = fakePatrolPlan({
  ...FAKE_OPTIONS,
  nights: 2,
  posts: { count: 2, by: 'coverage', reachMin: 15 },
});

function shown(change: Partial<PatrolSession> = {}): AppState {
  const project = newProject({ id: 'p', name: 'P', manifest: '', since: '', cutOff: '2025-12-31' });
  const first = initialState(project, { language: 'vi', theme: 'light', role: 'planner' });
  return (
    [
      { type: 'session/dataset-ready', dataset: fakeSummary() },
      { type: 'session/result-ready', result: syntheticResult() },
      { type: 'session/set-room', room: 'patrol' },
      {
        type: 'session/set-patrol',
        change: { plan: { status: 'ready', value: PLAN }, ...change },
      },
    ] as const
  ).reduce<AppState>(reduce, first);
}

const roles = (
  { features }: { readonly features: readonly { readonly properties: unknown }[] },
  role: string,
): readonly Record<string, unknown>[] =>
  features.map(({ properties }) => Object(properties)).filter((one) => one.role === role);

describe('the plan on the map', () => {
  it('numbers its zones and rings the one that is picked', () => {
    const zones = patrolZoneFeatures(shown({ picked: { type: 'zone', index: 2 } }));
    expect(roles(zones, 'badge').map(({ text, picked }) => [text, picked])).toEqual([
      ['1', false],
      ['2', true],
      ['3', false],
    ]);
  });

  it('draws the stretches of the zone that is edited, and those under the brush', () => {
    const stroke = syntheticResult().targets.id.slice(30, 32);
    const zones = patrolZoneFeatures(shown({ editing: 1, tool: 'add', stroke }));
    expect(roles(zones, 'section')).toHaveLength(6);
    expect(roles(zones, 'add')).toHaveLength(2);
  });

  it('gives each team of a night its own line, from its base', () => {
    const routes = patrolRouteFeatures(shown({ night: 1 }));
    const lines = roles(routes, 'route');
    expect(lines.map(({ text }) => text)).toEqual(['1', '2', '3']);
    expect(new Set(lines.map(({ dash }) => dash)).size).toBe(3);
    expect(lines.every(({ index }) => PLAN.routes[Number(index)]?.night === 1)).toBe(true);
    expect(roles(routes, 'base')).toHaveLength(3);
    expect(roles(routes, 'gap')).toHaveLength(9);
  });

  it('draws a road once, though it is driven there and back in every round', () => {
    const [first] = PLAN.routes;
    if (!first) throw new Error('the plan has no route');
    const there = [108, 14, 108.1, 14, 108.2, 14];
    const back = [108.1, 14, 108, 14];
    const line = [...there, ...back, 108.1, 14, 108.1, 14.1];
    const plan = { ...PLAN, routes: [{ ...first, line }] };
    const { features } = patrolRouteFeatures(shown({ plan: { status: 'ready', value: plan } }));
    const [way] = features.flatMap(({ geometry }) =>
      geometry.type === 'MultiLineString' ? [geometry.coordinates] : [],
    );
    expect(way).toEqual([
      [
        [108, 14],
        [108.1, 14],
        [108.2, 14],
      ],
      [
        [108.1, 14],
        [108.1, 14.1],
      ],
    ]);
  });

  it('numbers stops by team and order; those outside the top list are hollow', () => {
    const stops = patrolStopFeatures(shown());
    const visits = roles(stops, 'visit');
    expect(visits.slice(0, 3).map(({ text }) => text)).toEqual(['1-1', '1-2', '1-3']);
    expect(visits.map(({ explored }) => explored)).toContain(true);
    expect(patrolPostFeatures(shown()).features).toHaveLength(2);
  });

  it('is empty while the log is open, and without a plan', () => {
    expect(patrolZoneFeatures(shown({ tab: 'log' })).features).toHaveLength(0);
    expect(patrolRouteFeatures(shown({ plan: { status: 'none' } })).features).toHaveLength(0);
  });

  it('hands a press on to the lists', () => {
    const layer = MAP_LAYERS.find(({ id }) => id === 'patrol_stops');
    expect(layer?.pick?.press?.({ what: 'stop', index: 4 })).toEqual({
      type: 'session/set-patrol',
      change: { picked: { type: 'stop', index: 4 }, part: 'stops' },
    });
    expect(layer?.pick?.press?.({ what: 'base', index: 0 })).toBeNull();
  });
});
