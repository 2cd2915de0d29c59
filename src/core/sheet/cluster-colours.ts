import type { ColourTheme } from './class-colours.ts';

/** Brown to red against blue: told apart by people who do not see red from green; darker is surer. */
const COLOURS: Readonly<Record<ColourTheme, readonly string[]>> = {
  light: ['#17508f', '#5a92c6', '#aecde6', '#d5d5d0', '#f4c48a', '#d97b33', '#9c1526'],
  dark: ['#9cd0ff', '#5795cc', '#31597c', '#4b4b49', '#7d5526', '#d18a3f', '#ff8f80'],
  contrast: ['#0b3f78', '#3f7cb6', '#93bddd', '#cfcfca', '#f0b46e', '#c2621a', '#84000f'],
};

/** From cold at 99 % to hot at 99 %, the quiet middle between them. */
export function clusterColours(theme: ColourTheme): readonly string[] {
  return COLOURS[theme];
}
