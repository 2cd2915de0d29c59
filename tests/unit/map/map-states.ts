import { classBreaksOf } from '../../../src/jobs/handlers/class-breaks-of.ts';
import type { DatasetSummary } from '../../../src/jobs/protocol/input-jobs.ts';
import { ROOMS, THEMES } from '../../../src/state/app-state.ts';
import type { AppState, Room, Theme } from '../../../src/state/app-state.ts';
import { initialState, newProject } from '../../../src/state/initial-state.ts';
import { syntheticResult } from '../../support/synthetic-result.ts';

const PROJECT = newProject({
  id: 'p',
  name: 'Gia Lai',
  manifest: './demo/manifest.json',
  since: '2018-01-01',
  cutOff: '2025-12-31',
});

export const DATASET: DatasetSummary = {
  name: { vi: 'Dữ liệu minh họa', en: 'Illustrative data' },
  province: { vi: 'Gia Lai', en: 'Gia Lai' },
  illustrative: true,
  since: '2018-01-01',
  cutOff: '2025-12-31',
  bounds: [107.4, 12.9, 109.4, 14.7],
  vn2000Meridian: 108.25,
  hash: 'a'.repeat(64),
  sources: [],
  issues: [],
  rows: { bts_site: 3000, incident: 3000 },
  owners: ['VNPT'],
  communes: [],
  incidentKinds: {},
  dataBounds: null,
};

export const RESULT = syntheticResult();

/** Nothing loaded yet. */
export function emptyState(room: Room = 'hotspots', theme: Theme = 'light'): AppState {
  const state = initialState(PROJECT, { language: 'vi', theme, role: 'planner' });
  return { ...state, session: { ...state.session, room } };
}

/** Data and a result on screen, classes set. */
export function readyState(room: Room = 'hotspots', theme: Theme = 'light'): AppState {
  const { project, session } = emptyState(room, theme);
  return {
    project: { ...project, breaks: classBreaksOf(RESULT) },
    session: {
      ...session,
      dataset: { status: 'ready', value: DATASET },
      result: { status: 'ready', value: RESULT },
    },
  };
}

export const EVERY_LOOK = ROOMS.flatMap((room) => THEMES.map((theme) => ({ room, theme })));
