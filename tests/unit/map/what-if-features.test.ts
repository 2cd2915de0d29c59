import { describe, expect, it } from 'vitest';
import { emptyScenario } from '../../../src/core/criticality/scenario.ts';
import type { Scenario } from '../../../src/core/criticality/scenario.ts';
import { cutFeatures } from '../../../src/map/layers/cut/cut-features.ts';
import {
  groundCircle,
  middleOf,
  pixelsAtZoom0,
} from '../../../src/map/layers/cut/ground-circle.ts';
import { darkFeatures } from '../../../src/map/layers/dark/dark-features.ts';
import { layerChoice } from '../../../src/map/layers/layer-choice.ts';
import { TOP_TARGETS_LAYER } from '../../../src/map/layers/top-targets/top-targets-layer.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import type { CutSession } from '../../../src/state/what-if/what-if-state.ts';
import { syntheticCut } from '../../support/synthetic-cut.ts';
import { RESULT, readyState } from './map-states.ts';

const SCENARIO: Scenario = {
  ...emptyScenario(),
  cuts: [
    { type: 'section', id: RESULT.targets.id[3] ?? '' },
    { type: 'target', id: RESULT.targets.id[150] ?? '' },
    { type: 'disc', lon: 108, lat: 14, radiusM: 1000 },
    { type: 'target', id: 'nowhere' },
  ],
};

/** The page of the what-if with an answer on it. */
function trying(scenario: Scenario, change: Partial<CutSession> = {}): AppState {
  const { project, session } = readyState('targets');
  const value = { scenario, result: RESULT, answer: syntheticCut({ scenario }) };
  return {
    project: { ...project, whatIf: { scenario, saved: '' } },
    session: {
      ...session,
      targetsTab: 'cut',
      cut: { ...session.cut, answer: { status: 'ready', value }, ...change },
    },
  };
}

function roles({ features }: { features: { properties: unknown }[] }): unknown[] {
  return features.map(({ properties }) => (properties as { role: string }).role);
}

describe('what is cut, on the map', () => {
  it('has a numbered mark for every cut that the data knows', () => {
    const marks = cutFeatures(trying(SCENARIO)).features.filter(
      ({ properties }) => properties.role === 'mark',
    );
    expect(marks.map(({ properties }) => properties['text'])).toEqual(['1', '2', '3']);
    expect(marks[0]?.geometry).toEqual({ type: 'Point', coordinates: [108.005, 14] });
  });

  it('shows a disc with its radius, also while it is drawn', () => {
    const disc = { type: 'disc', lon: 108.2, lat: 13.5, radiusM: 2500 } as const;
    const state = trying(emptyScenario(), { moving: { at: -1, cut: disc } });
    expect(roles(cutFeatures(state))).toEqual(['disc', 'size', 'mark']);
    expect(cutFeatures(state).features[1]?.properties['text']).toBe('2,5\u00a0km');
  });

  it('is nothing on any other page, where the first ten have their badges again', () => {
    const state = trying(SCENARIO);
    const elsewhere: AppState = { ...state, session: { ...state.session, targetsTab: 'targets' } };
    expect(cutFeatures(elsewhere).features).toEqual([]);
    expect(darkFeatures(elsewhere).features).toEqual([]);
    expect(layerChoice(TOP_TARGETS_LAYER, elsewhere).visible).toBe(true);
    expect(layerChoice(TOP_TARGETS_LAYER, state).visible).toBe(false);
  });
});

describe('what goes dark, on the map', () => {
  it('is one line of cable that is cut, one that lies dark, and every asset', () => {
    const found = roles(darkFeatures(trying(SCENARIO)));
    expect(found.slice(0, 2)).toEqual(['dark', 'cut']);
    expect(found.slice(2)).toEqual(Array.from({ length: 20 }, () => 'asset'));
  });

  it('is not drawn for the answer of another result', () => {
    const state = trying(SCENARIO);
    const result = { status: 'ready', value: { ...RESULT } } as const;
    const newer: AppState = { ...state, session: { ...state.session, result } };
    expect(darkFeatures(newer).features).toEqual([]);
  });
});

describe('shapes on the ground', () => {
  it('are as wide as they say', () => {
    const ring = groundCircle(108, 14, 1000);
    const [lon = 0, lat = 0] = ring[18] ?? [];
    expect(lat).toBeCloseTo(14, 9);
    expect((lon - 108) * 111_320 * Math.cos((14 * Math.PI) / 180)).toBeCloseTo(1000, 3);
    expect(ring[0]).toEqual(ring.at(-1));
    // 512 px hold the equator at zoom 0
    expect(pixelsAtZoom0(40_075_016.686, 0)).toBeCloseTo(512, 6);
  });

  it('have their middle along the line', () => {
    expect(middleOf([])).toEqual([0, 0]);
    expect(middleOf([[108, 14]])).toEqual([108, 14]);
    const bent = middleOf([
      [0, 0],
      [4, 0],
      [4, 2],
    ]);
    expect(bent).toEqual([3, 0]);
  });
});
