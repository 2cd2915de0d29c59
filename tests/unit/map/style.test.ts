import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { MAP_LAYERS } from '../../../src/map/layers/registry.ts';
import { buildStyle, styleLayers } from '../../../src/map/style/build-style.ts';
import { groundPalette } from '../../../src/map/style/ground-palette.ts';
import { styleChanges } from '../../../src/map/style/style-changes.ts';
import { tileSources } from '../../../src/map/style/tile-sources.ts';
import { NO_VERSION, readTileAddress } from '../../../src/map/tiles/tile-address.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { fakeSummary } from '../../support/fake-job-client.ts';
import { EVERY_LOOK, emptyState, readyState } from './map-states.ts';

const BASE = 'http://app.local/vonggac/';

describe('the style of the map', () => {
  it.each(EVERY_LOOK)('is valid in $room, $theme', ({ room, theme }) => {
    for (const state of [emptyState(room, theme), readyState(room, theme)]) {
      for (const overlay of ['map', 'deck'] as const) {
        expect(validateStyleMin(buildStyle(state, overlay, BASE))).toEqual([]);
      }
    }
  });

  it('survives breaks that are equal, few or none', () => {
    for (const density of [[], [0, 0, 0, 0], [0.2], [0.1, 0.1, 0.4, 0.4]]) {
      const state = withBreaks(density);
      expect(validateStyleMin(buildStyle(state, 'map', BASE))).toEqual([]);
    }
  });

  it('gives every style layer its own id and a source that is there', () => {
    const style = buildStyle(readyState(), 'map', BASE);
    const ids = style.layers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const used = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(Object.keys(style.sources)).toEqual(expect.arrayContaining(used));
  });

  it('keeps the same layers in the same order whatever the room, theme or choice', () => {
    const ids = styleLayers(readyState('targets'), 'map').map(({ id }) => id);
    const others = [readyState('targets', 'dark'), hidden(readyState('targets'), 'sections')];
    for (const state of others) {
      expect(styleLayers(state, 'map').map(({ id }) => id)).toEqual(ids);
    }
  });

  it('draws a base without areas of land as land, not as sea', () => {
    const background = (land: number): unknown => {
      const state = readyState();
      const dataset = { status: 'ready', value: fakeSummary({ rows: { land } }) } as const;
      const layers = styleLayers({ ...state, session: { ...state.session, dataset } }, 'map');
      return layers.find(({ type }) => type === 'background')?.paint;
    };
    const { sea, abroad } = groundPalette('light');
    expect(background(3)).toEqual({ 'background-color': sea });
    expect(background(0)).toEqual({ 'background-color': abroad });
  });

  it('asks no request outside the app', () => {
    const text = JSON.stringify(buildStyle(readyState(), 'map', BASE));
    const addresses = text.match(/\b[a-z]+:\/\/[^"/]*/g) ?? [];
    const hosts = new Set(addresses.filter((address) => !address.startsWith('vonggac://')));
    expect([...hosts]).toEqual(['http://app.local']);
  });

  it('lets pointers reach only layers that are drawn', () => {
    const ids = new Set(styleLayers(readyState(), 'map').map(({ id }) => id));
    for (const layer of MAP_LAYERS) {
      for (const id of layer.pick?.styleLayers ?? []) expect(ids).toContain(id);
    }
  });
});

describe('changes of the style', () => {
  it('are none between equal states', () => {
    expect(changes(readyState(), readyState())).toEqual([]);
  });

  it('hide a layer by its visibility alone', () => {
    const found = changes(readyState('targets'), hidden(readyState('targets'), 'sections'));
    expect(found).toEqual(
      ['section-line', 'section-casing'].map((id) => ({
        type: 'layout',
        id,
        name: 'visibility',
        value: 'none',
      })),
    );
  });

  it('repaint and never rebuild when the theme changes', () => {
    const found = changes(readyState('targets', 'light'), readyState('targets', 'dark'));
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['paint']));
  });

  it('lead from one list of layers to the other', () => {
    const before = styleLayers(readyState('data'), 'map');
    const after = styleLayers(readyState('targets'), 'map');
    const added = styleChanges(before, after).filter(({ type }) => type === 'add');
    const known = new Set(before.map(({ id }) => id));
    expect(added.length).toBe(after.filter(({ id }) => !known.has(id)).length);
  });
});

describe('tile addresses', () => {
  it('say again what they were made from', () => {
    for (const { address } of tileSources(readyState())) {
      const read = readTileAddress(fill(address, 9, 410, 230));
      expect(read).toMatchObject({ z: 9, x: 410, y: 230 });
    }
  });

  it('ask for nothing before there is data, or a result', () => {
    for (const { address } of tileSources(emptyState())) {
      expect(readTileAddress(fill(address, 0, 0, 0))?.version).toBe(NO_VERSION);
    }
  });

  it('change for incidents alone when the clock moves', () => {
    const before = readyState();
    const clock = { mode: 'window', from: '2024-01-01', to: '2024-03-31', playing: true } as const;
    const after = { ...before, session: { ...before.session, clock } };
    const old = new Map(tileSources(before).map(({ id, address }) => [id, address]));
    const moved = tileSources(after).filter(({ id, address }) => old.get(id) !== address);
    expect(moved.map(({ id }) => id)).toEqual(['incident']);
    const [incident] = moved;
    expect(readTileAddress(fill(incident?.address ?? '', 1, 1, 1))?.incidents).toMatchObject({
      from: '2024-01-01',
      to: '2024-03-31',
    });
  });

  it('are refused when they are not ours', () => {
    expect(readTileAddress('https://tiles.example/1/2/3')).toBeNull();
  });
});

function changes(before: AppState, after: AppState) {
  return styleChanges(styleLayers(before, 'map'), styleLayers(after, 'map'));
}

function hidden(state: AppState, layer: string): AppState {
  const layers = { ...state.project.layers, [layer]: { visible: false, opacity: 1 } };
  return { ...state, project: { ...state.project, layers } };
}

function withBreaks(density: readonly number[]): AppState {
  const state = readyState('targets');
  const breaks = {
    density,
    areaRatio: density,
    score: density,
    from: '2023-01-01',
    to: '2025-12-31',
  };
  return { ...state, project: { ...state.project, breaks } };
}

function fill(address: string, z: number, x: number, y: number): string {
  return address.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y));
}
