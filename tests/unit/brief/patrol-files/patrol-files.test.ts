import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatOf } from '../../../../src/core/io/formats/registry.ts';
import type { FormatId } from '../../../../src/core/io/format.ts';
import type { Handlers } from '../../../../src/jobs/handlers.ts';
import type { PatrolFilesRequest } from '../../../../src/jobs/protocol/patrol-file-jobs.ts';
import { JobFailure } from '../../../../src/jobs/protocol.ts';
import type { StudyResult } from '../../../../src/core/study/study-result.ts';
import { analysedProvince, filesRequest, HAND_OVER } from '../../../support/patrol-sources.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { disorder, elementsOf, xmlTree } from '../../../support/xml-tree.ts';
import type { Schema } from '../../../support/xml-tree.ts';

let handlers: Handlers;
let result: StudyResult;
beforeAll(async () => {
  ({ handlers, result } = await analysedProvince());
});

const filesOf = async (change: Partial<PatrolFilesRequest> = {}, size = {}) =>
  handlers['patrol-files'](filesRequest(result, change, size), quietContext());

async function oneFile(change: Partial<PatrolFilesRequest>, size = {}): Promise<Uint8Array> {
  const [file] = await filesOf(change, size);
  return file?.bytes ?? new Uint8Array();
}

const POINT = [
  'ele',
  'time',
  'magvar',
  'geoidheight',
  'name',
  'cmt',
  'desc',
  'src',
  'link',
  'sym',
  'type',
];
/** GPX 1.1, the order of its schema's sequences. */
const GPX: Schema = {
  gpx: ['metadata', 'wpt', 'rte', 'trk', 'extensions'],
  metadata: ['name', 'desc', 'author', 'copyright', 'link', 'time', 'keywords', 'bounds'],
  wpt: POINT,
  trk: ['name', 'cmt', 'desc', 'src', 'link', 'number', 'type', 'extensions', 'trkseg'],
  trkseg: ['trkpt'],
  trkpt: POINT,
};

const FEATURE = [
  'name',
  'visibility',
  'open',
  'address',
  'Snippet',
  'description',
  'TimeStamp',
  'styleUrl',
  'Style',
];
/** OGC 07-147r2 (KML 2.2): AbstractFeature's sequence, then that of the type. */
const KML: Schema = {
  kml: ['NetworkLinkControl', 'Document'],
  Document: [...FEATURE, 'ExtendedData', 'Schema', 'Folder', 'Placemark'],
  Folder: [...FEATURE, 'ExtendedData', 'Folder', 'Placemark'],
  Placemark: [...FEATURE, 'ExtendedData', 'Point', 'LineString', 'Polygon'],
  Style: ['IconStyle', 'LabelStyle', 'LineStyle', 'PolyStyle'],
  LineStyle: ['color', 'colorMode', 'width'],
  PolyStyle: ['color', 'colorMode', 'fill', 'outline'],
  Point: ['extrude', 'altitudeMode', 'coordinates'],
  LineString: ['extrude', 'tessellate', 'altitudeMode', 'coordinates'],
  Polygon: ['extrude', 'tessellate', 'altitudeMode', 'outerBoundaryIs', 'innerBoundaryIs'],
  outerBoundaryIs: ['LinearRing'],
  LinearRing: ['extrude', 'tessellate', 'altitudeMode', 'coordinates'],
};

