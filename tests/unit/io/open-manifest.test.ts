import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../src/core/basics/sha256.ts';
import { addFiles, removeFile } from '../../../src/core/io/edit-dataset.ts';
import { openManifest } from '../../../src/core/io/open-manifest.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { brief, bytesOf, cellsOf, collection, feature, point } from '../../support/read-as.ts';

const TOWNS = bytesOf(
  collection(
    feature(point(108, 14), { name: 'Pleiku' }),
    feature(point(108, 13.5), { name: 'Chư Sê' }),
  ),
);
const SITES = bytesOf('id,tên,lon,lat\nGLI1,một,108,14\nGLI2,hai,108.1,14\n');
const FILES: Readonly<Record<string, Uint8Array>> = {
  'towns.geojson': TOWNS,
  'layers/bts.csv': SITES,
};

function layer(kind: string, file: string, format: string, count: number, changes: object = {}) {
  const sha256 = sha256Hex(FILES[file] ?? '');
  return {
    id: file,
    kind,
    file,
    format,
    count,
    sha256,
    source: { vi: 'nguồn', en: 'source' },
    licence: 'CC0',
    ...changes,
  };
}

const LAYERS = [
  layer('town', 'towns.geojson', 'geojson', 2),
  layer('bts_site', 'layers/bts.csv', 'csv', 2),
];

function manifest(changes: object = {}): Uint8Array {
  return bytesOf({
    format: 'vonggac-manifest',
    version: 1,
    id: 'demo',
    name: { vi: 'Minh họa', en: 'Demo' },
    province: { vi: 'Gia Lai', en: 'Gia Lai' },
    illustrative: true,
    cutOff: '2025-12-31',
    since: '2018-01-01',
    bounds: [107, 13, 109.5, 15],
    vn2000Meridian: 108.5,
    layers: LAYERS,
    ...changes,
  });
}

const asked: string[] = [];
async function readFile(path: string): Promise<Uint8Array> {
  asked.push(path);
  const bytes = FILES[path];
  if (!bytes) throw new Error('no such file');
  return bytes;
}

const open = (changes: object = {}) => openManifest(manifest(changes), readFile, quietContext());

async function openDemo() {
  const { dataset } = await open();
  if (!dataset) throw new Error('the demo manifest does not open');
  return dataset;
}

