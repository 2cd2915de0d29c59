import type { DetailLevel } from '../../model/detail-level.ts';

/**
 * How much of places a paper tells: all; kind and a square of about 1 km; communes only. Protection class,
 * what goes dark and texts about people are out of every level unless a person switches them on.
 */
export type PaperLevel = DetailLevel;

/** A square of a hundredth of a degree, about 1.1 km: its south-west corner, hundredths. */
export type GridCell = { readonly lon: number; readonly lat: number };

/** What a paper tells of a place at its level; null where the level or the record does not tell. */
export type ToldPlace = {
  readonly communeCode: string;
  readonly communeName: string;
  /** Id and name of the work; full only. */
  readonly asset: { readonly id: string; readonly name: string } | null;
  readonly cell: GridCell | null;
  readonly point: { readonly lon: number; readonly lat: number } | null;
};

export function toldPlace(
  level: PaperLevel,
  place: {
    readonly communeCode: string;
    readonly communeName: string;
    readonly id: string;
    readonly name: string;
    readonly lon: number;
    readonly lat: number;
  },
): ToldPlace {
  const { communeCode, communeName, id, name, lon, lat } = place;
  const known = Number.isFinite(lon) && Number.isFinite(lat);
  return {
    communeCode,
    communeName,
    asset: level === 'full' && (id !== '' || name !== '') ? { id, name } : null,
    cell: level === 'grid' && known ? { lon: cellOf(lon), lat: cellOf(lat) } : null,
    point: level === 'full' && known ? { lon, lat } : null,
  };
}

function cellOf(degrees: number): number {
  return Math.floor(degrees * 100 + 1e-9);
}
