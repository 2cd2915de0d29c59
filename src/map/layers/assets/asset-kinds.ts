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

/** Hues of the kinds keep clear of the ramp's red. */
export const POINT_LOOKS: Readonly<Record<PointKind, PointLook>> = {
  bts_site: {
    colour: { light: '#46566b', dark: '#a9b8ca', contrast: '#1f2d40' },
    size: 0.88,
    minzoom: 7,
    scored: true,
    rooms: ['data', 'targets', 'patrol'],
  },
  post_office: {
    colour: { light: '#946200', dark: '#e0b458', contrast: '#5e3d00' },
    size: 1,
    minzoom: 7,
    scored: true,
    rooms: ['data', 'targets', 'patrol'],
  },
  exchange: {
    colour: { light: '#5b4a96', dark: '#b7a6f0', contrast: '#2f1c70' },
    size: 1.22,
    minzoom: 6,
    scored: true,
    rooms: ['data', 'hotspots', 'targets', 'patrol'],
  },
  site: {
    colour: { light: '#3f6b5c', dark: '#8fc4b0', contrast: '#0f4431' },
    size: 0.92,
    minzoom: 7.5,
    scored: true,
    rooms: ['data', 'targets'],
  },
  patrol_base: {
    colour: { light: '#1f5c99', dark: '#7fb2e5', contrast: '#0b3d73' },
    size: 1.12,
    minzoom: 7,
    scored: false,
    rooms: ['data', 'patrol'],
  },
  risk_factor: {
    colour: { light: '#7a4a2a', dark: '#d3a17c', contrast: '#4c2507' },
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
