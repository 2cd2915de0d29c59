import type { PaperContext } from '../paper-context.ts';
import type { LegendEntry, LegendRow } from '../paper-map.ts';
import type { PatrolParts } from '../patrol/patrol-parts.ts';
import { isSeen, partsSeen, teamLetter } from '../patrol/patrol-parts.ts';
import { teamStroke } from '../patrol/route-items.ts';
import { stopStyle } from '../patrol/stop-labels.ts';
import { zoneStyle } from '../patrol/zone-items.ts';
import { plain, row } from './mark-entries.ts';
import { areaSwatch, badgeSwatch, lineSwatch, symbolSwatch } from './swatches.ts';

export function patrolEntries(parts: PatrolParts, context: PaperContext): readonly LegendEntry[] {
  const { zones, routes, stops } = partsSeen(parts, context);
  const { palette, plan, request } = context;
  const entries: LegendEntry[] = [];
  if (zones.length > 0) {
    const outline = { color: palette.zone, widthMm: 0.5, dashMm: [2.4, 1] };
    entries.push(
      plain(
        'zones',
        [
          row('zone', areaSwatch(palette.zoneFill, outline)),
          row('zone_number', badgeSwatch('1', zoneStyle(context))),
          row('stretch', lineSwatch({ color: palette.zoneBand, widthMm: 2.2 })),
        ],
        false,
      ),
    );
  }
  if (routes.length > 0) {
    const rows = routes.map(({ team }) =>
      row('team', lineSwatch(teamStroke(team, palette)), {
        team: plan?.options.teams[team]?.name ?? '',
        letter: teamLetter(team),
      }),
    );
    entries.push(plain('routes', rows, false));
  }
  const [first] = stops;
  if (first) {
    const rows: LegendRow[] = [
      row('stop', badgeSwatch(first.text, stopStyle(first.team, false, context))),
    ];
    const explored = stops.find((stop) => stop.explored);
    if (explored) {
      rows.push(
        row('explored_stop', badgeSwatch(explored.text, stopStyle(explored.team, true, context))),
      );
    }
    entries.push(plain('stops', rows, false));
  }
  const places: LegendRow[] = [];
  const mark = palette.points.patrol_base;
  if (request.patrol?.bases && parts.routes.some(({ base }) => isSeen(base, context))) {
    places.push(row('base', symbolSwatch('patrol_base', 1.6, mark, palette.paper)));
  }
  if (
    request.patrol?.posts &&
    request.level === 'full' &&
    plan?.posts.some((post) => isSeen(post, context))
  ) {
    places.push(row('post', symbolSwatch('fraud', 1.6, mark, palette.paper)));
  }
  if (places.length > 0) entries.push(plain('posts', places, false));
  return entries;
}
