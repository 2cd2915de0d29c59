import { foldText } from '../../basics/text-fold.ts';
import { interiorPoint } from '../../geo/interior-point.ts';
import type { Table } from '../../model/table.ts';

export type CommunePoints = {
  /** Longitude, latitude well inside a loaded commune; null for a code that is not among them. */
  readonly inside: (code: string) => readonly [number, number] | null;
  /** The same by name, where one loaded commune alone has it: a table may carry codes of its own. */
  readonly insideNamed: (name: string) => readonly [number, number] | null;
  /** Code of a row of the communes. */
  readonly codeAt: (row: number) => string | null;
};

/** The same points for every file: a table never changes. */
const KNOWN = new WeakMap<Table, CommunePoints>();

export function communePoints(communes: Table): CommunePoints {
  const known = KNOWN.get(communes);
  if (known) return known;
  const id = communes.columns['id'];
  const codeAt = (row: number) =>
    id?.type === 'text' && row >= 0 ? (id.dictionary[id.codes[row] ?? 0] ?? null) : null;
  const rowOf = new Map<string, number>();
  for (let row = communes.rows - 1; row >= 0; row -= 1) rowOf.set(codeAt(row) ?? '', row);
  const points = new Map<string, readonly [number, number] | null>();
  const inside = (code: string) => {
    const found = points.get(code);
    if (found !== undefined) return found;
    const row = rowOf.get(code);
    const point = row === undefined ? null : interiorPoint(communes.geometry, row);
    points.set(code, point);
    return point;
  };
  const codes = codesByName(communes, codeAt);
  const insideNamed = (name: string) => {
    const [code, other] = codes.get(foldText(name)) ?? [];
    return code === undefined || other !== undefined ? null : inside(code);
  };
  const made = { inside, insideNamed, codeAt };
  KNOWN.set(communes, made);
  return made;
}

function codesByName(
  communes: Table,
  codeAt: (row: number) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const { name } = communes.columns;
  const codes = new Map<string, readonly string[]>();
  if (name?.type !== 'text') return codes;
  for (let row = 0; row < communes.rows; row += 1) {
    const key = foldText(name.dictionary[name.codes[row] ?? 0] ?? '');
    codes.set(key, [...(codes.get(key) ?? []), codeAt(row) ?? '']);
  }
  return codes;
}
