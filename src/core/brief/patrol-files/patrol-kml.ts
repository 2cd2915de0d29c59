import type { PageMark } from '../../sheet/page-mark.ts';
import { degreeText } from '../../io/write/degrees.ts';
import { xmlText } from '../../io/write/xlsx-text.ts';
import type { PlannedRoute, PlannedZone } from '../../patrol/plan/patrol-plan.ts';
import type { PatrolSources } from '../patrol-sheet/patrol-sources.ts';
import type { Speaker } from '../patrol-sheet/speak.ts';
import type { TargetFacts } from '../patrol-sheet/target-facts.ts';
import { numberedZone } from '../patrol-sheet/zone-title.ts';
import { markLine } from './mark-line.ts';
import { planAbout, routeStops, routeTitle, stopAbout } from './route-names.ts';

/** Colours as KML has them: alpha, blue, green, red. */
const STYLES = [
  '<Style id="zone"><LineStyle><color>ff005cb3</color><width>3</width></LineStyle><PolyStyle><color>2601b3f5</color></PolyStyle></Style>',
  '<Style id="zone-line"><LineStyle><color>ff005cb3</color><width>3</width></LineStyle></Style>',
  '<Style id="route"><LineStyle><color>ff9e4f0b</color><width>4</width></LineStyle></Style>',
].join('');

/**
 * A plan as KML 2.2 (OGC 07-147r2): folders for zones (areas, and their borders again as lines, since many
 * phone apps leave areas out), for each night and team its route and stops, and for guard posts. No icon and no
 * address: it draws without a network.
 */
export function patrolKml(
  speaker: Speaker,
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  mark: PageMark,
): Uint8Array {
  const { plan } = sources;
  const { say, day } = speaker;
  const about = [planAbout(speaker, sources), markLine(speaker, mark)].filter(
    (part) => part !== '',
  );
  const nights = [...new Set(plan.routes.map(({ night }) => night))].toSorted((a, b) => a - b);
  const routes = nights.map((night) => {
    const mine = plan.routes.filter((route) => route.night === night && route.visits.length > 0);
    const date = day(mine[0]?.date ?? plan.options.date);
    const folders = mine.map((route) => routeFolder(speaker, sources, route, tell));
    return folder(say('card_night', { date }), folders);
  });
  const posts = plan.posts.map((post) =>
    placemark(say('gpx_post', { name: post.name }), '', '', point(post.lon, post.lat)),
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    `<Document><name>${xmlText(say('plan'))}</name><description>${xmlText(about.join('\n'))}</description>${STYLES}`,
    folder(
      say('folder_zones'),
      plan.zones.map((zone) => areaOf(speaker, zone)),
    ),
    folder(
      say('folder_outlines'),
      plan.zones.map((zone) => outlineOf(speaker, zone)),
    ),
    folder(say('folder_routes'), routes),
    posts.length > 0 ? folder(say('folder_posts'), posts) : '',
    '</Document></kml>',
  ];
  return new TextEncoder().encode(`${text.filter((line) => line !== '').join('\n')}\n`);
}

function routeFolder(
  speaker: Speaker,
  sources: PatrolSources,
  route: PlannedRoute,
  tell: (id: string) => TargetFacts | null,
): string {
  const { say, distance, integer } = speaker;
  const title = routeTitle(speaker, sources, route);
  const stops = routeStops(sources, route, tell);
  const way = say('card_way', {
    km: distance(route.lengthM),
    stops: integer(stops.length),
    rounds: integer(route.rounds),
  });
  const { base } = route;
  return folder(title, [
    route.line.length >= 4 ? placemark(title, way, 'route', lineString(route.line)) : '',
    placemark(say('gpx_base', { name: base.name }), '', '', point(base.lon, base.lat)),
    ...stops.map((stop) =>
      placemark(
        say('gpx_stop', { n: String(stop.number), name: stop.name }),
        stopAbout(speaker, stop).join('\n'),
        '',
        point(stop.lon, stop.lat),
      ),
    ),
  ]);
}

function areaOf(speaker: Speaker, zone: PlannedZone): string {
  if (zone.outline.length < 8) return '';
  const ring = coordinates(zone.outline);
  const area = `<Polygon><outerBoundaryIs><LinearRing>${ring}</LinearRing></outerBoundaryIs></Polygon>`;
  return placemark(numberedZone(zone, speaker), zone.unit, 'zone', area);
}

function outlineOf(speaker: Speaker, zone: PlannedZone): string {
  if (zone.outline.length < 8) return '';
  const name = speaker.say('gpx_zone', { zone: numberedZone(zone, speaker) });
  return placemark(name, '', 'zone-line', lineString(zone.outline));
}

function folder(name: string, children: readonly string[]): string {
  return `<Folder><name>${xmlText(name)}</name>${children.join('')}</Folder>`;
}

function placemark(name: string, about: string, style: string, shape: string): string {
  return (
    `<Placemark><name>${xmlText(name)}</name>` +
    (about === '' ? '' : `<description>${xmlText(about)}</description>`) +
    (style === '' ? '' : `<styleUrl>#${style}</styleUrl>`) +
    `${shape}</Placemark>`
  );
}

function point(lon: number, lat: number): string {
  return `<Point>${coordinates([lon, lat])}</Point>`;
}

function lineString(line: readonly number[]): string {
  return `<LineString><tessellate>1</tessellate>${coordinates(line)}</LineString>`;
}

function coordinates(line: readonly number[]): string {
  const tuples: string[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    tuples.push(`${degreeText(line[i] ?? 0)},${degreeText(line[i + 1] ?? 0)}`);
  }
  return `<coordinates>${tuples.join(' ')}</coordinates>`;
}
