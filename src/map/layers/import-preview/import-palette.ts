import type { Theme } from '../../../state/app-state.ts';

export type ImportPalette = {
  /** Records of the file that is looked through. */
  readonly mark: string;
  /** Those a person points at. */
  readonly lit: string;
  readonly ground: string;
};

const PALETTES: Readonly<Record<Theme, ImportPalette>> = {
  light: { mark: '#1a56b8', lit: '#a3195b', ground: '#ffffff' },
  dark: { mark: '#8fb8ff', lit: '#ff9ac8', ground: '#0c1014' },
  contrast: { mark: '#00308f', lit: '#7a003c', ground: '#ffffff' },
};

export function importPalette(theme: Theme): ImportPalette {
  return PALETTES[theme];
}
