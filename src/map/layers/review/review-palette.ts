import type { Theme } from '../../../state/app-state.ts';

export type ReviewPalette = {
  readonly mark: string;
  readonly picked: string;
  readonly joined: string;
  readonly ground: string;
};

const PALETTES: Readonly<Record<Theme, ReviewPalette>> = {
  light: { mark: '#6b3fa0', picked: '#b3261e', joined: '#0b6b3a', ground: '#ffffff' },
  dark: { mark: '#cdb4f0', picked: '#ff9d92', joined: '#7fd8a4', ground: '#0c1014' },
  contrast: { mark: '#3f1473', picked: '#8c0d06', joined: '#00451f', ground: '#ffffff' },
};

export function reviewPalette(theme: Theme): ReviewPalette {
  return PALETTES[theme];
}
