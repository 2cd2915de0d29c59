import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../../src/core/io/import/empty-report.ts';
import type { ImportReport } from '../../../src/core/io/import/import-report.ts';
import { IMPORT_PREVIEW_LAYER } from '../../../src/map/layers/import-preview/import-preview-layer.ts';
import { importFeatures } from '../../../src/map/layers/import-preview/import-features.ts';
import { importBounds } from '../../../src/map/port/import-bounds.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import type { ImportSession } from '../../../src/state/import/import-session.ts';
import { inlineApp } from '../../support/inline-app.ts';

const PROVINCE = [107.4, 12.9, 109.3, 14.6] as const;

/** Three records: two points and a line of two vertices. */
const PREVIEW = {
  shown: 3,
  of: 3,
  rows: Uint32Array.of(2, 3, 4),
  starts: Uint32Array.of(0, 1, 2, 4),
  coordinates: Float64Array.of(108.2, 13.9, 108.4, 14, 108.5, 13.5, 108.6, 13.6),
};

const CANDIDATE = {
  axes: 'by-size',
  score: 1,
  inProvince: null,
  inCommune: null,
  apartM: 0,
} as const;
const ASKED: Partial<ImportReport> = {
  questions: [{ code: 'place' }],
  place: {
    from: ['x', 'y'],
    candidates: [
      { ...CANDIDATE, crs: 'EPSG:9217', sample: Float64Array.of(108.2, 13.9) },
      { ...CANDIDATE, crs: 'EPSG:9218', sample: Float64Array.of(110.5, 13.9, 2, 48) },
    ],
    chosen: null,
    by: null,
  },
};

function stateWith(change: Partial<ImportReport>, session: Partial<ImportSession> = {}): AppState {
  const { store } = inlineApp();
  const value = { ...emptyReport('a.csv', 'csv', {}), preview: PREVIEW, ...change };
  const files = [
    {
      name: 'a.csv',
      sha256: 'a',
      size: 1,
      choices: {},
      report: { status: 'ready', value } as const,
    },
  ];
  store.dispatch({ type: 'session/set-room', room: 'data' });
  store.dispatch({ type: 'session/set-imports', change: { files, shown: 'a.csv', ...session } });
  return store.getState();
}

const roles = (state: AppState): readonly unknown[] =>
  importFeatures(state).features.map(({ properties, geometry }) => [
    properties.role,
    properties.lit,
    geometry.type,
  ]);

describe('the file that is looked through, on the map', () => {
  it('draws each record as it is, those pointed at lit', () => {
    expect(roles(stateWith({}, { litRows: [3, 4] }))).toEqual([
      ['record', false, 'Point'],
      ['record', true, 'Point'],
      ['record', true, 'LineString'],
    ]);
  });

  it('draws rows pointed at that the preview does not hold', () => {
    const finding = {
      code: 'stacked',
      records: 1,
      rows: [700],
      places: Float64Array.of(108.9, 14.1),
      fix: null,
      fixed: false,
    } as const;
    const { features } = importFeatures(stateWith({ findings: [finding] }, { litRows: [700] }));
    expect(features.at(-1)).toMatchObject({
      properties: { lit: true },
      geometry: { type: 'Point', coordinates: [108.9, 14.1] },
    });
  });

  it('draws the candidate looked at over the others while the place is asked', () => {
    const first = importFeatures(stateWith(ASKED)).features;
    expect(first.map(({ properties }) => properties.role)).toEqual(['other', 'other', 'candidate']);
    const second = importFeatures(stateWith(ASKED, { candidate: 1 })).features;
    expect(second.map(({ properties }) => properties.role)).toEqual([
      'other',
      'candidate',
      'candidate',
    ]);
  });

  it('is not there without a file, nor in another room', () => {
    const { store } = inlineApp();
    expect(importFeatures(store.getState()).features).toEqual([]);
    expect(IMPORT_PREVIEW_LAYER.visibleByDefault('data', store.getState())).toBe(false);
    const state = stateWith({});
    expect(IMPORT_PREVIEW_LAYER.visibleByDefault('data', state)).toBe(true);
    const elsewhere = { ...state, session: { ...state.session, room: 'targets' as const } };
    expect(importFeatures(elsewhere).features).toEqual([]);
  });
});

describe('what of the map a file needs', () => {
  it('is where its records are, without the stray one far from the province', () => {
    const report = {
      ...emptyReport('a.csv', 'csv', {}),
      preview: {
        ...PREVIEW,
        coordinates: Float64Array.of(108.2, 13.9, 105.8, 21, 108.6, 13.5, 0, 0),
      },
    };
    expect(importBounds(report, PROVINCE)).toEqual([108.2, 13.5, 108.6, 13.9]);
  });

  it('is all of them when most lie outside the province, but nothing abroad', () => {
    const report = {
      ...emptyReport('a.csv', 'csv', {}),
      preview: {
        ...PREVIEW,
        coordinates: Float64Array.of(105.8, 21, 106, 20.8, 105.9, 20.9, 0, 0),
      },
    };
    expect(importBounds(report, PROVINCE)).toEqual([105.8, 20.8, 106, 21]);
  });

  it('is every candidate at home and the province while the place is asked', () => {
    const report = { ...emptyReport('a.csv', 'csv', {}), ...ASKED };
    expect(importBounds(report, PROVINCE)).toEqual([107.4, 12.9, 110.5, 14.6]);
  });

  it('is nothing where nothing can be drawn', () => {
    expect(importBounds(emptyReport('a.csv', 'csv', {}), PROVINCE)).toBeNull();
  });
});
