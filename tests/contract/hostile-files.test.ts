import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reviewImport } from '../../src/core/io/import/review-import.ts';
import { readSource } from '../../src/core/io/import/read-source.ts';
import { loadFile } from '../../src/core/io/load-file.ts';
import type { KindId } from '../../src/core/model/registry.ts';
import { cellsOf } from '../support/read-as.ts';
import { quietContext } from '../support/quiet-context.ts';

const SHARED = new URL('../../../shared/data/', import.meta.url);
const HOSTILE = new URL('hostile/', SHARED);
const FIXTURES = new URL('fixtures/', SHARED);

type Outcome = {
  /** Taken as; points unless said. */
  readonly kind?: KindId;
  /** Records kept and set aside; none where the file is refused. */
  readonly kept?: number;
  readonly setAside?: number;
  /** Codes that must be among the issues. */
  readonly told?: readonly string[];
};

/** Of each file of the manifest, what its "expect" asks for. */
const EXPECTED: Readonly<Record<string, Outcome>> = {
  'geojson/proto_key.geojson': { kind: 'town', kept: 1, told: ['column.unknown'] },
  'geojson/hasOwnProperty_key.geojson': { kept: 0, setAside: 1, told: ['field.absent'] },
  'geojson/infinity_1e400.geojson': { kept: 1, setAside: 2, told: ['geometry.not-finite'] },
  'geojson/string_coords.geojson': { kept: 1, setAside: 3 },
  'geojson/swapped_latlon.geojson': { kept: 0, setAside: 20, told: ['geometry.swapped-axes'] },
  'geojson/self_intersecting.geojson': { kind: 'cable_route', kept: 2, setAside: 1 },
  'geojson/deep_nesting_100k.json': { told: ['file.unknown-format'] },
  'geojson/deep_geomcollection.geojson': { kind: 'road', kept: 0, setAside: 1 },
  'geojson/utf16le.geojson': { kind: 'town', kept: 1 },
  'geojson/lone_surrogate.geojson': { kind: 'town', kept: 1 },
  'geojson/dup_ids.geojson': { kept: 1, setAside: 2, told: ['id.duplicate'] },
  'geojson/trailing_garbage.geojson': { told: ['format.bad-json'] },
  'geojson/crs_link.geojson': { told: ['crs.unsupported'] },
  'geojson/long_string_1mb.geojson': { kind: 'town', kept: 1, told: ['field.too-long'] },
  'geojson/all_same_point.geojson': { kept: 5000 },
  'geojson/time_edge.geojson': { kind: 'incident', told: ['field.bad-date'] },
  'csv/semicolon_comma_decimal.csv': { kept: 1 },
  'csv/vni.csv': { kept: 1, told: ['file.encoding-guessed'] },
  'csv/nfd.csv': { kept: 2 },
  'csv/unterminated_quote.csv': { told: ['format.unterminated-quote'] },
  'csv/dms_coords.csv': {},
  'csv/dup_headers.csv': { told: ['format.duplicate-column'] },
  'zip/bomb_lying_size.zip': { told: ['format.bad-zip'] },
  'zip/slip.zip': { told: ['format.not-geojson'] },
  'zip/dup_names.zip': { told: ['format.bad-zip'] },
  'xlsx/billion_laughs.xlsx': { told: ['format.bad-xml'] },
  'xlsx/far_cell.xlsx': { told: ['file.empty'] },
  'xlsx/proto_sheetname.xlsx': {},
  'kml/networklink_html.kml': { kind: 'town', told: ['format.link-not-followed'] },
  'shp/lying_record.shp': { kept: 0, told: ['file.truncated', 'file.empty'] },
  'fgb/issue85_oom.fgb': { told: ['format.bad-header'] },
  'project/future_schema.json': { told: ['format.not-geojson'] },
  'project/path_names.json': { told: ['format.not-geojson'] },
};

const nothingThere = !existsSync(HOSTILE);

function bytesAt(url: URL): Uint8Array {
  return new Uint8Array(readFileSync(url));
}

async function load(path: string, kind: KindId = 'bts_site') {
  const bytes = bytesAt(new URL(path, HOSTILE));
  return loadFile({ name: path, bytes, kind }, {}, quietContext());
}