describe('a plan as GPX', () => {
  it('holds elements as its schema orders them', async () => {
    const top = await xmlTree(await oneFile({ files: ['gpx'] }));
    expect(disorder(top, GPX)).toEqual([]);
    expect(top.attributes).toMatchObject({ version: '1.1', creator: 'vonggac' });
    for (const place of [...elementsOf(top, 'wpt'), ...elementsOf(top, 'trkpt')]) {
      expect(place.attributes['lat']).toMatch(/^-?\d+(\.\d+)?$/);
      expect(place.attributes['lon']).toMatch(/^-?\d+(\.\d+)?$/);
    }
  });

  it('has a track for each route and zone, and a named waypoint for each stop and base', async () => {
    const request = filesRequest(result, { files: ['gpx'] });
    const going = request.plan.routes.filter(({ visits }) => visits.length > 0);
    const top = await xmlTree(await oneFile({ files: ['gpx'] }));
    const names = (element: string): readonly string[] =>
      elementsOf(top, element).map(({ children }) => children[0]?.text ?? '');
    expect(elementsOf(top, 'trk').length).toBe(going.length + request.plan.zones.length);
    expect(names('trk')).toContain('Ranh Vùng 1: Ngã ba Ia Băng – chợ Chư Sê');
    expect(names('wpt').filter((name) => /^\d+\. /.test(name)).length).toBe(
      request.plan.stops.length,
    );
    expect(names('wpt').some((name) => name.startsWith('Xuất phát: Công an xã'))).toBe(true);
  });
});

describe('a plan as KML', () => {
  it('holds elements as its schema orders them, styles it has, closed rings', async () => {
    const top = await xmlTree(await oneFile({ files: ['kml'] }));
    expect(disorder(top, KML)).toEqual([]);
    const styles = new Set(
      elementsOf(top, 'Style').map(({ attributes }) => `#${attributes['id']}`),
    );
    for (const { text } of elementsOf(top, 'styleUrl')) expect(styles).toContain(text);
    for (const ring of elementsOf(top, 'LinearRing')) {
      const places = ring.children[0]?.text.trim().split(/\s+/) ?? [];
      expect(places.length).toBeGreaterThanOrEqual(4);
      expect(places.at(-1)).toBe(places[0]);
    }
  });

  it('draws each zone as an area and again as a line, for apps that leave areas out', async () => {
    const request = filesRequest(result);
    const top = await xmlTree(await oneFile({ files: ['kml'] }));
    const outlines = elementsOf(top, 'Placemark').filter(({ children }) =>
      children.some(({ name, text }) => name === 'styleUrl' && text === '#zone-line'),
    );
    expect(elementsOf(top, 'Polygon').length).toBe(request.plan.zones.length);
    expect(outlines.length).toBe(request.plan.zones.length);
    expect(
      outlines.every(({ children }) => children.some(({ name }) => name === 'LineString')),
    ).toBe(true);
  });
});

describe('phone files read back by our own readers', () => {
  it.each(['gpx', 'kml'] as const)('%s gives every place, at its place', async (kind) => {
    const { plan } = filesRequest(result);
    const bytes = await oneFile({ files: [kind] });
    const format: FormatId = kind;
    const { table, issues } = await formatOf(format).read(bytes, `routes.${kind}`, quietContext());
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    const coordinates = table.geometry?.coordinates ?? new Float64Array();
    for (const stop of plan.stops) {
      const found = Array.from({ length: coordinates.length >> 1 }, (_, i) =>
        Math.hypot((coordinates[2 * i] ?? 0) - stop.lon, (coordinates[2 * i + 1] ?? 0) - stop.lat),
      );
      expect(Math.min(...found)).toBeLessThan(1e-6);
    }
  });
});

