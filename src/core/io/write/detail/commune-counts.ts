import type { Crs } from '../../../geo/crs/crs.ts';
import { areaLocator } from '../../../geo/locate-areas.ts';
import { f64, u32 } from '../../../geo/typed.ts';
import { LEAST_TOLD } from '../../../model/detail-level.ts';
import { kindOf } from '../../../model/registry.ts';
import type { KindId } from '../../../model/registry.ts';
import type { Table } from '../../../model/table.ts';
import { choicesOf } from '../../validate/choice-codes.ts';
import type { RecordWords } from '../record-words.ts';
import { PLACE_CODES } from '../records.ts';
import type { RecordColumn, Records } from '../records.ts';

export type CountedLayer = { readonly table: Table; readonly rows: Uint32Array };

export type CommuneCount = {
  /** Row of the commune table. */
  readonly commune: number;
  readonly kind: KindId;
  /** Kind of incident; empty for what is no incident. */
  readonly of: string;
  readonly count: number;
};

/**
 * How many records of each kind each commune has: points in the commune they lie in, lines in every commune a
 * vertex of theirs lies in. Records outside all communes are in no count. In the order of communes and kinds.
 */
export function communeCounts(
  communes: Table,
  layers: readonly CountedLayer[],
): readonly CommuneCount[] {
  const features = Uint32Array.from({ length: communes.rows }, (_, row) => row);
  const locate = areaLocator(communes.geometry, features);
  return layers.flatMap(({ table, rows }) => {
    const counts = new Map<string, CommuneCount>();
    const kindOfRow = incidentKindOf(table);
    for (const row of rows) {
      const of = kindOfRow(row);
      for (const commune of communesOf(table, row, locate)) {
        const key = `${String(commune).padStart(6, '0')} ${of}`;
        const count = (counts.get(key)?.count ?? 0) + 1;
        counts.set(key, { commune, kind: table.kind, of, count });
      }
    }
    return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  });
}

function communesOf(
  { geometry }: Table,
  row: number,
  locate: (lon: number, lat: number) => number,
): ReadonlySet<number> {
  const found = new Set<number>();
  const from = u32(geometry.partStart, u32(geometry.featureStart, row));
  const to = u32(geometry.partStart, u32(geometry.featureStart, row + 1));
  for (let i = from; i < to; i += 1) {
    const commune = locate(f64(geometry.coordinates, 2 * i), f64(geometry.coordinates, 2 * i + 1));
    if (commune >= 0) found.add(commune);
  }
  return found;
}

function incidentKindOf(table: Table): (row: number) => string {
  const column = table.kind === 'incident' ? table.columns['kind'] : undefined;
  const field = kindOf(table.kind).fields.find(({ name }) => name === 'kind');
  if (column?.type !== 'choice' || !field) return () => '';
  const names = choicesOf(field);
  return (row) => names[(column.codes[row] ?? 0) - 1] ?? '';
}

export type CommuneWords = {
  /** Headers of the table. */
  readonly headers: Readonly<Record<'code' | 'name' | 'kind' | 'of' | 'count', string>>;
  readonly title: string;
};

export const COMMUNE_CODES: CommuneWords = {
  headers: {
    code: 'commune_code',
    name: 'commune',
    kind: 'kind',
    of: 'incident_kind',
    count: 'count',
  },
  title: 'counts-by-commune',
};

/** The counts as records: the outline of the commune, and `<3` where so few are not told. */
export function recordsOfCounts(
  communes: Table,
  counts: readonly CommuneCount[],
  crs: Crs,
  words: RecordWords | undefined,
  headersInWords: boolean,
  /** Whether outlines go with the counts; not into tables. */
  outlined: boolean,
  own: CommuneWords = COMMUNE_CODES,
): Records {
  const geometry = {
    ...communes.geometry,
    coordinates: crs.fromWgs84(communes.geometry.coordinates),
  };
  const text = (field: string) => {
    const column = communes.columns[field];
    return (row: number): string | null =>
      column?.type === 'text' ? column.dictionary[column.codes[row] ?? 0] || null : null;
  };
  const [code, name] = [text('id'), text('name')];
  const at = (row: number): CommuneCount | undefined => counts[row];
  const columnOf = (
    key: keyof CommuneWords['headers'],
    cellAt: (count: CommuneCount) => string | null,
  ): RecordColumn => ({
    name: headersInWords ? own.headers[key] : COMMUNE_CODES.headers[key],
    type: 'text',
    cellAt: (row) => {
      const count = at(row);
      return count ? cellAt(count) : null;
    },
  });
  const kinds = words?.kinds ?? {};
  const incidents = words?.choices['kind'] ?? {};
  const inWords = (value: string, known: Readonly<Record<string, string>>): string | null =>
    (headersInWords ? known[value] : undefined) ?? (value || null);
  return {
    name: COMMUNE_CODES.title,
    title: headersInWords ? own.title : COMMUNE_CODES.title,
    rows: counts.length,
    columns: [
      columnOf('code', ({ commune }) => code(commune)),
      columnOf('name', ({ commune }) => name(commune)),
      columnOf('kind', ({ kind }) => inWords(kind, kinds)),
      columnOf('of', ({ of }) => inWords(of, incidents)),
      columnOf('count', ({ count }) => (count < LEAST_TOLD ? `<${LEAST_TOLD}` : String(count))),
    ],
    shapeAt: (row) => (outlined ? { geometry, row: at(row)?.commune ?? 0 } : null),
    crs,
    placeHeaders: headersInWords && words ? words.place : PLACE_CODES,
    headersInWords,
    headersNameCrs: true,
  };
}
