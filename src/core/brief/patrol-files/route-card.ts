import { sha256Base64 } from './content-hash.ts';
import type { PlannedRoute } from '../../patrol/plan/patrol-plan.ts';
import { addDays } from '../../time/vietnam-time.ts';
import type { HandOver, PatrolSources } from '../patrol-sheet/patrol-sources.ts';
import { protectionText } from '../patrol-sheet/protection-text.ts';
import { geoUri } from '../patrol-sheet/qr-code.ts';
import { shiftText } from '../patrol-sheet/sheet-frame.ts';
import { teamLabel } from '../patrol-sheet/side-column.ts';
import type { Speaker } from '../patrol-sheet/speak.ts';
import type { TargetFacts } from '../patrol-sheet/target-facts.ts';
import { numberedZone } from '../patrol-sheet/zone-title.ts';
import { CARD_SCRIPT } from './card-script.ts';
import { CARD_STYLE } from './card-style.ts';
import { htmlText } from './html-text.ts';
import { markLine } from './mark-line.ts';
import { planAbout, routeStops } from './route-names.ts';
import type { RouteStop } from './route-names.ts';
import { routeSketch } from './route-sketch.ts';

/**
 * All shifts of one team as a single page for the phone. It asks for nothing from anywhere: one style and one
 * script, both named by their hash in its own policy, which forbids everything else.
 */
export function routeCard(
  speaker: Speaker,
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  over: HandOver,
  team: number,
): Uint8Array {
  const { plan, dataset } = sources;
  const { say, words } = speaker;
  const label = teamLabel(speaker, team, plan.options.teams[team]?.name ?? '');
  const routes = plan.routes
    .filter((route) => route.team === team && route.visits.length > 0)
    .toSorted((a, b) => a.night - b.night);
  const mark = markLine(speaker, over.mark);
  const body = [
    dataset.illustrative ? `<p class="warn">${htmlText(say('illustrative'))}</p>` : '',
    mark === '' ? '' : `<p class="mark">${htmlText(mark)}</p>`,
    `<h1>${htmlText(`${say('card')}: ${label}`)}</h1>`,
    `<p class="soft">${htmlText(say('card_offline'))}</p>`,
    hotlines(speaker, over),
    routes.length === 0 ? `<p>${htmlText(say('card_none'))}</p>` : '',
    ...routes.map((route) => shift(speaker, sources, tell, over, route)),
    `<p id="kept" class="soft" hidden>${htmlText(say('card_ticks'))}</p>`,
    `<p id="lost" class="warn">${htmlText(say('card_no_ticks'))}</p>`,
    `<button type="button" id="clear">${htmlText(say('card_clear'))}</button>`,
    `<footer class="soft"><p>${htmlText(planAbout(speaker, sources))}</p></footer>`,
  ];
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${sha256Base64(CARD_STYLE)}'`,
    `script-src 'sha256-${sha256Base64(CARD_SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = [
    `<!doctype html><html lang="${words.language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer"><meta name="format-detection" content="telephone=no">',
    `<title>${htmlText(`${say('card')}: ${label}`)}</title><style>${CARD_STYLE}</style></head>`,
    `<body data-key="vonggac:${htmlText(plan.hash.slice(0, 16))}:${team}">`,
    ...body.filter((part) => part !== ''),
    `<script>${CARD_SCRIPT}</script></body></html>`,
    '',
  ];
  return new TextEncoder().encode(page.join('\n'));
}

