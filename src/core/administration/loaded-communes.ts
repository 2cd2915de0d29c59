import type { Table } from '../model/table.ts';
import type { Administration } from './administration.ts';
import { nameKey } from './name-key.ts';
import type { TodaysCommune } from './unit.ts';

/** The communes of the loaded province beside the lists. */
export type LoadedCommunes = {
  /** Codes of today's provinces they are of; empty where nobody can tell. */
  readonly provinces: ReadonlySet<string>;
  /** What the loaded ones call a commune: its code, or that of the only one with its name. */
  readonly codeOf: (commune: TodaysCommune) => string;
  /** Code of the only loaded commune of a name whose code is nobody else's; null for none. */
  readonly ownNamed: (name: string) => string | null;
  /** Row by their own code; null for none. */
  readonly rowOf: (code: string) => number | null;
  /** Own code of a row; null for none. */
  readonly codeAt: (row: number) => string | null;
};

/** A table never changes, and there is one pair of lists. */
const KNOWN = new WeakMap<Table, LoadedCommunes>();

/** Communes with codes of their own (a made-up province, an older table) are known by their names. */
export function loadedCommunes(units: Administration, communes: Table): LoadedCommunes {
  const known = KNOWN.get(communes);
  if (known) return known;
  const textAt = textsOf(communes);
  const rows = new Map<string, number>();
  const codeOfName = new Map<string, string | null>();
  const found = new Map<string, number>();
  for (let row = communes.rows - 1; row >= 0; row -= 1) {
    const [code, name] = [textAt('id', row), textAt('name', row)];
    rows.set(code, row);
    const official = units.todayCoded(code);
    if (official) count(found, official.province.code);
    else {
      const key = nameKey(name);
      codeOfName.set(key, codeOfName.has(key) ? null : code);
      for (const province of new Set(units.todayNamed(name).map((own) => own.province.code))) {
        count(found, province);
      }
    }
  }
  const made: LoadedCommunes = {
    provinces: new Set([...found].flatMap(([code, own]) => (2 * own >= communes.rows ? code : []))),
    codeOf: ({ code, name }) => (rows.has(code) ? code : (codeOfName.get(nameKey(name)) ?? code)),
    ownNamed: (name) => codeOfName.get(nameKey(name)) ?? null,
    rowOf: (code) => rows.get(code) ?? null,
    codeAt: (row) => (row >= 0 && row < communes.rows ? textAt('id', row) : null),
  };
  KNOWN.set(communes, made);
  return made;
}

function count(found: Map<string, number>, province: string): void {
  found.set(province, (found.get(province) ?? 0) + 1);
}

function textsOf({ columns }: Table): (field: string, row: number) => string {
  return (field, row) => {
    const column = columns[field];
    return column?.type === 'text' ? (column.dictionary[column.codes[row] ?? 0] ?? '') : '';
  };
}
