import { POINT_COLOURS } from '../../../core/sheet/point-colours.ts';
import type { Room, Theme } from '../../../state/app-state.ts';

/** Points of the network and its surroundings, one shape each (`icons/icon-shapes.ts`). */
export const POINT_KINDS = [
  'bts_site',
  'post_office',
  'exchange',
  'site',
  'patrol_base',
  'risk_factor',
] as const;
export type PointKind = (typeof POINT_KINDS)[number];

type PointLook = {
  readonly colour: Readonly<Record<Theme, string>>;
  /** Beside the others: the few that matter most are larger. */
  readonly size: number;
  readonly minzoom: number;
  readonly scored: boolean;
  readonly rooms: readonly Room[];
};

export const POINT_LOOKS: Readonly<Record<PointKind, PointLook>> = {
  bts_site: {
    colour: POINT_COLOURS.bts_site,
    size: 0.88,
    minzoom: 7,
    scored: true,
    rooms: ['data', 'targets', 'patrol'],
  },
  post_office: {
    colour: POINT_COLOURS.post_office,
    size: 1,
    minzoom: 7,
    scored: true,
    rooms: ['data', 'targets', 'patrol'],
  },
  exchange: {
    colour: POINT_COLOURS.exchange,
    size: 1.22,
    minzoom: 6,
    scored: true,
    rooms: ['data', 'hotspots', 'targets', 'patrol'],
  },
  site: {
    colour: POINT_COLOURS.site,
    size: 0.92,
    minzoom: 7.5,
    scored: true,
    rooms: ['data', 'targets'],
  },
  patrol_base: {
    colour: POINT_COLOURS.patrol_base,
    size: 1.12,
    minzoom: 7,
    scored: false,
    rooms: ['data', 'patrol'],
  },
  risk_factor: {
    colour: POINT_COLOURS.risk_factor,
    size: 0.98,
    minzoom: 8,
    scored: false,
    rooms: ['data', 'patrol'],
  },
};

/** Rooms where the fill of a ranked point says its score; elsewhere it says its kind. */
export function showsScore(room: Room): boolean {
  return room === 'targets' || room === 'patrol' || room === 'briefing';
}