function hotlines({ say }: Speaker, { hotlines: lines }: HandOver): string {
  if (lines.length === 0) return '';
  const calls = lines.map(({ name, line }) => {
    const digits = line.replace(/[^\d+*#]/g, '');
    const text = `<span>${htmlText(name)}</span><span>${htmlText(line)}</span>`;
    return digits.length < 3
      ? `<p class="big">${text}</p>`
      : `<a class="button" href="tel:${encodeURIComponent(digits)}">${text}</a>`;
  });
  return `<h3>${htmlText(say('hotlines'))}</h3><div class="calls">${calls.join('')}</div>`;
}

function shift(
  speaker: Speaker,
  sources: PatrolSources,
  tell: (id: string) => TargetFacts | null,
  over: HandOver,
  route: PlannedRoute,
): string {
  const { plan } = sources;
  const { say, clock, distance, integer } = speaker;
  const stops = routeStops(sources, route, tell);
  const minutes = plan.shift.hours * 60;
  const when = { date: route.date, fromMinute: plan.shift.fromMinute, minutes };
  const title = shiftText(speaker, when, addDays(route.date, 1));
  const id = `shift-${route.night}`;
  const zones = plan.zones.filter(({ number }) =>
    stops.some(({ zone }) => zone?.number === number),
  );
  const way = say('card_way', {
    km: distance(route.lengthM),
    stops: integer(stops.length),
    rounds: integer(route.rounds),
  });
  const done = say('card_done', { n: '{n}', of: '{of}' });
  const lastS = route.visits.reduce((latest, { leaveS }) => Math.max(latest, leaveS), 0);
  const back = plan.shift.fromMinute + Math.max(lastS, route.driveS + route.dwellS) / 60;
  return [
    `<section id="${id}"><h2>${htmlText(title)}</h2>`,
    `<p class="big">${htmlText(`${say('card_start', { time: clock(plan.shift.fromMinute) })}: ${route.base.name}`)}</p>`,
    `<p>${htmlText(way)} · <span data-done="${id}" data-text="${htmlText(done)}"></span></p>`,
    `<p class="soft">${htmlText(zones.map((zone) => numberedZone(zone, speaker)).join(' · '))}</p>`,
    routeSketch(route, stops, zones, say('card_map')),
    `<h3>${htmlText(say('stops', { n: integer(stops.length), min: integer(plan.options.dwellMin) }))}</h3>`,
    `<ol>${stops.map((stop) => stopItem(speaker, stop, route.night, over.showClass)).join('')}</ol>`,
    `<p class="big">${htmlText(say('card_end', { time: clock(back) }))}</p></section>`,
  ].join('\n');
}

function stopItem(speaker: Speaker, stop: RouteStop, night: number, showClass: boolean): string {
  const { say, clock, words, distance, integer } = speaker;
  const { target } = stop;
  const about = [
    target ? words.targetKinds[target.kind] : '',
    target?.commune ?? '',
    stop.gapM >= 50 ? say('stop_way', { m: distance(stop.gapM) }) : '',
    stop.explored ? say('explored') : '',
  ].filter((part) => part !== '');
  const visits = stop.arrivals.map((minute, round) => {
    const name = say('card_round', { n: integer(round + 1) });
    const tick = `${night}/${stop.stop}/${round}`;
    const spoken = htmlText(`${stop.number}. ${stop.name}, ${name}, ${clock(minute)}`);
    return `<label><input type="checkbox" data-tick="${tick}" autocomplete="off" aria-label="${spoken}"><span>${clock(minute)}</span></label>`;
  });
  return [
    `<li class="stop"><div class="top"><span class="n" aria-hidden="true">${stop.number}</span><div>`,
    `<div class="name">${htmlText(stop.name)}</div><div class="soft">${htmlText(about.join(' · '))}</div>`,
    target ? `<div class="soft">${htmlText(protectionText(speaker, target, showClass))}</div>` : '',
    `</div></div><div class="visits">${visits.join('')}</div>`,
    `<a class="button" href="${geoUri(stop.lon, stop.lat)}?q=${stop.lat.toFixed(5)},${stop.lon.toFixed(5)}">${htmlText(say('card_open'))}</a>`,
    `<span class="soft">${stop.lat.toFixed(5)}, ${stop.lon.toFixed(5)}</span></li>`,
  ].join('');
}
