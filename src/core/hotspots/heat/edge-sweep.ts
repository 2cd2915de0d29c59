import { f64, u32 } from '../../geo/typed.ts';
import type { SortedRows } from '../network-density/sorted-rows.ts';

/** What lies on an edge with places, in order: places and events. */
export type EdgeItems = {
  readonly rows: SortedRows;
  /** By number: the first `placeCount` are places, the rest events. */
  readonly placeCount: number;
  readonly weight: Float64Array;
};

/** A wave on its way along an edge: its amplitude, the wave number 1/inverse, and where it stands. */
export type Wave = { re: number; im: number; atM: number };

export type WaveTerms = {
  readonly kappaRe: number;
  readonly kappaIm: number;
  readonly inverseRe: number;
  readonly inverseIm: number;
  /** What an amplitude becomes in the density: −4c. */
  readonly factorRe: number;
  readonly factorIm: number;
  readonly bandwidthM: number;
};

/**
 * Runs the wave over the items of an edge, up or down it: it decays by exp(−κd), grows by w/2κ at an event
 * and is read at a place. An event at a place itself counts on the way up alone.
 */
export function sweep(
  { rows, placeCount, weight }: EdgeItems,
  edge: number,
  wave: Wave,
  terms: WaveTerms,
  values: Float64Array,
  up: boolean,
): void {
  const from = u32(rows.start, edge);
  const to = u32(rows.start, edge + 1);
  for (let step = 0; step < to - from; step += 1) {
    const slot = up ? from + step : to - 1 - step;
    move(wave, f64(rows.atM, slot), terms);
    const item = u32(rows.place, slot);
    if (item < placeCount) {
      const read = terms.factorRe * wave.re - terms.factorIm * wave.im;
      values[item] = f64(values, item) + read / terms.bandwidthM;
    } else {
      const half = f64(weight, item - placeCount) / 2;
      wave.re += half * terms.inverseRe;
      wave.im += half * terms.inverseIm;
    }
  }
}

function move(wave: Wave, atM: number, terms: WaveTerms): void {
  const d = Math.abs(atM - wave.atM) / terms.bandwidthM;
  wave.atM = atM;
  if (d === 0) return;
  const size = Math.exp(-terms.kappaRe * d);
  const angle = terms.kappaIm * d;
  const qRe = size * Math.cos(angle);
  const qIm = -size * Math.sin(angle);
  const { re, im } = wave;
  wave.re = re * qRe - im * qIm;
  wave.im = re * qIm + im * qRe;
}
