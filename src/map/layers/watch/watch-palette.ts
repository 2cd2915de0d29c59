import type { Theme } from '../../../state/app-state.ts';

/** Each kind has its own line too: solid, dashed, thin with dots. */
export type WatchPalette = {
  readonly watch: string;
  readonly cluster: string;
  readonly series: string;
  readonly ground: string;
};

const PALETTES: Readonly<Record<Theme, WatchPalette>> = {
  light: { watch: '#8a4b00', cluster: '#6a1b8a', series: '#0b566a', ground: '#ffffff' },
  dark: { watch: '#ffc069', cluster: '#d9a6f2', series: '#6cc9db', ground: '#0c1014' },
  contrast: { watch: '#5c3000', cluster: '#4a0066', series: '#00395c', ground: '#ffffff' },
};

export function watchPalette(theme: Theme): WatchPalette {
  return PALETTES[theme];
}
