import type { Rgb } from './drawing.ts';

/** Colours of the classes of risk, shared by map, legend, tables, charts and paper. */

export type ColourTheme = 'light' | 'dark' | 'contrast';

/**
 * Low to high. Lightness moves one way only (darker on light ground, lighter on dark), so the order
 * survives grey print and every kind of colour blindness; red belongs to the top class alone.
 */
const SEQUENTIAL: Readonly<Record<ColourTheme, readonly Rgb[]>> = {
  light: ['#dfd68f', '#93c79b', '#45a5ae', '#3873b0', '#a80f28'],
  dark: ['#6a5f84', '#4478bf', '#559ac4', '#80b6b4', '#ffab93'],
  contrast: ['#d9cf7c', '#84bb8d', '#2f93a0', '#1f5fa0', '#8f0016'],
};

/** Below, near and above the middle: far-to-near cool, the quiet middle, near-to-far warm, red last. */
type Diverging = {
  readonly below: readonly [Rgb, Rgb];
  readonly middle: Rgb;
  readonly above: readonly [Rgb, Rgb, Rgb];
  readonly top: Rgb;
};

const DIVERGING: Readonly<Record<ColourTheme, Diverging>> = {
  light: {
    below: ['#3f86b0', '#a3cbdc'],
    middle: '#ece7da',
    above: ['#efcf9c', '#dfa45c', '#b57733'],
    top: '#a3202f',
  },
  dark: {
    below: ['#5aa7d6', '#3a6784'],
    middle: '#383b40',
    above: ['#6b5535', '#96723a', '#c59a4f'],
    top: '#ff9181',
  },
  contrast: {
    below: ['#2a6f9c', '#94c2d8'],
    middle: '#f0ecdf',
    above: ['#ebc88c', '#d4953f', '#a0641c'],
    top: '#8f0016',
  },
};

const NO_DATA: Readonly<Record<ColourTheme, Rgb>> = {
  light: '#c3c6c9',
  dark: '#53524c',
  contrast: '#b4b8bc',
};

export function sequentialRamp(theme: ColourTheme): readonly Rgb[] {
  return SEQUENTIAL[theme];
}

/**
 * One colour per class of a ratio whose middle is 1: classes under 1 are cool, the one that holds 1 is
 * quiet, those over 1 are warm and the last of them red, wherever the breaks happen to fall.
 */
export function divergingColours(breaks: readonly number[], theme: ColourTheme): readonly Rgb[] {
  const { below, middle, above, top } = DIVERGING[theme];
  const under = breaks.filter((bound) => bound <= 1).length;
  const over = breaks.length - under;
  const cool = Array.from({ length: under }, (_, place) => below[place < under - 1 ? 0 : 1]);
  const warm = over === 0 ? [] : [...rampOf(above, over - 1).slice(0, over - 1), top];
  return [...cool, middle, ...warm];
}

export function noDataColour(theme: ColourTheme): Rgb {
  return NO_DATA[theme];
}

/**
 * Class of a value, 0 is the lowest. `breaks` are the upper bounds of all classes but the last; a value
 * equal to a bound belongs to the class above it.
 */
export function classOf(value: number, breaks: readonly number[]): number {
  let place = 0;
  while (place < breaks.length && value >= (breaks[place] ?? Infinity)) place += 1;
  return place;
}

/** `count` colours of a ramp, spread evenly; the last is always the top one. */
export function rampOf(ramp: readonly Rgb[], count: number): readonly Rgb[] {
  if (count >= ramp.length || count < 1) return ramp;
  const last = ramp.length - 1;
  return Array.from({ length: count }, (_, place) => {
    const at = count === 1 ? last : Math.round((place * last) / (count - 1));
    return ramp[at] ?? '#000000';
  });
}

/** The sequential colour of a value, or of "no data" for null and NaN. */
export function colourOf(value: number | null, breaks: readonly number[], theme: ColourTheme): Rgb {
  if (value === null || Number.isNaN(value)) return NO_DATA[theme];
  return rampOf(SEQUENTIAL[theme], breaks.length + 1)[classOf(value, breaks)] ?? NO_DATA[theme];
}
