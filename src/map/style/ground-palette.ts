import type { Theme } from '../../state/app-state.ts';

/** Colours of the base map. Quiet on purpose: ink and saturation belong to the data. */
export type GroundPalette = {
  /** Around the sheet, where the overview has no land to tell from sea. */
  readonly margin: string;
  readonly sea: string;
  /** Land outside the country's provinces, other provinces, the province in hand. */
  readonly abroad: string;
  readonly neighbour: string;
  readonly focus: string;
  readonly coast: string;
  readonly provinceLine: string;
  readonly focusLine: string;
  readonly communeLine: string;
  readonly water: string;
  readonly waterLine: string;
  readonly waterText: string;
  readonly seaText: string;
  readonly roadCasing: string;
  readonly motorway: string;
  readonly national: string;
  readonly road: string;
  readonly track: string;
  readonly shieldFill: string;
  readonly shieldText: string;
  readonly text: string;
  readonly textQuiet: string;
  readonly textFaint: string;
  readonly halo: string;
  /** Marks that are facts, not risk: incidents, clusters. */
  readonly ink: string;
  readonly onInk: string;
  readonly casing: string;
  readonly lineCasing: string;
  readonly markCasing: string;
  readonly highlight: string;
  readonly onHighlight: string;
  readonly plainCable: string;
};

const LIGHT: GroundPalette = {
  margin: '#f4f6f7',
  sea: '#d9e3e7',
  abroad: '#e6e4de',
  neighbour: '#efede7',
  focus: '#faf9f5',
  coast: '#b4c4cb',
  provinceLine: '#c9c4b8',
  focusLine: '#8d877b',
  communeLine: '#d9d4c9',
  water: '#cfdfe6',
  waterLine: '#bcd2dc',
  waterText: '#5b8093',
  seaText: '#7b9aa8',
  roadCasing: '#cbc4b4',
  motorway: '#f0dcae',
  national: '#f6e9c8',
  road: '#ffffff',
  track: '#ddd7ca',
  shieldFill: '#fffdf6',
  shieldText: '#6a6455',
  text: '#2c3138',
  textQuiet: '#5d626a',
  textFaint: '#7d8087',
  halo: 'rgba(250, 249, 245, 0.92)',
  ink: '#20262e',
  onInk: '#ffffff',
  casing: '#ffffff',
  lineCasing: 'rgba(66, 68, 62, 0.36)',
  markCasing: 'rgba(52, 56, 60, 0.85)',
  highlight: '#111418',
  onHighlight: '#ffffff',
  plainCable: '#5f7386',
};

const DARK: GroundPalette = {
  margin: '#10171c',
  sea: '#0d1319',
  abroad: '#14181d',
  neighbour: '#171c21',
  focus: '#1e2429',
  coast: '#2b3a45',
  provinceLine: '#2f363d',
  focusLine: '#59636d',
  communeLine: '#2a3138',
  water: '#152530',
  waterLine: '#20394a',
  waterText: '#6d93aa',
  seaText: '#476478',
  roadCasing: '#161b20',
  motorway: '#574b33',
  national: '#464034',
  road: '#343b42',
  track: '#2c3238',
  shieldFill: '#2a2f34',
  shieldText: '#b5ad9a',
  text: '#dde2e7',
  textQuiet: '#a2abb4',
  textFaint: '#7f8891',
  halo: 'rgba(20, 25, 30, 0.92)',
  ink: '#e9edf1',
  onInk: '#14191e',
  casing: '#0c1014',
  lineCasing: '#0c1014',
  markCasing: '#0c1014',
  highlight: '#ffffff',
  onHighlight: '#0c1014',
  plainCable: '#7e93a6',
};

const CONTRAST: GroundPalette = {
  ...LIGHT,
  margin: '#ffffff',
  sea: '#cddbe2',
  abroad: '#e2e2e2',
  neighbour: '#f0f0f0',
  focus: '#ffffff',
  coast: '#5c6f79',
  provinceLine: '#8a8a8a',
  focusLine: '#1a1a1a',
  communeLine: '#a8a8a8',
  waterLine: '#86aabd',
  waterText: '#1f4f68',
  seaText: '#31586c',
  roadCasing: '#8f8f8f',
  motorway: '#ffe08a',
  national: '#fff0c2',
  track: '#b5b5b5',
  shieldFill: '#ffffff',
  shieldText: '#000000',
  text: '#000000',
  textQuiet: '#1c1c1c',
  textFaint: '#333333',
  halo: '#ffffff',
  ink: '#000000',
  casing: '#000000',
  lineCasing: '#000000',
  markCasing: '#000000',
  highlight: '#000000',
  plainCable: '#3d4d5c',
};

const PALETTES: Readonly<Record<Theme, GroundPalette>> = {
  light: LIGHT,
  dark: DARK,
  contrast: CONTRAST,
};

export function groundPalette(theme: Theme): GroundPalette {
  return PALETTES[theme];
}
