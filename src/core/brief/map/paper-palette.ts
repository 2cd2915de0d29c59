import {
  divergingColours,
  noDataColour,
  rampOf,
  sequentialRamp,
} from '../../sheet/class-colours.ts';
import type { Rgb } from '../../sheet/drawing.ts';
import { POINT_COLOURS } from '../../sheet/point-colours.ts';
import type { PaperPointKind, PaperTone } from './paper-map-request.ts';

/** Inks of a paper map. The base is quiet: ink and saturation belong to the data. */
export type PaperPalette = {
  readonly sea: Rgb;
  readonly abroad: Rgb;
  readonly neighbour: Rgb;
  readonly focus: Rgb;
  readonly coast: Rgb;
  readonly water: Rgb;
  readonly waterLine: Rgb;
  readonly waterText: Rgb;
  readonly provinceLine: Rgb;
  readonly focusLine: Rgb;
  /** Band along the inside of the province's border, as on administrative maps. */
  readonly focusBand: Rgb;
  readonly communeLine: Rgb;
  readonly roadCasing: Rgb;
  readonly motorway: Rgb;
  readonly national: Rgb;
  readonly provincial: Rgb;
  readonly minorRoad: Rgb;
  readonly shield: Rgb;
  readonly roadText: Rgb;
  readonly town: Rgb;
  readonly text: Rgb;
  readonly quietText: Rgb;
  readonly halo: Rgb;
  readonly cable: Rgb;
  readonly ink: Rgb;
  readonly paper: Rgb;
  readonly zone: Rgb;
  readonly zoneFill: Rgb;
  readonly zoneBand: Rgb;
  /** Colours of teams 1, 2 …; beyond the last they come again with another dash. */
  readonly teams: readonly Rgb[];
  readonly points: Readonly<Record<PaperPointKind, Rgb>>;
  readonly noData: Rgb;
  readonly sequential: (classes: number) => readonly Rgb[];
  readonly diverging: (breaks: readonly number[]) => readonly Rgb[];
};

const COLOUR: PaperPalette = {
  sea: '#dcebf2',
  abroad: '#eeece6',
  neighbour: '#f4f2ec',
  focus: '#fefdf9',
  coast: '#7fa3b3',
  water: '#c9e0ea',
  waterLine: '#93bccd',
  waterText: '#3f7891',
  provinceLine: '#9c9484',
  focusLine: '#5b5145',
  focusBand: '#ead9c6',
  communeLine: '#b3a795',
  roadCasing: '#a89c86',
  motorway: '#e9c46a',
  national: '#f3dfa6',
  provincial: '#ffffff',
  minorRoad: '#c9bfac',
  shield: '#fffaf0',
  roadText: '#5f5542',
  town: '#2b2724',
  text: '#1f1d1b',
  quietText: '#5a544c',
  halo: '#fefdf9',
  cable: '#56697c',
  ink: '#20262e',
  paper: '#ffffff',
  zone: '#1d2a44',
  zoneFill: '#fff3cf',
  zoneBand: '#ffe08a',
  teams: ['#1b5fa8', '#b2560d', '#2f7d4f', '#7d3c98', '#9b1c3c', '#3a3a3a'],
  points: {
    bts_site: POINT_COLOURS.bts_site.light,
    post_office: POINT_COLOURS.post_office.light,
    exchange: POINT_COLOURS.exchange.light,
    site: POINT_COLOURS.site.light,
    patrol_base: POINT_COLOURS.patrol_base.light,
    risk_factor: POINT_COLOURS.risk_factor.light,
  },
  noData: noDataColour('light'),
  sequential: (classes) => rampOf(sequentialRamp('light'), classes),
  diverging: (breaks) => divergingColours(breaks, 'light'),
};

const GREY_SEQUENTIAL: readonly Rgb[] = ['#cfcfcf', '#a3a3a3', '#757575', '#474747', '#000000'];
const GREY_DIVERGING: readonly Rgb[] = ['#f0f0f0', '#dadada', '#bababa', '#8a8a8a', '#484848'];

/** No colour at all: what a black-and-white printer gives is what was meant. Darker is always more. */
const GREY: PaperPalette = {
  sea: '#ececec',
  abroad: '#f3f3f3',
  neighbour: '#f8f8f8',
  focus: '#ffffff',
  coast: '#8a8a8a',
  water: '#dedede',
  waterLine: '#b4b4b4',
  waterText: '#6a6a6a',
  provinceLine: '#8f8f8f',
  focusLine: '#404040',
  focusBand: '#e2e2e2',
  communeLine: '#aaaaaa',
  roadCasing: '#9a9a9a',
  motorway: '#d0d0d0',
  national: '#e9e9e9',
  provincial: '#ffffff',
  minorRoad: '#c6c6c6',
  shield: '#ffffff',
  roadText: '#4c4c4c',
  town: '#1a1a1a',
  text: '#111111',
  quietText: '#4f4f4f',
  halo: '#ffffff',
  cable: '#6a6a6a',
  ink: '#000000',
  paper: '#ffffff',
  zone: '#000000',
  zoneFill: '#f1f1f1',
  zoneBand: '#d6d6d6',
  teams: ['#000000', '#6e6e6e', '#383838', '#8f8f8f'],
  points: {
    bts_site: '#4a4a4a',
    post_office: '#2f2f2f',
    exchange: '#1a1a1a',
    site: '#5a5a5a',
    patrol_base: '#000000',
    risk_factor: '#5a5a5a',
  },
  noData: '#ffffff',
  sequential: (classes) => rampOf(GREY_SEQUENTIAL, classes),
  diverging: (breaks) => rampOf(GREY_DIVERGING, breaks.length + 1),
};

export function paperPalette(tone: PaperTone): PaperPalette {
  return tone === 'grey' ? GREY : COLOUR;
}