describe('the route card', () => {
  const card = async (change: Partial<PatrolFilesRequest> = {}): Promise<string> =>
    new TextDecoder().decode(await oneFile({ files: ['cards'], team: 0, ...change }));

  it('asks for nothing from anywhere', async () => {
    const html = await card();
    expect(html).not.toMatch(
      /https?:|\/\/[a-z]|@import|url\(|<(?:link|img|iframe|object|embed|base)\b|\bsrc=/i,
    );
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? '');
    expect(targets.length).toBeGreaterThan(4);
    for (const href of targets) expect(href).toMatch(/^(geo:-?\d+\.\d+,-?\d+\.\d+|tel:\d+)/);
  });

  it('allows itself its own style and script by their hashes, and nothing else', async () => {
    const html = await card();
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const hashOf = (element: string): string => {
      const found = [...html.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))];
      expect(found.length).toBe(1);
      return createHash('sha256')
        .update(found[0]?.[1] ?? '')
        .digest('base64');
    };
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hashOf('style')}'`,
      `script-src 'sha256-${hashOf('script')}'`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html).not.toMatch(/ on\w+=| style=/);
  });

  it('takes every text as text', async () => {
    const hostile = `"><script>alert(1)</script><img onerror='x'>`;
    const { plan } = filesRequest(result);
    const zones = plan.zones.map((zone) => ({ ...zone, name: hostile }));
    const teams = plan.options.teams.map((team) => ({ ...team, name: hostile }));
    const routes = plan.routes.map((route) => ({
      ...route,
      base: { ...route.base, name: hostile },
    }));
    const html = await card({
      plan: { ...plan, zones, routes, options: { ...plan.options, teams } },
      over: {
        ...HAND_OVER,
        mark: { ...HAND_OVER.mark, text: hostile },
        hotlines: [{ name: hostile, line: hostile }],
      },
    });
    expect(html.match(/<script/g)?.length).toBe(1);
    expect(html).not.toContain('<img');
  });

  it('has a box to tick for each visit, told apart by night, stop and round', async () => {
    const { plan } = filesRequest(result, {}, { nights: 2 });
    const html = await card({ plan });
    const ticks = [...html.matchAll(/data-tick="([^"]*)"/g)].map(([, tick]) => tick);
    const visits = plan.routes.filter(({ team }) => team === 0).flatMap((route) => route.visits);
    expect(ticks.length).toBe(visits.length);
    expect(new Set(ticks).size).toBe(ticks.length);
  });
});

describe('the sheets as PDF', () => {
  it('have a page for each zone and shift, A4, with the words on it, the same bytes each time', async () => {
    const size = { nights: 2, zones: 2 };
    const bytes = await oneFile({ files: ['sheets'] }, size);
    const again = await oneFile({ files: ['sheets'] }, size);
    expect(Buffer.compare(bytes, again)).toBe(0);
    const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
    expect(pdf.numPages).toBe(4);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      expect(page.view.map(Math.round)).toEqual([0, 0, 595, 842]);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      for (const words of [
        'PHIẾU TUẦN TRA',
        'LƯU HÀNH NỘI BỘ',
        'Bản số 03',
        'Cần để ý',
        'DỮ LIỆU MINH HỌA',
      ]) {
        expect(text).toContain(words);
      }
      expect(text).toContain(`Trang ${number}/4`);
      expect(text).toContain('hạt giống 7');
    }
    expect(new TextDecoder('latin1').decode(bytes)).toContain('/FontFile2');
  });

  it('give the roster and the commune sheet one page each', async () => {
    const commune = { commune: '23700', log: [], items: [], referenceDay: '2025-12-31' };
    const files = await filesOf({ files: ['roster', 'commune'], commune });
    expect(files.map(({ name }) => name)).toEqual(['roster.pdf', 'commune.pdf']);
    for (const { bytes } of files) {
      const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
      expect(pdf.numPages).toBe(1);
    }
  });

  it('are refused for a plan of another result, and for a commune nobody knows', async () => {
    const { plan } = filesRequest(result);
    const codes = async (change: Partial<PatrolFilesRequest>): Promise<readonly string[]> => {
      try {
        await filesOf(change);
      } catch (error) {
        if (error instanceof JobFailure) return error.issues.map(({ code }) => code);
        throw error;
      }
      return [];
    };
    expect(await codes({ plan: { ...plan, resultHash: '0' } })).toEqual(['job.patrol-plan-stale']);
    const commune = { commune: 'Xã Không Có', log: [], items: [], referenceDay: '2025-12-31' };
    expect(await codes({ files: ['commune'], commune })).toEqual(['job.unknown-commune']);
  });
});
