import type { SourceSpecification } from 'maplibre-gl';
import type { IncidentFilter, TileLayer } from '../../jobs/protocol.ts';
import type { AppState } from '../../state/app-state.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { incidentFilter } from '../../state/selectors/incident-filter.ts';
import { tileAddress } from '../tiles/tile-address.ts';

/** Tile layers that travel together: one map source each, so a view asks for few tiles. */
const GROUPS = {
  ground: ['land', 'province', 'water', 'river', 'road', 'town'],
  area: ['commune'],
  route: ['cable_route'],
  section: ['section'],
  lixel: ['lixel'],
  asset: ['bts_site', 'post_office', 'exchange', 'site', 'patrol_base', 'risk_factor'],
  incident: ['incident'],
} as const satisfies Record<string, readonly TileLayer[]>;

type Group = keyof typeof GROUPS;
const GROUP_NAMES = ['ground', 'area', 'route', 'section', 'lixel', 'asset', 'incident'] as const;

/** Where the tiles change with: the files loaded, or the result too. */
const FOLLOWS_RESULT: ReadonlySet<Group> = new Set<Group>(['area', 'section', 'lixel', 'asset']);

/** The marks that follow the pointer and the selection; filled by the map port, not by the worker. */
export const HIGHLIGHT_SOURCE = 'highlight';

export const TILE_MAX_ZOOM = 14;

export function tileSourceId(layer: TileLayer): string {
  const group = GROUP_NAMES.find((name) => (GROUPS[name] as readonly TileLayer[]).includes(layer));
  return group ?? layer;
}

/** A source and its address. Only the address changes while the app runs: tiles drawn stay until new ones come. */
export type TileSource = { readonly id: string; readonly address: string };

export function tileSources(state: AppState): readonly TileSource[] {
  const data = lastDataset(state)?.hash ?? '';
  const result = lastResult(state)?.hash ?? '';
  return GROUP_NAMES.map((group) => ({
    id: group,
    address: tileAddress({
      layers: GROUPS[group],
      version: FOLLOWS_RESULT.has(group) ? `${short(data)}-${short(result)}` : short(data),
      ...incidentsOf(group, state),
    }),
  }));
}

export function sourceSpecification(source: TileSource): SourceSpecification {
  return {
    type: 'vector',
    tiles: [source.address],
    minzoom: 0,
    maxzoom: TILE_MAX_ZOOM,
    ...(source.id === 'area' ? { promoteId: { commune: 'row' } } : {}),
  };
}

function incidentsOf(group: Group, state: AppState): { incidents?: IncidentFilter } {
  return group === 'incident' ? { incidents: incidentFilter(state) } : {};
}

function short(hash: string): string {
  return hash.slice(0, 16);
}
