/** "108.1,14.2,300 108.2,14.3" → lon, lat, lon, lat …; heights are dropped, what is no number is NaN. */
export function readTuples(text: string): number[] {
  const values: number[] = [];
  for (const tuple of text.split(/\s+/)) {
    if (tuple === '') continue;
    const [lon = '', lat = ''] = tuple.split(',');
    values.push(numberOrNaN(lon), numberOrNaN(lat));
  }
  return values;
}

function numberOrNaN(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
