import { NameIndex } from './name-index.ts';
import { provincesByKey } from './provinces-by-key.ts';
import type { NamedProvince } from './provinces-by-key.ts';
import { nameKey } from './name-key.ts';
import { UNIT_TYPES } from './read-unit-list.ts';
import type { UnitRows } from './read-unit-list.ts';
import type { FormerCommune, FormerDistrict, FormerProvince, TodaysCommune } from './unit.ts';

const MOST_CODE = 40_000;
/** Names kept with what they were found to be. */
const MOST_NAMES = 20_000;

type Named = {
  readonly today: readonly TodaysCommune[];
  readonly former: readonly FormerCommune[];
  readonly districts: readonly FormerDistrict[];
  readonly province: NamedProvince | null;
};

/**
 * The communes since 1 July 2025 and those before it, by name and by code. Names are found by their keys
 * (`nameKey`); units are made when somebody asks for them, the same object each time.
 */
export class Administration {
  readonly #rows: UnitRows;
  readonly #todayNames: NameIndex;
  readonly #formerNames: NameIndex;
  readonly #provinces: ReadonlyMap<string, NamedProvince>;
  readonly #districts = new Map<string, number[]>();
  readonly #districtStart: Uint32Array;
  readonly #today: (TodaysCommune | undefined)[];
  readonly #former: (FormerCommune | undefined)[];
  readonly #todayOfCode = new Uint16Array(MOST_CODE);
  readonly #formerOfCode = new Uint16Array(MOST_CODE);
  readonly #names = new Map<string, Named>();
  readonly #todayOf = new Map<FormerDistrict | FormerProvince, ReadonlySet<TodaysCommune>>();

  constructor(rows: UnitRows) {
    const { text, today, former, districts } = rows;
    this.#rows = rows;
    this.#todayNames = new NameIndex(text, today.start, today.end);
    this.#formerNames = new NameIndex(text, former.start, former.end);
    this.#provinces = provincesByKey(rows);
    this.#today = Array.from({ length: today.code.length });
    this.#former = Array.from({ length: former.code.length });
    for (const [i, code] of today.code.entries()) this.#todayOfCode[code] = i + 1;
    for (const [i, code] of former.code.entries()) if (code > 0) this.#formerOfCode[code] = i + 1;
    this.#districtStart = new Uint32Array(districts.length + 1).fill(former.code.length);
    for (let i = former.code.length - 1; i >= 0; i -= 1) {
      this.#districtStart[former.district[i] ?? 0] = i;
    }
    for (const [i, { name }] of districts.entries()) {
      const key = nameKey(name);
      this.#districts.set(key, [...(this.#districts.get(key) ?? []), i]);
    }
  }

  get districts(): readonly FormerDistrict[] {
    return this.#rows.districts;
  }

  /** Every commune of today, by province and code. */
  allToday(): readonly TodaysCommune[] {
    return Array.from(this.#today, (_, i) => this.#todayAt(i));
  }

  /** Every commune there was, by province and district. */
  allFormer(): readonly FormerCommune[] {
    return Array.from(this.#former, (_, i) => this.#formerAt(i));
  }

  todayNamed(name: string): readonly TodaysCommune[] {
    return this.#named(name).today;
  }

  formerNamed(name: string): readonly FormerCommune[] {
    return this.#named(name).former;
  }

  todayCoded(code: string): TodaysCommune | null {
    const i = this.#todayOfCode[codeNumber(code)] ?? 0;
    return i === 0 ? null : this.#todayAt(i - 1);
  }

  formerCoded(code: string): FormerCommune | null {
    const i = this.#formerOfCode[codeNumber(code)] ?? 0;
    return i === 0 ? null : this.#formerAt(i - 1);
  }

  districtsNamed(name: string): readonly FormerDistrict[] {
    return this.#named(name).districts;
  }

  /** By name or by its two digits, which meant another province before July 2025. */
  provinceNamed(name: string): NamedProvince | null {
    return this.#named(name).province;
  }

  unitsOf(district: FormerDistrict): readonly FormerCommune[] {
    const i = this.#rows.districts.indexOf(district);
    const [start = 0, end = 0] = [this.#districtStart[i], this.#districtStart[i + 1]];
    return Array.from({ length: end - start }, (_, k) => this.#formerAt(start + k));
  }

  /** Today's communes with land of a district or province of before. */
  todayOf(former: FormerDistrict | FormerProvince): ReadonlySet<TodaysCommune> {
    const known = this.#todayOf.get(former);
    if (known) return known;
    const districts =
      'province' in former
        ? [former]
        : this.#rows.districts.filter(({ province }) => province === former);
    const found = new Set(
      districts.flatMap((own) => this.unitsOf(own)).flatMap(({ today }) => today),
    );
    this.#todayOf.set(former, found);
    return found;
  }

  /** A file names the same few units again and again. */
  #named(name: string): Named {
    const known = this.#names.get(name);
    if (known) return known;
    const key = nameKey(name);
    const districts = this.#districts.get(key) ?? [];
    const found: Named = {
      today: this.#todayNames.named(name).map((i) => this.#todayAt(i)),
      former: this.#formerNames.named(name).map((i) => this.#formerAt(i)),
      districts: districts.flatMap((i) => this.#rows.districts[i] ?? []),
      province: this.#provinces.get(key) ?? null,
    };
    if (this.#names.size >= MOST_NAMES) this.#names.clear();
    this.#names.set(name, found);
    return found;
  }

  #todayAt(i: number): TodaysCommune {
    const { text, today, provinces } = this.#rows;
    const province = provinces[today.province[i] ?? 0];
    if (!province) throw new RangeError(`no commune ${i}`);
    return (this.#today[i] ??= {
      code: String(today.code[i]).padStart(5, '0'),
      name: text.slice(today.start[i], today.end[i]),
      type: typeOf(today.type[i]),
      province,
    });
  }

  #formerAt(i: number): FormerCommune {
    const { text, former, districts, groups } = this.#rows;
    const district = districts[former.district[i] ?? 0];
    if (!district) throw new RangeError(`no former commune ${i}`);
    const code = former.code[i] ?? 0;
    return (this.#former[i] ??= {
      code: code === 0 ? null : String(code).padStart(5, '0'),
      name: text.slice(former.start[i], former.end[i]),
      type: typeOf(former.type[i]),
      district,
      today: (groups[former.group[i] ?? 0] ?? []).map((unit) => this.#todayAt(unit)),
    });
  }
}

function typeOf(letter = 0) {
  return UNIT_TYPES[String.fromCharCode(letter)] ?? 'commune';
}

/** Leading zeros get lost in workbooks. */
function codeNumber(code: string): number {
  return /^\d{1,5}$/.test(code) ? Number(code) : 0;
}
