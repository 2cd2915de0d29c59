import type { SourceSpecification } from 'maplibre-gl';
import type { IncidentFilter, PictureSide, TileLayer } from '../../jobs/protocol/tile-jobs.ts';
import type { AppState } from '../../state/app-state.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { clustersVersion } from '../../state/hotspots/shown-clusters.ts';
import { terrainVersion } from '../../state/hotspots/shown-terrain.ts';
import { paintedPicture } from '../../state/hotspots/shown-picture.ts';
import { planarVersion } from '../../state/hotspots/shown-planar.ts';
import { incidentFilter } from '../../state/selectors/incident-filter.ts';
import { NO_VERSION, tileAddress } from '../tiles/tile-address.ts';

/** Tile layers that travel together: one map source each, so a view asks for few tiles. */
const GROUPS = {
  ground: ['land', 'province', 'water', 'river', 'road', 'town'],
  area: ['commune'],
  route: ['cable_route'],
  section: ['section'],
  lixel: ['lixel'],
  cluster: ['cluster'],
  terrain: ['terrain'],
  planar: ['planar'],
  asset: ['bts_site', 'post_office', 'exchange', 'site', 'patrol_base', 'risk_factor'],
  incident: ['incident'],
} as const satisfies Record<string, readonly TileLayer[]>;

type Group = keyof typeof GROUPS;
const GROUP_NAMES = [
  'ground',
  'area',
  'route',
  'section',
  'lixel',
  'cluster',
  'terrain',
  'planar',
  'asset',
  'incident',
] as const;

/** What the figures in the tiles come from: the files alone, the result too, or only the result. */
const FOLLOWS: Readonly<Record<Group, 'data' | 'both' | 'result'>> = {
  ground: 'data',
  area: 'both',
  route: 'data',
  section: 'result',
  lixel: 'result',
  cluster: 'result',
  terrain: 'result',
  planar: 'result',
  asset: 'both',
  incident: 'data',
};

export const TILE_MAX_ZOOM = 14;
const VERSION_DIGITS = 16;

export function tileSourceId(layer: TileLayer): string {
  const group = GROUP_NAMES.find((name) => (GROUPS[name] as readonly TileLayer[]).includes(layer));
  return group ?? layer;
}

/** A source and its address. Only the address changes while the app runs: tiles drawn stay until new ones come. */
export type TileSource = { readonly id: string; readonly address: string };

export function tileSources(state: AppState): readonly TileSource[] {
  return GROUP_NAMES.map((group) => ({
    id: group,
    address: tileAddress({
      layers: GROUPS[group],
      version: versionOf(group, state),
      ...pictureOf(group, state),
      ...incidentsOf(group, state),
    }),
  }));
}

function versionOf(group: Group, state: AppState): string {
  const data = lastDataset(state)?.hash.slice(0, VERSION_DIGITS);
  const result = lastResult(state)?.hash.slice(0, VERSION_DIGITS);
  if (!data || (!result && FOLLOWS[group] === 'result')) return NO_VERSION;
  if (FOLLOWS[group] === 'data' || !result) return data;
  if (group === 'planar') {
    const planar = planarVersion(state);
    return planar === null ? NO_VERSION : `${data}-${result}-${planar}`;
  }
  if (group === 'cluster') {
    const clusters = clustersVersion(state);
    return clusters === null ? NO_VERSION : `${data}-${result}-${clusters}`;
  }
  if (group === 'terrain') {
    const terrain = terrainVersion(state);
    return terrain === null ? NO_VERSION : `${data}-${result}-${terrain}`;
  }
  const painted = PAINTED.has(group) ? paintedPicture(state) : null;
  return painted ? `${data}-${result}-${painted.number}` : `${data}-${result}`;
}

/** Cable is painted by the picture of the room of hotspots where there is one. */
const PAINTED: ReadonlySet<Group> = new Set<Group>(['section', 'lixel']);

function pictureOf(group: Group, state: AppState): { picture?: PictureSide } {
  const painted = PAINTED.has(group) ? paintedPicture(state) : null;
  return painted ? { picture: painted.side } : {};
}

export function sourceSpecification(source: TileSource): SourceSpecification {
  return {
    type: 'vector',
    tiles: [source.address],
    minzoom: 0,
    maxzoom: TILE_MAX_ZOOM,
  };
}

function incidentsOf(group: Group, state: AppState): { incidents?: IncidentFilter } {
  return group === 'incident' ? { incidents: incidentFilter(state) } : {};
}
