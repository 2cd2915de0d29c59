import type { Issue, IssueCode } from '../../basics/issue.ts';
import { IssueLog } from '../../basics/issue-log.ts';
import type { RawGeometry, RawTable } from '../format.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import { RawGeometryBuilder } from '../raw-geometry-builder.ts';

export type LonLat = { readonly lon: number; readonly lat: number };

/** A placed table while its places are looked at and put right. */
export class PlaceDraft {
  table: RawTable;
  /** Longitude, latitude of all coordinates; written to in place. */
  readonly lonLat: Float64Array;
  readonly repaired = new Set<number>();
  readonly setAside = new Map<number, Issue>();
  readonly issues = new IssueLog();
  readonly #file: string;
  readonly #geometry: RawGeometry;
  readonly #dropped = new Set<number>();

  constructor(table: RawTable & { readonly geometry: RawGeometry }, file: string) {
    this.#file = file;
    this.#geometry = table.geometry;
    this.lonLat = table.geometry.coordinates.slice();
    this.table = table;
  }

  get rows(): number {
    return this.table.rows;
  }

  /** Coordinates [from, to) of a row; none of a row whose place was dropped. */
  coordinatesOf(row: number): readonly [from: number, to: number] {
    if (this.#dropped.has(row)) return [0, 0];
    const { featureStart, partStart } = this.#geometry;
    return [partStart[featureStart[row] ?? 0] ?? 0, partStart[featureStart[row + 1] ?? 0] ?? 0];
  }

  /** The first coordinate of a row that is a number; null where it has none. */
  placeOf(row: number): LonLat | null {
    const [from, to] = this.coordinatesOf(row);
    const [lon = Number.NaN, lat = Number.NaN] = [this.lonLat[2 * from], this.lonLat[2 * from + 1]];
    return from < to && Number.isFinite(lon) && Number.isFinite(lat) ? { lon, lat } : null;
  }

  /** Still among the records. */
  stands(row: number): boolean {
    return !this.setAside.has(row);
  }

  drop(row: number, code: IssueCode, context?: Issue['context']): void {
    this.#dropped.add(row);
    this.tell(row, code, context);
  }

  /** Something worth knowing about a row that stands. */
  tell(row: number, code: IssueCode, context?: Issue['context']): void {
    this.issues.add({ ...this.#issueAt(row, code, context), severity: 'info' });
  }

  /** Something worth knowing about the file. */
  tellAll(code: IssueCode, context: Issue['context'] = {}): void {
    this.issues.add({ code, severity: 'info', at: { file: this.#file }, context });
  }

  leaveOut(row: number, code: IssueCode, context?: Issue['context']): void {
    this.setAside.set(row, this.#issueAt(row, code, context));
  }

  finish(): RawTable {
    const geometry = { ...this.#geometry, coordinates: this.lonLat };
    const kept = this.#dropped.size === 0 ? geometry : withoutRows(geometry, this.#dropped);
    return { ...this.table, geometry: kept };
  }

  #issueAt(row: number, code: IssueCode, context?: Issue['context']): Issue {
    const at = { file: this.#file, row: this.table.sourceRow[row] ?? 0 };
    return { code, severity: 'error', at, ...(context ? { context } : {}) };
  }
}

function withoutRows(geometry: RawGeometry, dropped: ReadonlySet<number>): RawGeometry {
  const { types, coordinates, partStart, featureStart, holes } = geometry;
  const into = new RawGeometryBuilder(types.length, coordinates.length / 2);
  for (let row = 0; row < types.length; row += 1) {
    if (dropped.has(row)) {
      into.endFeature('none');
      continue;
    }
    const end = featureStart[row + 1] ?? 0;
    for (let part = featureStart[row] ?? 0; part < end; part += 1) {
      for (let i = partStart[part] ?? 0; i < (partStart[part + 1] ?? 0); i += 1) {
        into.addCoordinate(coordinates[2 * i] ?? Number.NaN, coordinates[2 * i + 1] ?? Number.NaN);
      }
      into.endPart(holes[part] === 1 ? 1 : 0);
    }
    into.endFeature(RAW_GEOMETRY_TYPES[types[row] ?? 0] ?? 'none');
  }
  return into.finish();
}
