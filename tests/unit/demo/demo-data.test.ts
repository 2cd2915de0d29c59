import { beforeAll, describe, expect, it } from 'vitest';
import { toPlane } from '../../../scripts/demo/plane.ts';
import { lengthM } from '../../../scripts/demo/polyline.ts';
import type { OpenedManifest } from '../../../src/core/io/open-manifest.ts';
import { INCIDENT_KIND_IDS } from '../../../src/core/model/incident-kinds.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import { choices, instants, openDemo, positions, readTruth, tableOf, texts } from './read-demo.ts';

const DAY_MS = 86_400_000;
const truth = readTruth();
let demo: OpenedManifest;

beforeAll(async () => {
  demo = await openDemo();
}, 120_000);

const ids = (kind: KindId): Set<string> => new Set(texts(tableOf(demo, kind), 'id'));
const incidentKinds = (): string[] => choices(tableOf(demo, 'incident'), 'kind', INCIDENT_KIND_IDS);

describe('the committed demo', () => {
  it.each([
    ['cable_route', 950, 1250],
    ['bts_site', 3000, 3000],
    ['post_office', 130, 170],
    ['exchange', 38, 42],
    ['site', 55, 65],
    ['commune', 135, 135],
    ['road', 2000, 4000],
    ['patrol_base', 137, 160],
    ['risk_factor', 80, 100],
    ['incident', 2800, 3300],
    ['province', 34, 34],
  ] as const)('holds as many %s as a real province: %i to %i', (kind, low, high) => {
    const { rows } = tableOf(demo, kind);
    expect(rows).toBeGreaterThanOrEqual(low);
    expect(rows).toBeLessThanOrEqual(high);
  });

  it('has about 8,000 km of cable', () => {
    const table = tableOf(demo, 'cable_route');
    let km = 0;
    for (let row = 0; row < table.rows; row += 1) {
      km += lengthM(positions(table, row).map(([lon, lat]) => toPlane(lon, lat))) / 1000;
    }
    expect(km).toBeGreaterThan(7000);
    expect(km).toBeLessThan(9000);
  });

  it('says of every layer that it is illustrative or where it is from', () => {
    expect(demo.dataset?.illustrative).toBe(true);
    for (const { source, licence } of demo.dataset?.sources ?? []) {
      expect(source?.vi).not.toBe('');
      expect(licence).not.toBe('');
    }
  });

  it('gives validation nothing to report but the planted flaws', () => {
    const byRow = new Map(truth.flaws.map((flaw) => [flaw.row, flaw.fault]));
    for (const { code, at } of demo.issues) {
      expect([at?.file, byRow.has(at?.row ?? 0)], `${code} at row ${at?.row}`).toEqual([
        'incident.csv',
        true,
      ]);
    }
    const reported = new Set(demo.issues.map(({ at }) => at?.row));
    expect([...byRow.keys()].every((row) => reported.has(row))).toBe(true);
  });

  it('names both archipelagos and the sea in Vietnamese, in NFC', () => {
    const names = texts(tableOf(demo, 'town'), 'name');
    for (const name of [
      'Quần đảo Hoàng Sa (Đà Nẵng)',
      'Quần đảo Trường Sa (Khánh Hòa)',
      'Biển Đông',
    ]) {
      expect(names).toContain(name.normalize('NFC'));
    }
  });

  it('joins cables to assets that exist', () => {
    const cables = tableOf(demo, 'cable_route');
    const known = new Set([...ids('exchange'), ...ids('bts_site')]);
    const ends = [...texts(cables, 'from_asset'), ...texts(cables, 'to_asset')];
    const named = ends.filter((id) => id !== '');
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length / ends.length).toBeGreaterThan(0.85);
  });

  it('knows the asset of about seven incidents in ten, and every asset named exists', () => {
    const named = texts(tableOf(demo, 'incident'), 'asset_id');
    const known = new Set([...ids('cable_route'), ...ids('bts_site'), ...ids('post_office')]);
    expect(named.filter((id) => id !== '' && !known.has(id))).toEqual([]);
    const share = named.filter((id) => id !== '').length / named.length;
    expect(share).toBeGreaterThan(0.62);
    expect(share).toBeLessThan(0.75);
  });
});

