import { nameKey } from './name-key.ts';
import type { FormerProvince, Province } from './unit.ts';

/** A name, or a code of two digits, may be that of a province now, before July 2025, or of two different ones. */
export type NamedProvince = {
  readonly today: Province | null;
  readonly former: FormerProvince | null;
};

/** How else people write provinces. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'Hồ Chí Minh': ['HCM', 'Sài Gòn'],
  Huế: ['Thừa Thiên Huế', 'TT Huế', 'Thừa Thiên'],
  'Bà Rịa - Vũng Tàu': ['BRVT'],
  'Hà Nội': ['HN'],
};

export function provincesByKey(lists: {
  readonly provinces: readonly Province[];
  readonly formerProvinces: readonly FormerProvince[];
}): ReadonlyMap<string, NamedProvince> {
  const found = new Map<string, NamedProvince>();
  const add = ({ name, code }: Province, own: Partial<NamedProvince>) => {
    for (const each of [name, code, ...(OTHER_NAMES[name] ?? [])]) {
      const key = nameKey(each);
      found.set(key, { today: null, former: null, ...found.get(key), ...own });
    }
  };
  for (const today of lists.provinces) add(today, { today });
  for (const former of lists.formerProvinces) add(former, { former });
  return found;
}
