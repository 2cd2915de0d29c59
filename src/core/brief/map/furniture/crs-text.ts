import { fill } from '../map-text.ts';
import type { PaperMapWords } from '../paper-map-words.ts';
import type { PaperView } from '../paper-view.ts';

/** "Hệ tọa độ VN-2000, kinh tuyến trục 108°15′, múi 3°". */
export function crsText({ crs }: PaperView, words: PaperMapWords): string {
  return fill(words.crs[crs.system], { meridian: degreesText(crs.meridian) });
}

/** Degrees and minutes as survey papers write them. */
export function degreesText(degrees: number): string {
  const minutes = Math.round(degrees * 60);
  return `${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`;
}