describe('the truth behind the demo', () => {
  it('names records that are there', () => {
    const cables = ids('cable_route');
    const sites = ids('bts_site');
    const posts = ids('post_office');
    const incidents = ids('incident');
    expect(truth.stretches.every((stretch) => cables.has(stretch.routeId))).toBe(true);
    expect(truth.hotSites.every((site) => sites.has(site.siteId))).toBe(true);
    expect(truth.postalRuns.every((run) => posts.has(run.postId))).toBe(true);
    const planted = [
      ...truth.stretches,
      ...truth.hotSites,
      ...truth.series,
      ...truth.postalRuns,
      truth.storm,
    ].flatMap((pattern) => pattern.incidents);
    expect(planted.filter((id) => !incidents.has(id))).toEqual([]);
    expect(planted.length).toBeGreaterThan(800);
  });

  it('planted twelve stretches whose thefts run at 20 to 32 times the base rate', () => {
    expect(truth.stretches).toHaveLength(12);
    for (const stretch of truth.stretches) {
      const days = (Date.parse(stretch.until) - Date.parse(stretch.since)) / DAY_MS + 1;
      const kmYears = ((stretch.toM - stretch.fromM) / 1000) * (days / 365.25);
      const ratio = stretch.incidents.length / kmYears / truth.baseCableTheftsPerKmYear;
      expect(ratio).toBeGreaterThan(19);
      expect(ratio).toBeLessThan(33);
      expect(ratio).toBeCloseTo(stretch.ratio, 0);
    }
  });

  it('put the thefts of a stretch on that stretch of the route', () => {
    const cables = tableOf(demo, 'cable_route');
    const rows = new Map(texts(cables, 'id').map((id, row) => [id, row]));
    const incidents = tableOf(demo, 'incident');
    const places = new Map(texts(incidents, 'id').map((id, row) => [id, row]));
    for (const { routeId, fromM, toM, incidents: thefts } of truth.stretches) {
      const line = positions(cables, rows.get(routeId) ?? -1).map((at) => toPlane(...at));
      for (const id of thefts) {
        const [place] = positions(incidents, places.get(id) ?? -1);
        const { alongM, awayM } = place ? nearest(line, toPlane(...place)) : NOWHERE;
        expect(awayM).toBeLessThan(82);
        expect(alongM).toBeGreaterThan(fromM - 85);
        expect(alongM).toBeLessThan(toM + 85);
      }
    }
  });

  it('broke several hundred masts on one storm day, none of it theft', () => {
    const incidents = tableOf(demo, 'incident');
    const rows = new Map(texts(incidents, 'id').map((id, row) => [id, row]));
    const kinds = incidentKinds();
    const from = instants(incidents, 'from');
    expect(truth.storm.incidents.length).toBeGreaterThan(300);
    for (const id of truth.storm.incidents) {
      const row = rows.get(id) ?? -1;
      expect(kinds[row]).toBe('THIENTAI');
      expect(localDay(from[row] ?? 0)).toBe(truth.storm.day);
    }
  });

  it('put most thefts whose moment is known in the night', () => {
    const incidents = tableOf(demo, 'incident');
    const kinds = incidentKinds();
    const from = instants(incidents, 'from');
    const to = instants(incidents, 'to');
    const hours = from.flatMap((start, row) =>
      kinds[row] === 'CAP_TROM' && start === to[row] ? [localHour(start)] : [],
    );
    const night = hours.filter((hour) => hour >= 23 || hour < 4).length / hours.length;
    expect(hours.length).toBeGreaterThan(150);
    expect(Math.abs(night - truth.night.share)).toBeLessThan(0.1);
  });

  it('keeps each series within its days and its reach', () => {
    const incidents = tableOf(demo, 'incident');
    const rows = new Map(texts(incidents, 'id').map((id, row) => [id, row]));
    const sites = new Map(truth.series.map((series) => [series.pattern, series.incidents]));
    for (const series of truth.series) {
      expect(series.incidents).toHaveLength(series.thefts);
      const places = (sites.get(series.pattern) ?? []).flatMap((id) =>
        positions(incidents, rows.get(id) ?? -1).map((at) => toPlane(...at)),
      );
      for (const a of places) {
        for (const b of places) {
          expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(series.reachKm * 2000 + 200);
        }
      }
    }
  });
});

const NOWHERE = { alongM: Number.NaN, awayM: Number.NaN };

function nearest(line: readonly (readonly [number, number])[], [x, y]: readonly [number, number]) {
  let best = { alongM: 0, awayM: Infinity };
  let soFarM = 0;
  line.forEach((b, at) => {
    const a = line[at - 1];
    if (!a) return;
    const stepM = Math.hypot(b[0] - a[0], b[1] - a[1]);
    const dot = (x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1]);
    const share = stepM === 0 ? 0 : Math.min(1, Math.max(0, dot / stepM ** 2));
    const awayM = Math.hypot(x - a[0] - (b[0] - a[0]) * share, y - a[1] - (b[1] - a[1]) * share);
    if (awayM < best.awayM) best = { alongM: soFarM + stepM * share, awayM };
    soFarM += stepM;
  });
  return best;
}

const localDay = (ms: number): string => new Date(ms + 7 * 3_600_000).toISOString().slice(0, 10);
const localHour = (ms: number): number => new Date(ms + 7 * 3_600_000).getUTCHours();
