import type { PageMark } from '../../sheet/page-mark.ts';
import { degreeText } from '../../io/write/degrees.ts';
import { xmlText } from '../../io/write/xlsx-text.ts';
import type { PatrolSources } from '../patrol-sheet/patrol-sources.ts';
import type { Speaker } from '../patrol-sheet/speak.ts';
import type { TargetFacts } from '../patrol-sheet/target-facts.ts';
import { numberedZone } from '../patrol-sheet/zone-title.ts';
import { markLine } from './mark-line.ts';
import { planAbout, routeStops, routeTitle, stopAbout } from './route-names.ts';

/**
 * A plan as GPX 1.1 in the order of its schema: waypoints (bases, the stops of each route, guard posts), then
 * a track per route and the outline of each zone as a track, for apps know no areas. WGS 84.
 */
export function patrolGpx(
  speaker: Speaker,
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  mark: PageMark,
): Uint8Array {
  const { plan } = sources;
  const { say } = speaker;
  const about = [planAbout(speaker, sources), markLine(speaker, mark)].filter(
    (part) => part !== '',
  );
  const going = plan.routes.filter(({ visits }) => visits.length > 0);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="vonggac" xmlns="http://www.topografix.com/GPX/1/1">',
    `<metadata><name>${xmlText(say('plan'))}</name><desc>${xmlText(about.join('\n'))}</desc></metadata>`,
  ];
  const bases = new Map(going.map(({ base }) => [`${base.name}/${base.lon}/${base.lat}`, base]));
  for (const base of bases.values()) {
    lines.push(waypoint(base, say('gpx_base', { name: base.name }), '', 'Flag, Blue', 'base'));
  }
  for (const route of going) {
    const title = routeTitle(speaker, sources, route);
    for (const stop of routeStops(sources, route, tell)) {
      const name = say('gpx_stop', { n: String(stop.number), name: stop.name });
      const text = [title, ...stopAbout(speaker, stop)].join('\n');
      lines.push(waypoint(stop, name, text, 'Pin, Red', 'stop'));
    }
  }
  for (const post of plan.posts) {
    lines.push(waypoint(post, say('gpx_post', { name: post.name }), '', 'Block, Blue', 'post'));
  }
  for (const route of going) {
    const text = speaker.say('card_way', {
      km: speaker.distance(route.lengthM),
      stops: speaker.integer(new Set(route.visits.map(({ stop }) => stop)).size),
      rounds: speaker.integer(route.rounds),
    });
    lines.push(track(routeTitle(speaker, sources, route), text, route.line, 'route'));
  }
  for (const zone of plan.zones) {
    const name = say('gpx_zone', { zone: numberedZone(zone, speaker) });
    lines.push(track(name, '', zone.outline, 'zone'));
  }
  lines.push('</gpx>', '');
  return new TextEncoder().encode(lines.join('\n'));
}

type Place = { readonly lon: number; readonly lat: number };

function waypoint(at: Place, name: string, text: string, symbol: string, type: string): string {
  const about = text === '' ? '' : `<desc>${xmlText(text)}</desc>`;
  return `<wpt ${latLon(at.lon, at.lat)}><name>${xmlText(name)}</name>${about}<sym>${symbol}</sym><type>${type}</type></wpt>`;
}

function track(name: string, text: string, line: readonly number[], type: string): string {
  const points: string[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    points.push(`<trkpt ${latLon(line[i] ?? 0, line[i + 1] ?? 0)}/>`);
  }
  if (points.length === 0) return '';
  const about = text === '' ? '' : `<desc>${xmlText(text)}</desc>`;
  return `<trk><name>${xmlText(name)}</name>${about}<type>${type}</type><trkseg>${points.join('')}</trkseg></trk>`;
}

function latLon(lon: number, lat: number): string {
  return `lat="${degreeText(lat)}" lon="${degreeText(lon)}"`;
}
