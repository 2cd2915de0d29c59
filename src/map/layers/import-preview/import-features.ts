import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import type { ImportPreview, ImportReport } from '../../../core/io/import/import-report.ts';
import type { AppState } from '../../../state/app-state.ts';
import { importOnMap } from '../../../state/import/shown-import.ts';

export type ImportProperties = {
  readonly role: 'record' | 'candidate' | 'other';
  readonly lit: boolean;
};

type ImportFeature = Feature<Geometry, ImportProperties>;
export type ImportFeatures = FeatureCollection<Geometry, ImportProperties>;

/**
 * The file that is looked through: where its records fall, those a person points at lit; while it is asked
 * what its coordinates are in, where each candidate puts them.
 */
export function importFeatures(state: AppState): ImportFeatures {
  const report = importOnMap(state);
  const { litRows, candidate } = state.session.imports;
  if (!report) return collection([]);
  const looked = lookedAt(report, candidate);
  return collection(
    looked === null ? recordFeatures(report, new Set(litRows)) : candidateFeatures(report, looked),
  );
}

/** The candidate drawn: the one pointed at, else the first while the place is asked; null for none. */
export function lookedAt(report: ImportReport, candidate: number | null): number | null {
  const candidates = report.place?.candidates ?? [];
  if (candidates.length === 0) return null;
  if (candidate !== null && candidate < candidates.length) return candidate;
  return report.questions.some(({ code }) => code === 'place') ? 0 : null;
}

function recordFeatures(report: ImportReport, lit: ReadonlySet<number>): ImportFeature[] {
  const { preview } = report;
  const drawn = new Set(preview.rows);
  const records = Array.from(preview.rows, (row, at) =>
    feature('record', lit.has(row), shapeOf(preview, at)),
  );
  return [...records, ...litBeside(report, lit, drawn)];
}

/** Rows of findings that the preview, which takes only some, does not hold. */
function litBeside(
  { findings }: ImportReport,
  lit: ReadonlySet<number>,
  drawn: ReadonlySet<number>,
): ImportFeature[] {
  const places = new Map<number, Position>();
  for (const finding of findings) {
    for (const [at, row] of finding.rows.entries()) {
      if (!lit.has(row) || drawn.has(row)) continue;
      places.set(row, pair(finding.places, at));
    }
  }
  return [...places.values()].map((coordinates) =>
    feature('record', true, { type: 'Point', coordinates }),
  );
}

/** The others stay faintly there: what differs between two is seen without pointing back and forth. */
function candidateFeatures({ place }: ImportReport, looked: number): ImportFeature[] {
  const all = (place?.candidates ?? []).map((candidate, at) => ({ at, sample: candidate.sample }));
  const order = [
    ...all.filter(({ at }) => at !== looked),
    ...all.filter(({ at }) => at === looked),
  ];
  return order.flatMap(({ at, sample }) =>
    Array.from({ length: sample.length / 2 }, (_, number) =>
      feature(at === looked ? 'candidate' : 'other', false, {
        type: 'Point',
        coordinates: pair(sample, number),
      }),
    ),
  );
}

function shapeOf({ starts, coordinates }: ImportPreview, at: number): Geometry {
  const [from, to] = [starts[at] ?? 0, starts[at + 1] ?? 0];
  const pairs = Array.from({ length: to - from }, (_, step) => pair(coordinates, from + step));
  const [first] = pairs;
  return pairs.length === 1 && first
    ? { type: 'Point', coordinates: first }
    : { type: 'LineString', coordinates: pairs };
}

function pair(lonLat: Float64Array, at: number): Position {
  return [lonLat[2 * at] ?? 0, lonLat[2 * at + 1] ?? 0];
}

function feature(role: ImportProperties['role'], lit: boolean, geometry: Geometry): ImportFeature {
  return { type: 'Feature', properties: { role, lit }, geometry };
}

function collection(features: ImportFeature[]): ImportFeatures {
  return { type: 'FeatureCollection', features };
}
