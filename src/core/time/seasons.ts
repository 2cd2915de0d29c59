/** Months 1…12, both counted; from after to runs over the new year. */
export type MonthRange = { readonly from: number; readonly to: number };

/** Climate regions of Viet Nam and their dry months, as commonly described; a person may set others. */
export const DRY_SEASONS = {
  central_highlands: { from: 11, to: 4 },
  south: { from: 12, to: 4 },
  south_central_coast: { from: 1, to: 8 },
  north_central_coast: { from: 12, to: 7 },
  north: { from: 11, to: 4 },
} as const satisfies Readonly<Record<string, MonthRange>>;

export type ClimateRegion = keyof typeof DRY_SEASONS;

export const CLIMATE_REGIONS: readonly ClimateRegion[] = [
  'central_highlands',
  'south',
  'south_central_coast',
  'north_central_coast',
  'north',
];

/**
 * Where a province lies, by its name without marks. Provinces merged in 2025 are where most of their cable
 * theft was before (Gia Lai: the highlands), which is an assumption; so is a province not named here.
 */
const REGION_OF: Readonly<Record<string, ClimateRegion>> = {
  'gia lai': 'central_highlands',
  'kon tum': 'central_highlands',
  'dak lak': 'central_highlands',
  'dak nong': 'central_highlands',
  'lam dong': 'central_highlands',
  'khanh hoa': 'south_central_coast',
  'phu yen': 'south_central_coast',
  'binh dinh': 'south_central_coast',
  'quang ngai': 'south_central_coast',
  'quang nam': 'south_central_coast',
  'da nang': 'south_central_coast',
  hue: 'south_central_coast',
  'quang tri': 'north_central_coast',
  'quang binh': 'north_central_coast',
  'ha tinh': 'north_central_coast',
  'nghe an': 'north_central_coast',
  'thanh hoa': 'north_central_coast',
  'dong nai': 'south',
  'tay ninh': 'south',
  'ho chi minh': 'south',
  'vinh long': 'south',
  'dong thap': 'south',
  'an giang': 'south',
  'can tho': 'south',
  'ca mau': 'south',
  'ninh thuan': 'south_central_coast',
  'binh thuan': 'south',
};

/** The region of a province; null when its name is not known. */
export function climateRegion(foldedProvince: string): ClimateRegion | null {
  return REGION_OF[foldedProvince] ?? null;
}

/** By month (January first): 0 in the range, 1 outside. */
export function seasonOfMonth({ from, to }: MonthRange): readonly number[] {
  return Array.from({ length: 12 }, (_, place) => {
    const month = place + 1;
    const inside = from <= to ? month >= from && month <= to : month >= from || month <= to;
    return inside ? 0 : 1;
  });
}
