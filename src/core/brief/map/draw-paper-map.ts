import type { DrawItem } from '../../sheet/drawing.ts';
import { cableItems } from './layers/cables.ts';
import { ratioItems } from './layers/commune-ratio.ts';
import { densityCellItems } from './layers/density-cells.ts';
import { densityItems, densityLines, densityObstacles } from './layers/density.ts';
import { borderItems, groundItems, riverItems } from './layers/ground.ts';
import { incidentGroups, incidentItems, incidentObstacles } from './layers/incidents.ts';
import { paperPoints, pointItems } from './layers/points.ts';
import { roadItems } from './layers/roads.ts';
import { communeLabels, countryLabels, lakeLabels, provinceLabels } from './labels/area-labels.ts';
import { riverLabels, roadLabels } from './labels/line-labels.ts';
import { placeLabels } from './labels/place-labels.ts';
import { pointLabels, pointObstacles } from './labels/point-labels.ts';
import { townLabels } from './labels/town-labels.ts';
import { legendEntries, withheldLayers } from './legend/legend-entries.ts';
import { numberedLabels } from './layers/numbered.ts';
import { patrolParts } from './patrol/patrol-parts.ts';
import { routeItems, routeObstacles } from './patrol/route-items.ts';
import { patrolPlaces, stopLabels } from './patrol/stop-labels.ts';
import { zoneItems, zoneLabels } from './patrol/zone-items.ts';
import { labelFrame, penAt, windowOf } from './paper-context.ts';
import type { PaperContext } from './paper-context.ts';
import type { PaperMapRequest } from './paper-map-request.ts';
import type { PaperMapWords } from './paper-map-words.ts';
import type { PaperMap, PaperMapSources } from './paper-map.ts';
import { paperPalette } from './paper-palette.ts';
import { viewOfFrame } from './view-of-frame.ts';

/** Draws a map into its box: vectors in page millimetres, the same wherever it is drawn. */
export function drawPaperMap(
  request: PaperMapRequest,
  sources: PaperMapSources,
  words: PaperMapWords,
): PaperMap {
  const view = viewOfFrame(request, sources);
  const context: PaperContext = {
    ...sources,
    request,
    words,
    view,
    palette: paperPalette(request.tone),
    window: windowOf(request.box),
    projected: new Map(),
    printed: new Map(),
    pen: penAt(view.scale),
  };
  const { layers, level } = request;
  const density = layers.density && level === 'full' ? densityLines(context) : [];
  const points = level === 'commune' ? [] : paperPoints(context);
  const towns = townLabels(context);
  const parts = patrolParts(context);
  const groups = incidentGroups(context);
  const bases = patrolPlaces(parts, context);
  const placed = placeLabels(
    [
      ...towns.labels,
      ...zoneLabels(parts, context),
      ...stopLabels(parts, context),
      ...numberedLabels(context),
      ...bases.labels,
      ...communeLabels(context),
      ...provinceLabels(context),
      ...countryLabels(context),
      ...lakeLabels(context),
      ...riverLabels(context),
      ...roadLabels(context),
      ...pointLabels(points, context),
    ],
    [
      ...towns.obstacles,
      ...bases.obstacles,
      ...routeObstacles(parts, context),
      ...pointObstacles(points),
      ...incidentObstacles(groups),
      ...densityObstacles(density),
    ],
    labelFrame(request.box),
  );
  const items: DrawItem[] = [
    ...groundItems(context),
    ...ratioItems(context),
    ...riverItems(context),
    ...borderItems(context),
    ...roadItems(context),
    ...zoneItems(parts, context),
    ...(layers.cables && level === 'full' ? cableItems(context) : []),
    ...densityItems(density, context),
    ...(layers.density && level === 'grid' ? densityCellItems(context) : []),
    ...pointItems(points, context),
    ...incidentItems(groups, context),
    ...routeItems(parts, context),
    ...towns.items,
    ...bases.items,
    ...placed.toReversed().flatMap(({ place }) => place.items),
  ];
  const legend = legendEntries(points, parts, context);
  return {
    items: [{ type: 'group', clip: request.box, items }],
    legend,
    scale: view.scale,
    view,
    level,
    withheld: withheldLayers(context, legend),
  };
}
