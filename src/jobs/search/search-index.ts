import MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import { foldText } from '../../core/basics/text-fold.ts';
import { nameKey } from '../../core/administration/name-key.ts';
import type { RunContext } from '../../core/basics/run-context.ts';
import type { Dataset } from '../../core/model/dataset.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { Table } from '../../core/model/table.ts';
import { areaFinder } from '../../core/targets/area-finder.ts';
import type { AreaFinder } from '../../core/targets/area-finder.ts';
import { textReader } from '../../core/targets/read-column.ts';
import { boundsOfRow, middleOfRow } from '../records/row-geometry.ts';
import type { SearchHit } from '../protocol/record-jobs.ts';
import { withoutTwins } from './without-twins.ts';

/** What can be found, and how much it counts when names match alike. */
const SEARCHED = [
  { kind: 'commune', boost: 1.6 },
  { kind: 'town', boost: 1.6 },
  { kind: 'exchange', boost: 1.1 },
  { kind: 'post_office', boost: 1.05 },
  { kind: 'bts_site', boost: 1 },
  { kind: 'site', boost: 1 },
  { kind: 'cable_route', boost: 1 },
  { kind: 'patrol_base', boost: 0.95 },
  { kind: 'road', boost: 0.9 },
] as const satisfies readonly { kind: KindId; boost: number }[];

/** A record as the search engine holds it: `place` is kind and row, `key` the record's own id. */
type Entry = {
  readonly place: string;
  readonly boost: number;
  readonly key: string;
  readonly name: string;
  readonly folded: string;
  /** Without spaces, and one key for Đắk, Đăk, Đak and Đắc: "Ia HDrai" is "Ia H' Drai". */
  readonly joined: string;
};

export type SearchIndex = {
  readonly find: (text: string, limit: number) => readonly SearchHit[];
  /** One record as a hit; none for what has no place. */
  readonly hit: (kind: KindId, row: number) => readonly SearchHit[];
};

const MOST_HITS = 100;

/**
 * Finds records by name or id, with or without accents: the folded name finds "Đak Đoa" for "dak doa";
 * the name as written lifts the exact spelling above its namesakes.
 */
export async function buildSearchIndex(dataset: Dataset, ctx: RunContext): Promise<SearchIndex> {
  const engine = new MiniSearch<Entry>({
    idField: 'place',
    fields: ['name', 'folded', 'key', 'joined'],
    storeFields: ['boost', 'name', 'folded', 'key'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''),
    processTerm: (term) => term.toLowerCase(),
  });
  for (const { kind, boost } of SEARCHED) {
    const table = dataset.tables[kind];
    if (!table) continue;
    for (const row of withoutTwins(table)) {
      const entry = entryOf(table, row, boost);
      if (entry) engine.add(entry);
      if (row % 200 === 0) await ctx.breathe();
    }
  }
  const areas = areaFinder(dataset.tables.commune);
  return {
    find: (text, limit) => find(engine, dataset, areas, text, limit),
    hit: (kind, row) => hitOf(dataset, areas, `${kind}/${row}`),
  };
}

function entryOf(table: Table, row: number, boost: number): Entry | null {
  const id = textReader(table, 'id')(row);
  const ref = textReader(table, 'ref')(row);
  const name = [textReader(table, 'name')(row), ref].filter((part) => part !== '').join(' ');
  if (id === '' && name === '') return null;
  return {
    place: `${table.kind}/${row}`,
    boost,
    key: id,
    name,
    folded: foldText(name),
    joined: nameKey(name),
  };
}

function find(
  engine: MiniSearch<Entry>,
  dataset: Dataset,
  areas: AreaFinder,
  text: string,
  limit: number,
): readonly SearchHit[] {
  const written = text.normalize('NFC').trim();
  if (written === '') return [];
  const found = engine.search(
    {
      combineWith: 'OR',
      queries: [
        { queries: [foldText(written)], fields: ['folded', 'key'], combineWith: 'AND' },
        { queries: [written], fields: ['name'], combineWith: 'AND' },
        { queries: [nameKey(written)], fields: ['joined'], fuzzy: false },
      ],
    },
    {
      prefix: true,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      boost: { key: 2, folded: 1.5, name: 1, joined: 0.5 },
      boostDocument: (_, __, stored) => Number(stored?.['boost'] ?? 1),
    },
  );
  const ranked = found
    .map((hit) => ({ key: String(hit.id), score: hit.score, whole: wholeness(hit, written) }))
    .toSorted((a, b) => b.whole - a.whole || b.score - a.score || (a.key < b.key ? -1 : 1));
  const kept = ranked.slice(0, Math.min(Math.max(0, limit), MOST_HITS));
  return kept.flatMap(({ key }) => hitOf(dataset, areas, key));
}

/** A name that is the whole query comes before names that only begin with it. */
function wholeness(hit: SearchResult, written: string): number {
  const folded = foldText(written);
  if (String(hit['name']).toLowerCase() === written.toLowerCase()) return 2;
  return hit['folded'] === folded || foldText(String(hit['key'])) === folded ? 1 : 0;
}

function tableOf(dataset: Dataset, kind: string): Table | null {
  const known = SEARCHED.find((one) => one.kind === kind);
  return known ? (dataset.tables[known.kind] ?? null) : null;
}

function hitOf(dataset: Dataset, areas: AreaFinder, key: string): SearchHit[] {
  const [kind = '', number = ''] = key.split('/');
  const table = tableOf(dataset, kind);
  const row = Number(number);
  const bounds = table && boundsOfRow(table.geometry, row);
  if (!table || !bounds) return [];
  const [lon, lat] = middleOfRow(table.geometry, row);
  const id = textReader(table, 'id')(row);
  const name = textReader(table, 'name')(row) || textReader(table, 'ref')(row) || id;
  return [
    {
      kind: table.kind,
      row,
      id,
      name,
      place: placeOf(dataset, areas, table, row, lon, lat),
      lon,
      lat,
      bounds,
    },
  ];
}

/** The commune around the hit; for a commune its province. */
function placeOf(
  dataset: Dataset,
  areas: AreaFinder,
  table: Table,
  row: number,
  lon: number,
  lat: number,
): string {
  if (table.kind === 'commune') return textReader(table, 'province')(row) || dataset.province.vi;
  return areas.name[areas.at(lon, lat)] ?? '';
}
