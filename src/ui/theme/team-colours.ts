type ThemeName = 'light' | 'dark' | 'contrast';

/** How a team's line is drawn: colour, and a dash of its own so that colour is never alone. In line widths. */
export type TeamLine = { readonly colour: string; readonly dash: readonly number[] | null };

const COLOURS: Readonly<Record<ThemeName, readonly string[]>> = {
  light: ['#0b5cad', '#b0480a', '#6a2c91', '#0d6b4f', '#8c1d4f', '#4d5206'],
  dark: ['#7db8f5', '#f5a26b', '#c9a0ec', '#6fd3ae', '#f29abf', '#d5d877'],
  contrast: ['#003a78', '#6e2a00', '#43106b', '#00432f', '#5c0030', '#2f3300'],
};

const DASHES: readonly TeamLine['dash'][] = [null, [3, 1.4], [0.9, 1.2], [5, 1.2, 1, 1.2]];

/** Lines that differ by dash: the layers of the map, one each. */
export const TEAM_DASHES = DASHES.length;

export function teamDash(team: number): number {
  return team % DASHES.length;
}

export function dashOf(kind: number): TeamLine['dash'] {
  return DASHES[kind] ?? null;
}

export function teamLine(team: number, theme: ThemeName): TeamLine {
  const colours = COLOURS[theme];
  return { colour: colours[team % colours.length] ?? '#000000', dash: dashOf(teamDash(team)) };
}

export function teamColours(theme: ThemeName): readonly string[] {
  return COLOURS[theme];
}
