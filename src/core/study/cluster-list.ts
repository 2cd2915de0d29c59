import { f64 } from '../geo/typed.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { MOST_LISTED } from './cluster-answer.ts';
import type { ListedUnits, UnitColumns } from './cluster-answer.ts';

type Sureness = Pick<UnitColumns, 'level' | 'pattern' | 'patternSign' | 'q' | 'z' | 'count'>;

/** Units of a class or a pattern: hot before cold, surest first; each with its series and incidents. */
export function listUnits(
  units: Sureness,
  counts: Float64Array,
  steps: number,
  incidents: HotspotIncidents,
  unitOf: Int32Array,
): ListedUnits {
  const told = Uint32Array.from(units.level.keys()).filter(
    (unit) => units.level[unit] !== 0 || units.pattern[unit] !== 0,
  );
  const unit = told.toSorted((a, b) => compare(units, a, b)).slice(0, MOST_LISTED);
  const series = new Float64Array(unit.length * steps);
  unit.forEach((one, place) =>
    series.set(counts.subarray(one * steps, (one + 1) * steps), place * steps),
  );
  return { total: told.length, unit, series, ...incidentsOf(unit, incidents, unitOf) };
}

/** Equal means: the same 32-bit float, as in `rankFalling`. */
function compare(units: Sureness, a: number, b: number): number {
  return (
    warmth(units, b) - warmth(units, a) ||
    Math.abs(units.level[b] ?? 0) - Math.abs(units.level[a] ?? 0) ||
    Math.fround(f64(units.q, a)) - Math.fround(f64(units.q, b)) ||
    Math.fround(Math.abs(f64(units.z, b))) - Math.fround(Math.abs(f64(units.z, a))) ||
    a - b
  );
}

/** Hot now, hot by pattern, cold by pattern, cold now. */
function warmth({ level, patternSign }: Sureness, unit: number): number {
  return 2 * Math.sign(level[unit] ?? 0) + (patternSign[unit] ?? 0);
}

function incidentsOf(
  units: Uint32Array,
  { row, kind, fromMs, toMs }: HotspotIncidents,
  unitOf: Int32Array,
): Pick<ListedUnits, 'incidentStart' | 'incidents'> {
  const byUnit = new Map<number, number[]>(Array.from(units, (unit) => [unit, []]));
  unitOf.forEach((unit, incident) => byUnit.get(unit)?.push(incident));
  const incidentStart = new Uint32Array(units.length + 1);
  const listed: number[] = [];
  units.forEach((unit, place) => {
    const own = byUnit.get(unit) ?? [];
    listed.push(...own.toSorted((a, b) => f64(fromMs, b) - f64(fromMs, a) || a - b));
    incidentStart[place + 1] = listed.length;
  });
  return {
    incidentStart,
    incidents: {
      row: Uint32Array.from(listed, (incident) => row[incident] ?? 0),
      kind: Uint8Array.from(listed, (incident) => kind[incident] ?? 0),
      fromMs: Float64Array.from(listed, (incident) => f64(fromMs, incident)),
      toMs: Float64Array.from(listed, (incident) => f64(toMs, incident)),
    },
  };
}
