import { INCIDENT_KIND_IDS } from '../core/model/incident-kinds.ts';
import { startOfDay } from '../core/time/vietnam-time.ts';
import { ROOMS } from './app-state.ts';
import type { AppState, ViewAddress } from './app-state.ts';

/** Where one looks, as the part of the address after `#`. It never names data, targets or records. */
export function formatAddress(view: Partial<ViewAddress>): string {
  const parts: string[] = [];
  if (view.room) parts.push(`room=${view.room}`);
  if (view.lon !== undefined && view.lat !== undefined && view.zoom !== undefined) {
    parts.push(`map=${round(view.zoom, 2)}/${round(view.lat, 5)}/${round(view.lon, 5)}`);
  }
  if (view.from) parts.push(`from=${view.from}`);
  if (view.to) parts.push(`to=${view.to}`);
  if (view.kinds) parts.push(`kinds=${view.kinds.join('.')}`);
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}

/** Takes what it understands and leaves out the rest: an address may be old, cut or typed by hand. */
export function parseAddress(hash: string): Partial<ViewAddress> {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const room = ROOMS.find((known) => known === fields.get('room'));
  const from = isoDay(fields.get('from'));
  const to = isoDay(fields.get('to'));
  const kinds = fields.get('kinds');
  return {
    ...(room ? { room } : {}),
    ...mapPosition(fields.get('map')),
    ...(from && to && from <= to ? { from, to } : {}),
    ...(kinds === null ? {} : { kinds: knownKinds(kinds) }),
  };
}

/** The address of what is on screen now. */
export function addressOf({ project, session }: AppState): Partial<ViewAddress> {
  const { from, to, incidentKinds } = project.study;
  return { room: session.room, ...session.camera, from, to, kinds: incidentKinds };
}

function mapPosition(text: string | null): Partial<ViewAddress> {
  const [zoom, lat, lon, ...rest] = (text ?? '').split('/').map(finiteNumber);
  if (zoom === undefined || lat === undefined || lon === undefined || rest.length > 0) return {};
  const sound = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return sound ? { lon, lat, zoom } : {};
}

function finiteNumber(text: string): number | undefined {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function isoDay(text: string | null): string | undefined {
  return text !== null && startOfDay(text) !== null ? text : undefined;
}

function knownKinds(text: string): ViewAddress['kinds'] & object {
  const asked = new Set(text.split('.'));
  return INCIDENT_KIND_IDS.filter((kind) => asked.has(kind));
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
