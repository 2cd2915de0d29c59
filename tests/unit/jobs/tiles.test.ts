import { beforeAll, describe, expect, it } from 'vitest';
import { defaultStudyConfig } from '../../../src/core/study/study-config.ts';
import type { StudyResult } from '../../../src/core/study/study-result.ts';
import { createHandlers } from '../../../src/jobs/handlers.ts';
import { createInlineClient } from '../../../src/jobs/inline-client.ts';
import { TILE_LAYERS } from '../../../src/jobs/protocol/tile-jobs.ts';
import type { IncidentFilter, TileLayer } from '../../../src/jobs/protocol/tile-jobs.ts';
import { readTile, tilesOver } from '../../support/read-tile.ts';
import type { TileFeature } from '../../support/read-tile.ts';
import { smallProvince } from '../../support/small-province.ts';

const province = smallProvince({ routes: 40, sites: 300, incidents: 400 });
const config = defaultStudyConfig({ from: '2022-01-01', to: '2025-12-31' });
const jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
const BOUNDS = [108, 13.8, 108.4, 14.2] as const;
const everything: IncidentFilter = {
  kinds: ['CAP_TROM', 'NGUON_TROM', 'PHAHOAI', 'THIENTAI'],
  from: '2022-01-01',
  to: '2025-12-31',
  severities: [],
  owners: [],
  communes: [],
};
let result: StudyResult;

beforeAll(async () => {
  await jobs.run('open-manifest', { url: province.url });
  result = await jobs.run('analyse', { config });
});

async function tile(
  layer: TileLayer,
  z: number,
  x: number,
  y: number,
  incidents?: IncidentFilter,
): Promise<readonly TileFeature[]> {
  const request = { layer, z, x, y, ...(incidents ? { incidents } : {}) };
  return readTile(await jobs.run('tile', request), layer);
}

async function allTiles(layer: TileLayer, z: number, filter?: IncidentFilter) {
  const found = await Promise.all(
    tilesOver([107.9, 13.7, 108.6, 14.4], z).map(({ x, y }) => tile(layer, z, x, y, filter)),
  );
  return found.flat();
}

function rows(features: readonly TileFeature[]): ReadonlySet<unknown> {
  return new Set(features.map(({ properties }) => properties['row']));
}

describe('at the deepest zoom', () => {
  it.each([
    ['commune', 4],
    ['cable_route', 40],
    ['bts_site', 300],
    ['post_office', 2],
    ['town', 2],
    ['road', 3],
  ] as const)('no %s is lost', async (layer, count) => {
    expect(rows(await allTiles(layer, 14)).size).toBe(count);
  });

  it('no section is lost, and each carries the figures of the result', async () => {
    const features = await allTiles('section', 14);
    expect(rows(features).size).toBe(result.sections.length);
    for (const { properties } of features) {
      const section = Number(properties['row']);
      expect(properties['density']).toBe(Math.fround(result.sections.density[section] ?? 0));
      expect(properties['score']).toBe(Math.fround(result.targets.score[section] ?? 0));
      expect(properties['rank']).toBe(result.targets.rank[section]);
    }
  });

  it('no lixel is lost', async () => {
    const seen = new Set(
      (await allTiles('lixel', 14)).map(({ properties }) => JSON.stringify(properties)),
    );
    expect(seen.size).toBeGreaterThan(0);
    const sections = rows(await allTiles('lixel', 14));
    expect(sections.size).toBe(result.sections.length);
  });

  it('every incident under the filter stands alone, with its day and kind', async () => {
    const features = await allTiles('incident', 14, everything);
    const byRow = new Map(features.map(({ properties }) => [properties['row'], properties]));
    expect(byRow.size).toBe(400);
    for (const properties of byRow.values()) {
      expect(properties['day']).toBeGreaterThanOrEqual(18993);
      expect(properties['day']).toBeLessThan(18993 + 1461);
      expect(everything.kinds).toContain(properties['kind']);
    }
    const thefts = await allTiles('incident', 14, { ...everything, kinds: ['CAP_TROM'] });
    expect(rows(thefts).size).toBe(160);
  });
});

