import { accentedKey } from '../../src/core/administration/name-key.ts';
import {
  CITIES_SINCE,
  CODES_OF_TODAY,
  DISTRICTS_ALONE,
  FORGOTTEN,
  SPELT_OUT,
} from './corrections.ts';
import { OLD_PROVINCE_CODES } from './old-provinces.ts';
import type { MappingRow, SourceRows } from './source-rows.ts';

export type ListedProvince = {
  readonly code: string;
  readonly name: string;
  readonly city: boolean;
};

export type ListedUnit = {
  /** Letter of its type: x xã, p phường, t thị trấn, k đặc khu, d a district without communes. */
  readonly type: string;
  readonly name: string;
  /** Five digits; null for communes that were merged before the last list of old codes. */
  readonly code: string | null;
};

export type ListedFormer = ListedUnit & {
  readonly province: string;
  readonly district: string;
  /** Codes of today's communes it became part of. */
  readonly today: readonly string[];
};

export type UnitLists = {
  readonly provinces: readonly ListedProvince[];
  readonly today: readonly (ListedUnit & { readonly code: string; readonly province: string })[];
  readonly oldProvinces: readonly (ListedProvince & { readonly today: string })[];
  readonly former: readonly ListedFormer[];
  readonly notes: readonly string[];
};

const UNIT_TYPES: readonly (readonly [prefix: string, letter: string])[] = [
  ['Xã ', 'x'],
  ['Phường ', 'p'],
  ['Thị trấn ', 't'],
  ['Đặc khu ', 'k'],
];

/** The source checked and put right. Throws for what is neither right nor known to be wrong. */
export function unitLists(source: SourceRows): UnitLists {
  const notes: string[] = [];
  const provinces = source.provinces.map(({ province_code: code, name }) => ({
    code,
    ...provinceNamed(name),
    ...(CITIES_SINCE.includes(code) ? { city: true } : {}),
  }));
  const today = source.wards.map((ward) => ({
    ...unitNamed(ward.name),
    code: fiveDigits(CODES_OF_TODAY[ward.ward_code] ?? ward.ward_code),
    province: known(provinces, ward.province_code).code,
  }));
  const byCode = new Map(today.map((unit) => [unit.code, unit]));
  const byName = new Map(today.map((unit) => [`${unit.type}${unit.name}|${unit.province}`, unit]));
  const provinceCode = new Map(provinces.map(({ name, code }) => [name, code]));
  const former = new Map<string, ListedFormer>();
  const ends = new Map<string, string>();
  const add = (unit: ListedFormer) => {
    // The source writes some twice: Yên Hòa and Yên Hoà, KBang and Kbang.
    const own = `${unit.type}${accentedKey(unit.name)}`;
    const key = `${unit.province}|${accentedKey(unit.district)}|${own}`;
    const before = former.get(key);
    const targets = [...new Set([...(before?.today ?? []), ...unit.today])];
    former.set(key, { ...unit, ...before, today: targets, code: before?.code ?? unit.code });
    for (const code of unit.today) ends.set(unit.province, byCode.get(code)?.province ?? '');
  };
  for (const row of source.mappings) {
    if (row.old_ward_name === null || row.old_province_name === null) continue;
    const target = targetOf(row);
    add({
      ...unitNamed(row.old_ward_name),
      code: row.old_ward_code ? fiveDigits(row.old_ward_code) : null,
      province: provinceNamed(row.old_province_name).name,
      district: plain(row.old_district_name ?? ''),
      today: [target],
    });
  }
  for (const { name, code, province, district, today: codes } of FORGOTTEN) {
    add({
      ...unitNamed(name),
      code,
      province: provinceNamed(province).name,
      district,
      today: codes,
    });
  }
  for (const { district, province, today: code } of DISTRICTS_ALONE) {
    const name = district.replace(/^\S+ /, '');
    add({
      type: 'd',
      name,
      code: null,
      province: provinceNamed(province).name,
      district,
      today: [code],
    });
  }
  return { provinces, today, oldProvinces: oldProvinces(), former: [...former.values()], notes };

  /** Rows added for communes merged earlier carry codes that mean nothing: there the name decides. */
  function targetOf(row: MappingRow): string {
    const { type, name } = unitNamed(row.new_ward_name);
    const province = provinceCode.get(provinceNamed(row.new_province_name).name);
    if (province === undefined) throw new Error(`row ${row.id}: ${row.new_province_name}`);
    const coded = byCode.get(CODES_OF_TODAY[row.new_ward_code] ?? row.new_ward_code);
    if (coded?.name === name && coded.province === province) return coded.code;
    const named = byName.get(`${type}${name}|${province}`);
    if (!named) throw new Error(`row ${row.id}: no commune ${row.new_ward_name} today`);
    notes.push(`row ${row.id}: ${row.new_ward_code} is not ${row.new_ward_name} (${named.code})`);
    return named.code;
  }

  function oldProvinces() {
    const cities = new Map(
      source.mappings.flatMap(({ old_province_name: name }) =>
        name === null ? [] : [[provinceNamed(name).name, provinceNamed(name).city] as const],
      ),
    );
    return Object.entries(OLD_PROVINCE_CODES).map(([name, code]) => {
      const city = cities.get(name);
      if (city === undefined) throw new Error(`old province ${name} has no communes`);
      return { code, name, city, today: ends.get(name) ?? '' };
    });
  }
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

function provinceNamed(text: string): { readonly name: string; readonly city: boolean } {
  const name = plain(text);
  return { name: name.replace(/^(Tỉnh|Thành phố) /, ''), city: name.startsWith('Thành phố ') };
}

function unitNamed(text: string): { readonly type: string; readonly name: string } {
  const name = plain(text);
  const found = UNIT_TYPES.find(([prefix]) => name.startsWith(prefix));
  if (!found) throw new Error(`what is ${name}?`);
  const bare = name.slice(found[0].length);
  return { type: found[1], name: SPELT_OUT[bare] ?? bare };
}

function fiveDigits(code: string): string {
  if (!/^\d{5}$/.test(code)) throw new Error(`not a commune code: ${code}`);
  return code;
}

function known<Item extends { readonly code: string }>(items: readonly Item[], code: string): Item {
  const item = items.find((each) => each.code === code);
  if (!item) throw new Error(`no province ${code}`);
  return item;
}
