import type { PaperPoint } from '../layers/points.ts';
import type { PaperContext } from '../paper-context.ts';
import type { LegendEntry, LegendId } from '../paper-map.ts';
import type { PatrolParts } from '../patrol/patrol-parts.ts';
import { densityEntry, ratioEntry, scoreEntry } from './class-entries.ts';
import { groundEntry } from './ground-entry.ts';
import { cablesEntry, incidentsEntry, numberedEntry, pointsEntry } from './mark-entries.ts';
import { patrolEntries } from './patrol-entries.ts';

/** Entries for what is on the map and for nothing else, the data first and the base last. */
export function legendEntries(
  points: readonly PaperPoint[],
  parts: PatrolParts,
  context: PaperContext,
): readonly LegendEntry[] {
  const { layers, level, numbered } = context.request;
  const finer = level !== 'commune';
  return [
    ...patrolEntries(parts, context),
    layers.density && finer ? densityEntry(context) : null,
    layers.ratio ? ratioEntry(context) : null,
    points.some(({ place }) => place >= 0) ? scoreEntry(context) : null,
    layers.incidents && finer ? incidentsEntry(context) : null,
    numbered.length > 0 && finer && context.result ? numberedEntry(context) : null,
    pointsEntry(points, context),
    layers.cables && level === 'full' ? cablesEntry(context) : null,
    groundEntry(context),
  ].filter((entry) => entry !== null);
}

/** Layers asked for that are not on the map: the level keeps them off, or the data for them is missing. */
export function withheldLayers(
  { request }: PaperContext,
  legend: readonly LegendEntry[],
): readonly LegendId[] {
  const { layers, patrol, numbered } = request;
  const asked: readonly (readonly [LegendId, boolean])[] = [
    ['density', layers.density],
    ['ratio', layers.ratio],
    ['score', layers.pointsBy === 'score' && layers.points.length > 0],
    ['cables', layers.cables],
    ['points', layers.points.length > 0],
    ['incidents', layers.incidents],
    ['numbered', numbered.length > 0],
    ['zones', patrol !== null && patrol.zones?.length !== 0],
    ['routes', patrol !== null && patrol.teams?.length !== 0],
    ['stops', patrol !== null && patrol.stops && patrol.teams?.length !== 0],
  ];
  const drawn = new Set(legend.map(({ id }) => id));
  return asked.flatMap(([id, wanted]) => (wanted && !drawn.has(id) ? [id] : []));
}