describe('from afar', () => {
  it('clusters count every incident once', async () => {
    const [{ x, y } = { x: 0, y: 0 }] = tilesOver(BOUNDS, 6);
    const features = await tile('incident', 6, x, y, everything);
    const total = features.reduce(
      (sum, { properties }) => sum + Number(properties['point_count'] ?? 1),
      0,
    );
    expect(total).toBe(400);
    expect(features.length).toBeLessThan(50);
  });

  it('sites are thinned to those of the highest score', async () => {
    const features = await allTiles('bts_site', 7);
    expect(features.length).toBeGreaterThan(5);
    expect(rows(features).size).toBeLessThan(300);
    const best = result.targets.order.find((target) => result.targets.kind[target] === 1) ?? -1;
    expect(rows(features)).toContain(result.targets.row[best]);
  });

  it('streets are left to the closer zooms', async () => {
    const classes = (await allTiles('road', 8)).map(({ properties }) => properties['road_class']);
    expect(new Set(classes)).toEqual(new Set(['national']));
  });

  it('names stand once', async () => {
    for (const z of [7, 10, 14]) {
      const labels = (await allTiles('commune', z)).filter(({ properties }) => properties['label']);
      expect(labels).toHaveLength(4);
      expect(new Set(labels.map(({ properties }) => properties['name']))).toEqual(
        new Set(['Chư Sê', 'Ia Grai', 'Kông Chro', 'Đak Đoa']),
      );
      expect(labels.every(({ type }) => type === 1)).toBe(true);
    }
  });
});

describe('borders', () => {
  type Vertex = { readonly x: number; readonly y: number };
  const isInside = ({ x, y }: Vertex): boolean => x > 0 && y > 0 && x < 4096 && y < 4096;

  /** Edges inside the tile that no neighbour runs along the other way. */
  function openEdges(features: readonly TileFeature[]): readonly (readonly [Vertex, Vertex])[] {
    const edges = new Map<string, readonly [Vertex, Vertex]>();
    for (const ring of features.flatMap(({ type, parts }) => (type === 3 ? parts : []))) {
      ring.forEach((a, i) => {
        const b = ring[i + 1];
        if (b && isInside(a) && isInside(b)) edges.set(`${a.x},${a.y} ${b.x},${b.y}`, [a, b]);
      });
    }
    return [...edges].flatMap(([key, edge]) =>
      edges.has(key.split(' ').toReversed().join(' ')) ? [] : [edge],
    );
  }

  it.each([8, 9, 10, 11, 12, 13, 14])(
    'of neighbours are one line at zoom %i: no sliver opens',
    async (z) => {
      let shared = 0;
      for (const { x, y } of tilesOver([108.15, 13.95, 108.25, 14.05], z)) {
        const features = await tile('commune', z, x, y);
        // the square's own outline has no neighbour: there both ends have one x or one y
        const crooked = openEdges(features).filter(([a, b]) => a.x !== b.x && a.y !== b.y);
        expect(crooked).toEqual([]);
        shared += features.filter(({ type }) => type === 3).length;
      }
      expect(shared).toBeGreaterThan(1);
    },
  );

  it('are simplified from afar', async () => {
    const vertices = async (z: number): Promise<number> =>
      (await allTiles('commune', z)).flatMap(({ parts }) => parts.flat()).length;
    expect(await vertices(6)).toBeLessThan(0.5 * (await vertices(14)));
  });
});

describe('tiles', () => {
  it('keep outer rings clockwise on screen', async () => {
    for (const { type, parts } of await allTiles('commune', 9)) {
      if (type !== 3) continue;
      for (const ring of parts) {
        const doubleArea = ring.reduce((sum, { x, y }, i) => {
          const next = ring[(i + 1) % ring.length] ?? { x, y };
          return sum + x * next.y - next.x * y;
        }, 0);
        expect(doubleArea).toBeGreaterThan(0);
      }
    }
  });

  it.each(TILE_LAYERS)('of %s are small and stay near their square', async (layer) => {
    for (const z of [0, 5, 8, 11, 14]) {
      for (const { x, y } of tilesOver(BOUNDS, z).slice(0, 9)) {
        const bytes = await jobs.run('tile', { layer, z, x, y, incidents: everything });
        expect(bytes.length).toBeLessThan(150_000);
        for (const point of readTile(bytes, layer).flatMap(({ parts }) => parts.flat())) {
          // clusters bring a margin of their radius
          expect(Math.abs(point.x - 2048)).toBeLessThanOrEqual(2048 + 300);
          expect(Math.abs(point.y - 2048)).toBeLessThanOrEqual(2048 + 300);
        }
      }
    }
  });

  it('are the same when asked twice, and empty where nothing is', async () => {
    const [{ x, y } = { x: 0, y: 0 }] = tilesOver(BOUNDS, 9);
    const request = { layer: 'section', z: 9, x, y } as const;
    expect(await jobs.run('tile', request)).toEqual(await jobs.run('tile', request));
    expect(await jobs.run('tile', { layer: 'section', z: 9, x: 0, y: 0 })).toHaveLength(0);
    expect(await jobs.run('tile', { layer: 'water', z: 0, x: 0, y: 0 })).toHaveLength(0);
  });

  it('are refused outside the grid', async () => {
    await expect(jobs.run('tile', { layer: 'road', z: 3, x: 8, y: 0 })).rejects.toMatchObject({
      name: 'JobFailure',
    });
  });
});
