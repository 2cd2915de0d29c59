import { beforeAll, describe, expect, it } from 'vitest';
import { metricPlane } from '../../src/core/geo/metric-plane.ts';
import { toldAt } from '../../src/core/io/write/detail/told-at.ts';
import { KINDS, kindOf } from '../../src/core/model/registry.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import type { DetailLevel } from '../../src/core/model/detail-level.ts';
import { RECORD_WORDS } from '../../src/i18n/record-words.ts';
import { createHandlers } from '../../src/jobs/handlers.ts';
import { createInlineClient } from '../../src/jobs/inline-client.ts';
import type { ExportRecordsRequest } from '../../src/jobs/protocol/output-jobs.ts';
import type { JobClient } from '../../src/jobs/protocol.ts';
import { smallProvince } from '../support/small-province.ts';

let jobs: JobClient;
let meridian = 0;
beforeAll(async () => {
  const province = smallProvince();
  jobs = createInlineClient(createHandlers({ fetchBytes: province.fetchBytes }));
  meridian = (await jobs.run('open-manifest', { url: province.url })).vn2000Meridian;
});

const BASE = { crs: 'EPSG:4326', sensitive: true } as const;
type Asked = Pick<ExportRecordsRequest, 'kinds' | 'format'> & { readonly level: DetailLevel };

async function texts(asked: Asked): Promise<Map<string, string>> {
  const { files } = await jobs.run('export-records', { ...BASE, ...asked });
  return new Map(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]));
}

type Feature = {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
};

function featuresOf(text: string | undefined): readonly Feature[] {
  return (JSON.parse(text ?? '{}') as { features: readonly Feature[] }).features;
}

describe('records at a square kilometre', () => {
  it('lie in the middle of their square, no nearer to the place', async () => {
    const files = await texts({
      kinds: ['incident', 'bts_site'],
      format: 'geojson',
      level: 'grid',
    });
    expect([...files.keys()]).toEqual(['incident-1km.geojson', 'bts_site-1km.geojson']);
    const full = await texts({ kinds: ['bts_site'], format: 'geojson', level: 'full' });
    const exact = featuresOf(full.get('bts_site.geojson'));
    const plane = metricPlane(meridian);
    const metres = (point: unknown) => plane.toMetres(Float64Array.from(point as number[]));
    for (const [row, { geometry }] of featuresOf(files.get('bts_site-1km.geojson')).entries()) {
      const { x, y } = metres(geometry.coordinates);
      for (const m of [x[0] ?? 0, y[0] ?? 0]) {
        expect(Math.abs((((m - 500) % 1000) + 1500) % 1000) - 500).toBeCloseTo(0, 0);
      }
      const own = metres(exact[row]?.geometry.coordinates);
      expect(Math.abs((own.x[0] ?? 0) - (x[0] ?? 0))).toBeLessThanOrEqual(500.5);
      expect(Math.abs((own.y[0] ?? 0) - (y[0] ?? 0))).toBeLessThanOrEqual(500.5);
    }
  });

  it('have lines of the same squares, and no field that leads back', async () => {
    const files = await texts({
      kinds: ['cable_route', 'incident'],
      format: 'geojson',
      level: 'grid',
    });
    for (const { geometry } of featuresOf(files.get('cable_route-1km.geojson'))) {
      expect(geometry.type).toBe('LineString');
      expect((geometry.coordinates as unknown[]).length).toBeGreaterThanOrEqual(2);
    }
    for (const { properties } of featuresOf(files.get('incident-1km.geojson'))) {
      expect(properties).not.toHaveProperty('asset_id');
      expect(properties).not.toHaveProperty('method');
    }
  });
});

describe('fields of records at a square kilometre', () => {
  const told = (level: DetailLevel, kind: KindId): readonly string[] =>
    kindOf(kind)
      .fields.map(({ name }) => name)
      .filter((name) => toldAt(level, kind, name));

  it('name no work, and none of those it hangs on', () => {
    const kinds = KINDS.flatMap(({ id, role }) => (/asset|incident/.test(role) ? [id] : []));
    const names = /^(id|name|owner|.*_asset|asset_id|fed_by|.*_feed|address|note|source|method)$/;
    expect(kinds.length).toBeGreaterThan(4);
    for (const kind of kinds) {
      expect(told('full', kind)).toContain('id');
      expect(told('grid', kind).filter((field) => names.test(field))).toEqual([]);
      expect(told('grid', kind).length).toBeGreaterThan(2);
    }
    expect(told('full', 'bts_site')).toContain('backup_feed');
  });

  it('name what anyone knows', () => {
    expect(told('grid', 'road')).toContain('ref');
    expect(told('grid', 'commune')).toEqual(told('full', 'commune'));
    expect(told('grid', 'risk_factor')).not.toContain('name');
  });
});

describe('records by commune only', () => {
  it('are one table of counts without a place, small ones hidden', async () => {
    const kinds = ['incident', 'bts_site', 'cable_route'] as const;
    const files = await texts({ kinds, format: 'csv', level: 'commune' });
    expect([...files.keys()]).toEqual(['counts-by-commune.csv']);
    const [header = '', ...lines] = (files.get('counts-by-commune.csv') ?? '').trim().split('\r\n');
    expect(header.replace('\uFEFF', '')).toBe('commune_code,commune,kind,incident_kind,count');
    expect(lines.length).toBeGreaterThan(3);
    const counts = lines.map((line) => line.split(',').at(-1) ?? '');
    expect(counts.every((count) => count === '<3' || Number(count) >= 3)).toBe(true);
    expect(counts).toContain('<3');
    const sites = lines.filter((line) => line.includes('bts_site')).map((line) => line.split(','));
    const told = sites.reduce((sum, line) => sum + (Number(line.at(-1)) || 0), 0);
    expect(told).toBeLessThanOrEqual(40);
    expect(told).toBeGreaterThan(30);
  });

  it('go with the outline of the commune on a map, nothing finer', async () => {
    const files = await texts({ kinds: ['incident'], format: 'geojson', level: 'commune' });
    const outlines = featuresOf(
      (await texts({ kinds: ['commune'], format: 'geojson', level: 'full' })).get(
        'commune.geojson',
      ),
    );
    const known = new Set(outlines.map(({ geometry }) => JSON.stringify(geometry)));
    const told = featuresOf(files.get('counts-by-commune.geojson'));
    expect(told.length).toBeGreaterThan(0);
    for (const { geometry } of told) expect(known).toContain(JSON.stringify(geometry));
  });

  it('speak Vietnamese to people', async () => {
    const { files } = await jobs.run('export-records', {
      ...BASE,
      kinds: ['incident'],
      format: 'csv',
      level: 'commune',
      words: RECORD_WORDS,
      headersInWords: true,
    });
    const text = new TextDecoder().decode(files[0]?.bytes);
    expect(text).toContain('Số bản ghi');
    expect(text).toContain('Vụ việc');
  });
});
