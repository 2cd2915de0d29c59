import { segmentIndex } from '../../geo/segment-index.ts';
import { f64 } from '../../geo/typed.ts';
import { choiceReader, numberReader, textReader } from '../../targets/read-column.ts';
import { HOURS_OF_WEEK, spreadOverWeek } from '../../time/hour-of-week.ts';
import { incidentWindow, shareInside } from '../../time/incident-window.ts';
import { addDays, startOfDay } from '../../time/vietnam-time.ts';
import type { PlanGround } from '../plan/plan-ground.ts';
import { bestFromMinute, hoursOfDay } from '../plan/shift-choice.ts';

/** Incidents of a zone that tell their hour, below which nothing is said of its best hours. */
export const FEW_IN_ZONE = 8;

/** Which section an incident lies at, and when it may have happened. */
export type PlacedMoments = readonly {
  readonly section: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly weight: number;
}[];

/**
 * The incidents of the result's kinds and period that lie within the study's limit of a section or that name
 * a site by its id, at the section nearest to it. Without incidents none.
 */
export function placedMoments(ground: PlanGround): PlacedMoments {
  const { dataset, result, line, plane, at } = ground;
  const table = dataset.tables.incident;
  if (!table) return [];
  const { config, period, targets, sections } = result;
  const [startMs, endMs] = [startOfDay(period.from) ?? 0, startOfDay(addDays(period.to, 1)) ?? 0];
  const index = segmentIndex({ start: sections.start, x: line.x, y: line.y });
  const near = plane.toMetres(table.geometry.coordinates);
  const targetOf = new Map(targets.id.map((id, target) => [id, target] as const));
  const read = { kind: choiceReader(table, 'kind'), asset: textReader(table, 'asset_id') };
  const times = (['from', 'to', 'discovered'] as const).map((field) => numberReader(table, field));
  const kinds: ReadonlySet<string> = new Set(config.incidentKinds);
  const placed: PlacedMoments[number][] = [];
  for (let row = 0; row < table.rows; row += 1) {
    if (!kinds.has(read.kind(row))) continue;
    const [from, to, discovered] = times.map((time) => time(row));
    const window = incidentWindow(from ?? Number.NaN, to ?? Number.NaN, discovered ?? Number.NaN);
    if (!window) continue;
    const weight = shareInside(window[0], window[1], startMs, endMs);
    if (!(weight > 0)) continue;
    const target = targetOf.get(read.asset(row));
    const own = target !== undefined && targets.kind[target] !== 0;
    const [x, y] = own
      ? [f64(at.x, target), f64(at.y, target)]
      : [f64(near.x, row), f64(near.y, row)];
    if (!Number.isFinite(x + y)) continue;
    const found = index.nearest(x, y, Math.max(300, config.snap.maxDistanceM));
    if (found) placed.push({ section: found.line, fromMs: window[0], toMs: window[1], weight });
  }
  return placed;
}

/** The full hour from which on so many hours hold most of a zone's incidents; null where too few tell. */
export function bestHoursOf(
  moments: PlacedMoments,
  sections: ReadonlySet<number>,
  hours: number,
): number | null {
  const ofWeek = new Float64Array(HOURS_OF_WEEK);
  for (const { section, fromMs, toMs, weight } of moments) {
    if (sections.has(section)) spreadOverWeek(fromMs, toMs, weight, ofWeek);
  }
  const known = ofWeek.reduce((sum, count) => sum + count, 0);
  return known < FEW_IN_ZONE ? null : bestFromMinute(hoursOfDay(ofWeek), hours);
}
