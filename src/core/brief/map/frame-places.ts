import type { Dataset } from '../../model/dataset.ts';
import type { Geometry } from '../../geo/geometry.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { PatrolPlan, PlannedRoute } from '../../patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { choiceReader, textReader } from '../../targets/read-column.ts';
import type { PaperFrame } from './paper-map-request.ts';

type FrameSources = {
  readonly dataset: Dataset;
  readonly result: StudyResult | null;
  readonly plan?: PatrolPlan;
};

/**
 * Places, lon, lat, lon, lat …, that the frame must show; of the whole data where what is asked for is not
 * there. O(coordinates).
 */
export function framePlaces(
  frame: Exclude<PaperFrame, { by: 'centre' }>,
  sources: FrameSources,
): Float64Array {
  const places = placesAsked(frame, sources);
  return places.length > 0 ? places : cornersOf(sources.dataset.bounds);
}

function placesAsked(
  frame: Exclude<PaperFrame, { by: 'centre' }>,
  { dataset, result, plan }: FrameSources,
): Float64Array {
  switch (frame.by) {
    case 'bounds':
      return cornersOf(frame.bounds);
    case 'province':
      return provincePlaces(dataset);
    case 'commune':
      return communePlaces(dataset, frame.code);
    case 'targets':
      return result ? targetPlaces(result, new Set(frame.targets)) : new Float64Array();
    case 'zone':
      return plan ? zonePlaces(plan, frame.zone) : new Float64Array();
    case 'routes':
      return Float64Array.from(
        (plan?.routes ?? [])
          .filter(({ night, team }) => night === frame.night && (frame.team ?? team) === team)
          .flatMap(routePlaces),
      );
  }
}

function cornersOf([west, south, east, north]: Dataset['bounds']): Float64Array {
  return Float64Array.of(west, south, east, south, east, north, west, north);
}

/** The mainland of the province in hand: an archipelago far off is in the inset. */
function provincePlaces({ tables, bounds }: Dataset): Float64Array {
  const { province } = tables;
  if (!province) return cornersOf(bounds);
  const focus = choiceReader(province, 'focus');
  const rows = Array.from({ length: province.rows }, (_, row) => row);
  const inHand = rows.filter((row) => focus(row) === 'yes');
  return inHand.length === 0 ? cornersOf(bounds) : ringsWithin(province.geometry, inHand, bounds);
}

function ringsWithin(
  { coordinates, partStart, featureStart }: Geometry,
  features: readonly number[],
  [west, south, east, north]: Dataset['bounds'],
): Float64Array {
  const out: number[] = [];
  for (const feature of features) {
    for (let part = u32(featureStart, feature); part < u32(featureStart, feature + 1); part += 1) {
      for (let i = u32(partStart, part); i < u32(partStart, part + 1); i += 1) {
        const [lon, lat] = [f64(coordinates, 2 * i), f64(coordinates, 2 * i + 1)];
        if (lon >= west && lon <= east && lat >= south && lat <= north) out.push(lon, lat);
      }
    }
  }
  return Float64Array.from(out);
}

function communePlaces({ tables: { commune } }: Dataset, code: string): Float64Array {
  if (!commune) return new Float64Array();
  const codeOf = textReader(commune, 'id');
  const { coordinates, partStart, featureStart } = commune.geometry;
  for (let row = 0; row < commune.rows; row += 1) {
    if (codeOf(row) !== code) continue;
    const [first, last] = [u32(featureStart, row), u32(featureStart, row + 1)];
    return coordinates.slice(2 * u32(partStart, first), 2 * u32(partStart, last));
  }
  return new Float64Array();
}

function targetPlaces(
  { targets, sections }: StudyResult,
  asked: ReadonlySet<string>,
): Float64Array {
  const out: number[] = [];
  for (let target = 0; target < targets.length; target += 1) {
    if (!asked.has(targets.id[target] ?? '')) continue;
    if (targets.kind[target] !== 0) {
      out.push(f64(targets.lon, target), f64(targets.lat, target));
      continue;
    }
    const section = u32(targets.row, target);
    const line = sections.lonLat.subarray(
      2 * u32(sections.start, section),
      2 * u32(sections.start, section + 1),
    );
    for (const value of line) out.push(value);
  }
  return Float64Array.from(out);
}

function zonePlaces({ zones, stops }: PatrolPlan, number: number): Float64Array {
  const zone = zones.find((one) => one.number === number);
  const inside = stops.filter((stop) => stop.zone === number);
  return Float64Array.from([
    ...(zone?.outline ?? []),
    ...inside.flatMap(({ lon, lat }) => [lon, lat]),
  ]);
}

function routePlaces({ base, line }: PlannedRoute): readonly number[] {
  return [base.lon, base.lat, ...line];
}
