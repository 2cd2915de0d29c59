import type { LonLat } from '../place-draft.ts';
import type { TroubleContext } from './trouble.ts';

/** Whether a place lies in the commune its row names; without one, in the province. False where neither is known. */
export function isInNamedPlace(
  row: number,
  { lon, lat }: LonLat,
  { ground, communeOf, setting }: TroubleContext,
): boolean {
  const code = communeOf?.(row) ?? null;
  const id = setting.communes?.columns['id'];
  if (code !== null && ground.communeAt && id?.type === 'text') {
    const commune = ground.communeAt(lon, lat);
    return commune >= 0 && id.dictionary[id.codes[commune] ?? 0] === code;
  }
  return ground.inProvince?.(lon, lat) ?? false;
}
