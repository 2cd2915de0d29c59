import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sniffFormat } from '../../../src/core/io/formats/registry.ts';
import { reviewImport } from '../../../src/core/io/import/review-import.ts';
import { loadFile } from '../../../src/core/io/load-file.ts';
import { NETWORK_FEATURES, NETWORK_PACKAGE } from '../../support/ofds-network.ts';
import { quietContext } from '../../support/quiet-context.ts';
import { bytesOf, cellsOf, collection, feature, point } from '../../support/read-as.ts';

const REAL = new URL('../../../../shared/data/fibre-ofds/', import.meta.url);

async function load(content: object, layer: 'spans' | 'nodes', kind: 'cable_route' | 'exchange') {
  const file = { name: 'mang.json', bytes: bytesOf(content), choices: { layer, kind } };
  const { part, issues } = await loadFile(file, {}, quietContext());
  if (!part) throw new Error(JSON.stringify(issues));
  return part;
}

describe('a network of the Open Fibre Data Standard', () => {
  it('is known by its nested form and by its words in GeoJSON; other GeoJSON is not', () => {
    const sniffed = (content: object) => sniffFormat(bytesOf(content), 'a.json')?.id;
    expect(sniffed(NETWORK_PACKAGE)).toBe('ofds');
    expect(sniffed(NETWORK_PACKAGE.networks[0] ?? {})).toBe('ofds');
    expect(sniffed(NETWORK_FEATURES)).toBe('ofds');
    expect(sniffed(collection(feature(point(108, 14), { name: 'a' })))).toBe('geojson');
  });

  it('gives its spans as cables: owner, medium, placement, fibres and both ends', async () => {
    const { table } = await load(NETWORK_PACKAGE, 'spans', 'cable_route');
    expect(cellsOf(table, 'id')).toEqual(['s-1', 's-2']);
    expect(cellsOf(table, 'owner')).toEqual(['VNPT', null]);
    expect(cellsOf(table, 'status')).toEqual(['in_use', 'planned']);
    expect(cellsOf(table, 'medium')).toEqual(['fibre', null]);
    expect(cellsOf(table, 'placement')).toEqual(['aerial', null]);
    expect(cellsOf(table, 'fibre_count')).toEqual([24, null]);
    expect(cellsOf(table, 'from_asset')).toEqual(['a', 'b']);
    expect(cellsOf(table, 'to_asset')).toEqual(['b', 'c']);
    expect([...table.geometry.coordinates].slice(0, 2)).toEqual([108, 13.98]);
  });

  it('gives its nodes as points, and sets the one without a place aside', async () => {
    const { table, source } = await load(NETWORK_PACKAGE, 'nodes', 'exchange');
    expect(cellsOf(table, 'name')).toEqual(['Pleiku', 'Đak Đoa']);
    expect(source).toMatchObject({ read: 3, kept: 2, setAside: 1 });
  });

  it('asks which of its two layers is meant, and nothing deeper than names becomes a column', async () => {
    const bytes = bytesOf(NETWORK_PACKAGE);
    const report = await reviewImport({ name: 'mang.json', bytes }, {}, quietContext());
    expect(report.questions.map(({ code }) => code)).toContain('layer');
    expect(report.layers.map(({ name, rows }) => [name, rows])).toEqual([
      ['spans', 2],
      ['nodes', 3],
    ]);
    expect(report.headers).toEqual(
      expect.arrayContaining([
        'start.id',
        'physicalInfrastructureProvider.name',
        'networkProviders.name',
        'fibreTypeDetails.fibreSubtype',
        'network.name',
      ]),
    );
    expect(report.headers.some((header) => header.includes('inner'))).toBe(false);
    expect(report.kind).toBe('cable_route');
  });

  it('is the same in its GeoJSON form', async () => {
    const { table } = await load(NETWORK_FEATURES, 'spans', 'cable_route');
    expect(cellsOf(table, 'owner')).toEqual(['VNPT']);
    expect(cellsOf(table, 'from_asset')).toEqual(['a']);
    const nodes = await load(NETWORK_FEATURES, 'nodes', 'exchange');
    expect(cellsOf(nodes.table, 'id')).toEqual(['a']);
  });

  it.each([
    { networks: 'none' },
    { networks: [{ id: 'x' }] },
    { networks: [{ spans: [null, 3, { route: 7 }] }] },
    { networks: [{ nodes: [{ location: { type: 'Point', coordinates: ['a', {}] } }] }] },
  ])('that is broken (%j) ends in issues', async (content) => {
    const file = { name: 'mang.json', bytes: bytesOf(content), kind: 'exchange' as const };
    const { part, issues } = await loadFile(file, {}, quietContext());
    expect(part?.table.rows ?? 0).toBe(0);
    expect(issues.length).toBeGreaterThan(0);
  });

  it('takes a key called __proto__ for a plain name', async () => {
    const content = `{"networks":[{"spans":[{"id":"s","__proto__":{"polluted":"yes"},"route":{"type":"LineString","coordinates":[[108,14],[108.1,14]]}}]}]}`;
    const file = { name: 'a.json', bytes: bytesOf(content), kind: 'cable_route' as const };
    const { part } = await loadFile(file, {}, quietContext());
    expect(part?.table.rows).toBe(1);
    expect({}).not.toHaveProperty('polluted');
  });

  it.runIf(existsSync(REAL)).each([
    ['spans', 'cable_route', 953],
    ['nodes', 'exchange', 950],
  ] as const)('is read whole from a published one: %s', async (layer, kind, records) => {
    const name = `georgia-opennet-${layer}.geojson`;
    const bytes = new Uint8Array(readFileSync(new URL(name, REAL)));
    const { part } = await loadFile({ name, bytes, choices: { kind } }, {}, quietContext());
    expect(part?.source).toMatchObject({ read: records, kept: records, setAside: 0 });
    expect(part && cellsOf(part.table, 'owner')[0]).toBe('Government of Georgia');
  });
});
