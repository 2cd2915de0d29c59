import { isPlaceHeader } from '../../place/place-header.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';

export type ColumnNames = {
  /** Column of the sheet → its name, each name once. */
  readonly named: readonly (readonly [number, string])[];
  /** Names that stood over more than one column. */
  readonly repeated: readonly string[];
  /** Rows the header takes: two where a group ("Tọa độ") stands over names of its own ("X", "Y"). */
  readonly rowsUsed: number;
};

/** Names of the columns from the header row and what follows it. */
export function columnNames(rows: readonly SheetRow[]): ColumnNames {
  const [header, next] = rows;
  const upper = namesIn(header);
  const lower = next && isSecondRow(upper, next) ? namesIn(next) : null;
  const wanted = lower ? underGroups(upper, lower) : [...upper];
  const seen = new Map<string, number>();
  const repeated: string[] = [];
  const named = wanted
    .toSorted(([a], [b]) => a - b)
    .map(([column, name]): readonly [number, string] => {
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      if (count === 1) return [column, name];
      repeated.push(name);
      return [column, `${name} ${count}`];
    });
  return { named, repeated, rowsUsed: lower ? 2 : 1 };
}

type Names = ReadonlyMap<number, string>;

function namesIn(row: SheetRow | undefined): Names {
  const cells: Iterable<readonly [number, SheetCell]> = row?.cells ?? [];
  return new Map(
    Array.from(cells, ([at, cell]) => [at, String(cell).replace(/\s+/g, ' ').normalize('NFC')]),
  );
}

/**
 * Whether a row under the header names columns too: texts only, fewer than the header's, one right under the
 * start of each group and all others where the header has nothing.
 */
function isSecondRow(upper: Names, { cells }: SheetRow): boolean {
  const columns = [...cells.keys()].toSorted((a, b) => a - b);
  const added = columns.filter((column) => !upper.has(column));
  if (added.length === 0 || columns.length >= upper.size + added.length) return false;
  if (![...cells.values()].every((cell) => typeof cell === 'string' && !/\d{3}/.test(cell))) {
    return false;
  }
  const under = columns.filter((column) => upper.has(column));
  return (
    under.every((column) => cells.has(column + 1) && !upper.has(column + 1)) &&
    added.every((column) => cells.has(column - 1))
  );
}

function underGroups(upper: Names, lower: Names): readonly (readonly [number, string])[] {
  const times = new Map<string, number>();
  for (const name of [...upper.values(), ...lower.values()]) {
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const columns = new Set([...upper.keys(), ...lower.keys()]);
  return [...columns].map((column): readonly [number, string] => {
    const own = lower.get(column);
    if (own === undefined) return [column, upper.get(column) ?? ''];
    const group = [...upper.keys()].filter((at) => at <= column).toSorted((a, b) => b - a)[0];
    const whole = `${upper.get(group ?? -1) ?? ''} ${own}`.trim();
    return [column, times.get(own) === 1 && !isPlaceHeader(whole) ? own : whole];
  });
}
