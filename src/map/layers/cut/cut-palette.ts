import type { Theme } from '../../../state/app-state.ts';

/** Harm is what fails; build is what is added. Both keep 4.5 : 1 on the ground of their theme. */
export type CutPalette = {
  readonly harm: string;
  readonly onHarm: string;
  readonly build: string;
  readonly dark: string;
  readonly onDark: string;
};

const PALETTES: Readonly<Record<Theme, CutPalette>> = {
  light: {
    harm: '#8c1450',
    onHarm: '#ffffff',
    build: '#0d5f74',
    dark: '#111418',
    onDark: '#ffffff',
  },
  dark: {
    harm: '#ff8ac0',
    onHarm: '#0c1014',
    build: '#6cc9db',
    dark: '#ffffff',
    onDark: '#0c1014',
  },
  contrast: {
    harm: '#7a003c',
    onHarm: '#ffffff',
    build: '#00395c',
    dark: '#000000',
    onDark: '#ffffff',
  },
};

export function cutPalette(theme: Theme): CutPalette {
  return PALETTES[theme];
}
