import type { ColourTheme } from './class-colours.ts';
import type { Rgb } from './drawing.ts';

/** Colour of each kind of point on map and paper. Hues keep clear of the ramp's red. */
export const POINT_COLOURS = {
  bts_site: { light: '#46566b', dark: '#a9b8ca', contrast: '#1f2d40' },
  post_office: { light: '#946200', dark: '#e0b458', contrast: '#5e3d00' },
  exchange: { light: '#5b4a96', dark: '#b7a6f0', contrast: '#2f1c70' },
  site: { light: '#3f6b5c', dark: '#8fc4b0', contrast: '#0f4431' },
  patrol_base: { light: '#1f5c99', dark: '#7fb2e5', contrast: '#0b3d73' },
  risk_factor: { light: '#7a4a2a', dark: '#d3a17c', contrast: '#4c2507' },
} as const satisfies Readonly<Record<string, Readonly<Record<ColourTheme, Rgb>>>>;
