import type { Theme } from '../../../state/app-state.ts';

/** Zones in one colour of their own, what is added and taken out beside it; teams: ui/theme/team-colours. */
export type PatrolPalette = {
  readonly zone: string;
  readonly onZone: string;
  readonly added: string;
  readonly removed: string;
  readonly post: string;
  readonly ground: string;
};

const PALETTES: Readonly<Record<Theme, PatrolPalette>> = {
  light: {
    zone: '#0d5f74',
    onZone: '#ffffff',
    added: '#0b6b3a',
    removed: '#b3261e',
    post: '#5a2d82',
    ground: '#ffffff',
  },
  dark: {
    zone: '#77cfdf',
    onZone: '#0c1014',
    added: '#7fd8a4',
    removed: '#ff9d92',
    post: '#cdb4f0',
    ground: '#0c1014',
  },
  contrast: {
    zone: '#00303d',
    onZone: '#ffffff',
    added: '#00451f',
    removed: '#8c0d06',
    post: '#3f1473',
    ground: '#ffffff',
  },
};

export function patrolPalette(theme: Theme): PatrolPalette {
  return PALETTES[theme];
}
