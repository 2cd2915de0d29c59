import type { StudyResult } from '../../core/study/study-result.ts';
import type { AppState, Theme } from '../../state/app-state.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { classOf, rampOf, sequentialRamp } from '../../core/sheet/class-colours.ts';
import { layerChoice } from '../layers/layer-choice.ts';
import { LIXELS_LAYER } from '../layers/lixels/lixels-layer.ts';
import { SECTIONS_LAYER } from '../layers/sections/sections-layer.ts';
import { TOP_TARGETS_LAYER, topTargets } from '../layers/top-targets/top-targets-layer.ts';
import type { TopTarget } from '../layers/top-targets/top-targets-layer.ts';
import { usableBreaks } from '../style/class-paint.ts';

export type Rgb = readonly [number, number, number];

/** Paths of the hot sections, as deck.gl reads them: coordinates of path p are [start[p], start[p + 1]). */
export type Glow = {
  readonly length: number;
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
  /** RGB for each coordinate. */
  readonly colours: Uint8Array;
};

export type OverlayContent = {
  readonly badges: readonly TopTarget[];
  readonly badgeOpacity: number;
  readonly glow: Glow | null;
  readonly glowOpacity: number;
};

/** Classes that glow, counted from the top. */
const GLOWING = 2;

/** What deck.gl draws for a state: the first targets' badges, and a glow under the hottest sections. */
export function overlayContent(state: AppState): OverlayContent {
  const result = lastResult(state);
  const top = layerChoice(TOP_TARGETS_LAYER, state);
  const sections = layerChoice(SECTIONS_LAYER, state);
  const lixels = layerChoice(LIXELS_LAYER, state);
  const lines = sections.visible ? sections : lixels;
  const breaks = usableBreaks(state.project.breaks?.density);
  return {
    badges: result && top.visible ? topTargets(result) : [],
    badgeOpacity: top.opacity,
    glow: result && breaks && lines.visible ? glowOf(result, breaks, state.session.theme) : null,
    glowOpacity: lines.opacity,
  };
}

export function glowOf({ sections }: StudyResult, breaks: readonly number[], theme: Theme): Glow {
  const colours = rampOf(sequentialRamp(theme), breaks.length + 1).map(rgbOf);
  const lowest = Math.max(0, colours.length - GLOWING);
  const hot: number[] = [];
  for (let section = 0; section < sections.length; section += 1) {
    if (classOf(sections.density[section] ?? 0, breaks) >= lowest) hot.push(section);
  }
  const start = new Uint32Array(hot.length + 1);
  for (const [place, section] of hot.entries()) {
    start[place + 1] =
      (start[place] ?? 0) + (sections.start[section + 1] ?? 0) - (sections.start[section] ?? 0);
  }
  const count = start.at(-1) ?? 0;
  const lonLat = new Float64Array(2 * count);
  const paint = new Uint8Array(3 * count);
  for (const [place, section] of hot.entries()) {
    const [from, to] = [start[place] ?? 0, start[place + 1] ?? 0];
    const first = sections.start[section] ?? 0;
    lonLat.set(sections.lonLat.subarray(2 * first, 2 * (first + to - from)), 2 * from);
    const colour = colours[classOf(sections.density[section] ?? 0, breaks)] ?? [0, 0, 0];
    for (let at = from; at < to; at += 1) paint.set(colour, 3 * at);
  }
  return { length: hot.length, start, lonLat, colours: paint };
}

export function rgbOf(hex: string): Rgb {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