describe.skipIf(nothingThere)('files made to break readers (skipped where they are not)', () => {
  it('are all expected to end in some way, each named in the manifest', () => {
    const manifest = JSON.parse(
      new TextDecoder().decode(bytesAt(new URL('manifest.json', HOSTILE))),
    );
    const named = manifest.map(({ file }: { readonly file: string }) => file);
    expect(Object.keys(EXPECTED).toSorted()).toEqual(named.toSorted());
  });

  it.each(Object.entries(EXPECTED))('%s ends as it should', async (path, expected) => {
    const { part, issues } = await load(path, expected.kind);
    const codes: readonly string[] = issues.map(({ code }) => code);
    for (const code of expected.told ?? []) expect(codes).toContain(code);
    const { kept = part?.source.kept, setAside = part?.source.setAside } = expected;
    expect(part?.source.kept).toBe(kept);
    expect(part?.source.setAside).toBe(setAside);
    expect(part === null && issues.length === 0).toBe(false);
    expect(part?.table.geometry.coordinates.every(Number.isFinite) ?? true).toBe(true);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(({} as { polluted2?: unknown }).polluted2).toBeUndefined();
  });

  it.each(Object.keys(EXPECTED))(
    '%s is reviewed without an error thrown, in plain data',
    async (path) => {
      const bytes = bytesAt(new URL(path, HOSTILE));
      const report = await reviewImport({ name: path, bytes }, {}, quietContext());
      expect(
        report.counts === null ||
          report.counts.read === report.counts.kept + report.counts.setAside,
      ).toBe(true);
      expect(report.counts !== null || report.questions.length + report.issues.length > 0).toBe(
        true,
      );
      expect(() => structuredClone(report)).not.toThrow();
    },
  );

  it('give the texts they were made to hide', async () => {
    const vni = await load('csv/vni.csv', 'bts_site');
    expect(vni.part && cellsOf(vni.part.table, 'name')).toEqual(['Đứt cáp']);
    const nfd = await load('csv/nfd.csv', 'bts_site');
    expect(nfd.part && cellsOf(nfd.part.table, 'name')).toEqual(['Đứt cáp', 'Đứt cáp']);
    const utf16 = await load('geojson/utf16le.geojson', 'town');
    expect(utf16.part && cellsOf(utf16.part.table, 'name')).toEqual(['Đứt cáp quang']);
    const comma = await load('csv/semicolon_comma_decimal.csv', 'bts_site');
    expect([...(comma.part?.table.geometry.coordinates ?? [])]).toEqual([105.8542, 21.0285]);
  });
});

/** Every file below a folder, as paths from it. */
function filesBelow(folder: URL, path = ''): readonly string[] {
  return readdirSync(new URL(path, folder)).flatMap((name) =>
    statSync(new URL(path + name, folder)).isDirectory()
      ? filesBelow(folder, `${path}${name}/`)
      : [path + name],
  );
}

describe.skipIf(!existsSync(FIXTURES))(
  'files of other projects (skipped where they are not)',
  () => {
    const BESIDE = /\.(result|result-object|cli-output-json|cli-output-pretty)$|LICENSE$/;
    const files = existsSync(FIXTURES)
      ? filesBelow(FIXTURES).filter((path) => !BESIDE.test(path))
      : [];

    it('are each read, or refused with a reason', async () => {
      const read: string[] = [];
      const refused: string[] = [];
      for (const path of files) {
        const source = await readSource(
          { name: path, bytes: bytesAt(new URL(path, FIXTURES)) },
          quietContext(),
        );
        const { rows, rejected } = source.read?.table ?? { rows: 0, rejected: 0 };
        const told = source.read ? source.read.issues : source.issues;
        expect(rows + rejected + told.length, path).toBeGreaterThan(0);
        if (source.read) read.push(path);
        else refused.push(`${told[0]?.code} ${path}`);
      }
      expect(read.length).toBe(files.length - refused.length);
      expect(refused.toSorted()).toEqual(REFUSED);
    });
  },
);

/** What is refused of the fixtures, and why. */
const REFUSED: readonly string[] = [
  'file.is-companion flatgeobuf/data/UScounties.dbf',
  'file.is-companion flatgeobuf/data/UScounties.prj',
  'file.is-companion flatgeobuf/data/UScounties.shx',
  'file.is-companion flatgeobuf/data/countries.dbf',
  'file.is-companion flatgeobuf/data/countries.prj',
  'file.is-companion flatgeobuf/data/countries.shx',
  'file.unknown-format togeojson/data/bad.tcx',
  'file.unknown-format togeojson/data/garmin_connect.tcx',
  'file.unknown-format togeojson/data/sample.tcx',
  'file.unknown-format togeojson/data/tcx-courses.tcx',
  'file.unknown-format togeojson/data/tour_hr.tcx',
  'format.bad-feature geojsonhint/data/bad/badfeature.geojson',
  'format.bad-feature geojsonhint/data/bad/nofeaturetype.geojson',
  'format.bad-header flatgeobuf/data/clusterfuzz-testcase-minimized-fgb_fuzzer-4642513358553088',
  'format.bad-header flatgeobuf/data/topp_states.fgb',
  'format.bad-json geojsonhint/data/bad/bad-json.geojson',
  'format.not-geojson geojsonhint/data/bad/bad-object-type.geojson',
  'format.not-geojson geojsonhint/data/bad/featurecollection-obj.geojson',
  'format.not-geojson geojsonhint/data/bad/featurecollection-type-case.geojson',
  'format.not-geojson geojsonhint/data/bad/featurecollection.geojson',
  'format.not-geojson geojsonhint/data/bad/notype.geojson',
  'format.not-geojson geojsonhint/data/bad/rootstring.geojson',
  'format.not-geojson geojsonhint/data/bad/unknowntype.geojson',
];
