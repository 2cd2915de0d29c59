import type { Bounds, GeometryType } from '../../core/geo/geometry.ts';
import type { IncidentKindId } from '../../core/model/incident-kinds.ts';
import type { KindId } from '../../core/model/registry.ts';
import type { StudyConfig } from '../../core/study/study-config.ts';

export type RecordDetails = {
  readonly kind: KindId;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly bounds: Bounds;
  /** Present fields only; instants as ISO strings at +07:00, numbers as numbers, choices as codes. */
  readonly fields: Readonly<Record<string, string | number | readonly string[]>>;
  readonly file: string;
  readonly sourceRow: number;
};

/** Coordinates of part i (line, ring; the point alone) are the pairs [start[i], start[i + 1]) of lonLat. */
export type RecordShape = {
  readonly type: GeometryType;
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
};

export type IncidentTimeline = {
  /** First day of each month, ISO. */
  readonly months: readonly string[];
  /** kind → incidents per month (a window counts by its share). All dated incidents of the dataset. */
  readonly byKind: Readonly<Partial<Record<IncidentKindId, Float64Array>>>;
};

export type SearchHit = {
  readonly kind: KindId;
  readonly row: number;
  readonly id: string;
  readonly name: string;
  /** Commune or province the hit lies in, to tell namesakes apart. */
  readonly place: string;
  /** A commune: what the search called it, by its names before July 2025. */
  readonly former?: string;
  readonly lon: number;
  readonly lat: number;
  readonly bounds: Bounds;
};

export type RecordJobs = {
  /** The row of a record by its id; −1: there is none. */
  'find-record': [{ readonly kind: KindId; readonly id: string }, number];
  'record-details': [{ readonly kind: KindId; readonly row: number }, RecordDetails];
  'record-shape': [{ readonly kind: KindId; readonly row: number }, RecordShape];
  'table-page': [
    { readonly kind: KindId; readonly from: number; readonly to: number },
    readonly RecordDetails[],
  ];
  /** Incidents per month and kind under the study's filters, for the histogram and the slider. */
  'incident-timeline': [{ readonly config: StudyConfig }, IncidentTimeline];
  search: [{ readonly text: string; readonly limit: number }, readonly SearchHit[]];
};
