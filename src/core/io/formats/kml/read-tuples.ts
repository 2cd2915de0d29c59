import { coordinateText } from '../coordinate-text.ts';

/** "108.1,14.2,300 108.2,14.3" → lon, lat, lon, lat …; heights are dropped, what is no number is NaN. */
export function readTuples(text: string): number[] {
  const values: number[] = [];
  for (const tuple of text.split(/\s+/)) {
    if (tuple === '') continue;
    const [lon = '', lat = ''] = tuple.split(',');
    values.push(coordinateText(lon), coordinateText(lat));
  }
  return values;
}