describe('a manifest', () => {
  it('opens into a dataset: tables by kind, sources with counts, no issue', async () => {
    const { dataset, issues } = await open();
    expect(issues).toEqual([]);
    expect(dataset?.province).toEqual({ vi: 'Gia Lai', en: 'Gia Lai' });
    expect(dataset?.sources.map(({ file, kind, read, kept }) => [file, kind, read, kept])).toEqual([
      ['towns.geojson', 'town', 2, 2],
      ['layers/bts.csv', 'bts_site', 2, 2],
    ]);
    expect(dataset?.tables.bts_site?.rows).toBe(2);
    expect(dataset?.sources[0]).toMatchObject({
      licence: 'CC0',
      source: { vi: 'nguồn', en: 'source' },
    });
  });

  it('has a hash that only its files, kinds and their order change', async () => {
    const hash = async (changes: object) => (await open(changes)).dataset?.hash;
    const first = await hash({});
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash({ name: { vi: 'khác', en: 'other' } })).toBe(first);
    expect(await hash({ layers: LAYERS.toReversed() })).not.toBe(first);
    expect(await hash({ layers: LAYERS.slice(1) })).not.toBe(first);
  });

  it('loads the rest when a layer is missing, of no known kind, or of a wrong shape', async () => {
    const layers = [
      layer('town', 'gone.geojson', 'geojson', 1),
      layer('tower', 'towns.geojson', 'geojson', 1),
      { id: 'x' },
      ...LAYERS,
    ];
    const { dataset, issues } = await open({ layers });
    expect(brief(issues)).toEqual([
      'kind.unknown',
      'layers.2.kind manifest.bad-shape',
      'manifest.missing-file',
    ]);
    expect(dataset?.sources).toHaveLength(2);
  });

  it.each([
    '../secret.csv',
    '/etc/passwd',
    'a/../../b.csv',
    'http://x.invalid/a.csv',
    'a\\b.csv',
    './a.csv',
    '',
  ])('never asks for %j', async (file) => {
    asked.length = 0;
    const { issues } = await open({ layers: [layer('town', file, 'geojson', 1)] });
    expect(asked).toEqual([]);
    expect(brief(issues)).toEqual(['layers.0.file manifest.bad-shape']);
  });

  it('warns when a file is not the one that was published, or holds less', async () => {
    const layers = [layer('town', 'towns.geojson', 'geojson', 3, { sha256: 'a'.repeat(64) })];
    const { dataset, issues } = await open({ layers });
    expect(brief(issues)).toEqual(['file.hash-mismatch', 'file.truncated']);
    expect(dataset?.tables.town?.rows).toBe(2);
  });

  it.each([
    ['not JSON', bytesOf('nope'), 'format.bad-json'],
    ['of a later version', manifest({ version: 2 }), 'manifest.unsupported-version'],
    ['of another form', bytesOf({ layers: [] }), 'manifest.bad-shape'],
    ['with a date that is none', manifest({ cutOff: '31/12/2025' }), 'manifest.bad-shape'],
  ])('that is %s opens nothing', async (_name, bytes, code) => {
    const { dataset, issues } = await openManifest(bytes, readFile, quietContext());
    expect(dataset).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('stops when cancelled while a file is on its way', async () => {
    const cancel = new AbortController();
    const slow = async () => {
      cancel.abort(new Error('enough'));
      throw new Error('interrupted');
    };
    const ctx = { ...quietContext(), signal: cancel.signal };
    await expect(openManifest(manifest(), slow, ctx)).rejects.toThrow('enough');
  });
});

describe('a dataset', () => {
  it('takes more files of a kind it has: merged, the first of equal ids standing', async () => {
    const more = bytesOf(
      'mã trạm;tên trạm;chủ quản;lon;lat\nGLI2;hai khác;VNPT;108,1;14\nGLI3;ba;VNPT;108,2;14\n',
    );
    const demo = await openDemo();
    const { dataset, issues } = await addFiles(
      demo,
      [{ name: 'tram bts.csv', bytes: more }],
      quietContext(),
    );
    expect(issues).toEqual([]);
    const table = dataset.tables.bts_site;
    if (!table) throw new Error('no sites');
    expect(cellsOf(table, 'name')).toEqual(['một', 'hai', 'ba']);
    expect(cellsOf(table, 'owner')).toEqual([null, null, 'VNPT']);
    expect([...table.geometry.coordinates]).toEqual([108, 14, 108.1, 14, 108.2, 14]);
    expect(table.files).toEqual(['layers/bts.csv', 'tram bts.csv']);
    expect([...table.sourceFile]).toEqual([0, 0, 1]);
    expect([...table.sourceRow]).toEqual([2, 3, 3]);
    expect(dataset.sources.at(-1)).toMatchObject({ read: 2, kept: 1, setAside: 1 });
    expect(brief(dataset.issues)).toEqual(['2 id id.duplicate']);
    expect(dataset.hash).not.toBe(demo.hash);
  });

  it('is itself again when an added file is removed', async () => {
    const demo = await openDemo();
    const { dataset } = await addFiles(
      demo,
      [{ name: 'thêm.csv', bytes: SITES, kind: 'bts_site' }],
      quietContext(),
    );
    expect(dataset.sources).toHaveLength(3);
    expect(removeFile(dataset, 'thêm.csv')).toEqual(demo);
  });

  it('stays the same object when nothing could be added or removed', async () => {
    const demo = await openDemo();
    const { dataset, issues } = await addFiles(
      demo,
      [
        { name: 'x.bin', bytes: Uint8Array.of(1, 2, 3) },
        { name: 'lạ.csv', bytes: bytesOf('a,b\n1,2\n') },
      ],
      quietContext(),
    );
    expect(dataset).toBe(demo);
    expect(brief(issues)).toEqual(['file.unknown-format', 'kind.unknown']);
    expect(removeFile(demo, 'no.csv')).toBe(demo);
  });

  it('gives a second file of the same name a number', async () => {
    const file = {
      name: 'layers/bts.csv',
      bytes: bytesOf('id,lon,lat\nX,108,14\n'),
      kind: 'bts_site' as const,
    };
    const { dataset } = await addFiles(await openDemo(), [file], quietContext());
    expect(dataset.sources.at(-1)?.file).toBe('layers/bts (2).csv');
  });
});
