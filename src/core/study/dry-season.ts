import { foldText } from '../basics/text-fold.ts';
import type { LocalText } from '../model/manifest.ts';
import { DRY_SEASONS, climateRegion } from '../time/seasons.ts';
import type { ClimateRegion, MonthRange } from '../time/seasons.ts';

/** Which months are dry, and who says so: a person, or the climate region of the province (an assumption). */
export type DrySeason = {
  readonly months: MonthRange;
  readonly basis: 'person' | 'region' | 'unknown_province';
  readonly region: ClimateRegion;
};

/** A province whose name is not known is taken for the highlands, and said to be. */
export function drySeason(province: LocalText, asked: MonthRange | null): DrySeason {
  const found = climateRegion(provinceName(province.vi));
  const region = found ?? 'central_highlands';
  if (asked) return { months: asked, basis: 'person', region };
  return { months: DRY_SEASONS[region], basis: found ? 'region' : 'unknown_province', region };
}

function provinceName(name: string): string {
  return foldText(name).replace(/^(tinh|thanh pho|tp\.?) /, '');
}
