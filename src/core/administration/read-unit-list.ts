import type { DistrictType, FormerDistrict, FormerProvince, Province, UnitType } from './unit.ts';

/** The lists as columns: names are spans of the text they were read from. */
export type UnitRows = {
  readonly text: string;
  readonly provinces: readonly Province[];
  readonly formerProvinces: readonly FormerProvince[];
  readonly districts: readonly FormerDistrict[];
  readonly today: {
    readonly start: Uint32Array;
    readonly end: Uint32Array;
    /** Letter of UNIT_TYPES. */
    readonly type: Uint8Array;
    readonly code: Uint32Array;
    /** Index into provinces. */
    readonly province: Uint8Array;
  };
  readonly former: {
    readonly start: Uint32Array;
    readonly end: Uint32Array;
    readonly type: Uint8Array;
    /** 0 for none. */
    readonly code: Uint32Array;
    /** Index into districts; units of a district lie together. */
    readonly district: Uint16Array;
    /** Index into `groups`. */
    readonly group: Uint16Array;
  };
  /** Today's communes (indices) that former ones became part of. */
  readonly groups: readonly (readonly number[])[];
};

export const UNIT_TYPES: Readonly<Record<string, UnitType>> = {
  x: 'commune',
  p: 'ward',
  t: 'township',
  k: 'special_zone',
  d: 'district',
};
const DISTRICT_TYPES: Readonly<Record<string, DistrictType>> = {
  h: 'rural',
  q: 'urban',
  x: 'town',
  c: 'city',
};

const BAR = '|';
const COLON = 0x3a;
/** Room for the columns; a longer list is refused. */
const MOST_TODAY = 4000;
const MOST_FORMER = 12_000;

/** Reads the text of `unit-list.ts` (its form: scripts/administration/unit-list-text.ts) in one pass. */
export function readUnitList(text: string): UnitRows {
  const provinces: Province[] = [];
  const formerProvinces: FormerProvince[] = [];
  const districts: FormerDistrict[] = [];
  const firstOf: number[] = [];
  const groups: (readonly number[])[] = [];
  const today = columns(MOST_TODAY);
  const former = columns(MOST_FORMER);
  for (let at = 0; at < text.length;) {
    const end = lineEnd(text, at);
    if (text[at] === '+') {
      const head = text.slice(at + 1, nthBar(text, at, end, 3)).split(BAR);
      firstOf.push(today.units);
      provinces.push(provinceOf(head));
      readToday(text, nthBar(text, at, end, 3) + 1, end, today, provinces.length - 1);
    } else if (text[at] === '-') {
      const head = text.slice(at + 1, end).split(BAR);
      const own = provinces.find(({ code }) => code === head[3]);
      if (own) formerProvinces.push({ ...provinceOf(head), today: own });
    } else if (end > at) {
      const province = formerProvinces.at(-1);
      const bar = nthBar(text, at, end, 1);
      if (!province) throw new Error('unit list: a district without a province');
      const type = DISTRICT_TYPES[text[at] ?? ''] ?? 'rural';
      districts.push({ name: text.slice(at + 1, bar), type, province });
      const first = firstOf[provinces.indexOf(province.today)] ?? 0;
      readFormer(text, bar + 1, end, former, { today, first, groups, of: districts.length - 1 });
    }
    at = end + 1;
  }
  return {
    text,
    provinces,
    formerProvinces,
    districts,
    today: { ...cut(today), province: Uint8Array.from(today.of.subarray(0, today.units)) },
    former: {
      ...cut(former),
      district: former.of.subarray(0, former.units),
      group: former.group.subarray(0, former.units),
    },
    groups,
  };
}

type Columns = ReturnType<typeof columns>;

function columns(most: number) {
  return {
    units: 0,
    start: new Uint32Array(most),
    end: new Uint32Array(most),
    type: new Uint8Array(most),
    code: new Uint32Array(most),
    of: new Uint16Array(most),
    group: new Uint16Array(most),
  };
}

function cut({ units, start, end, type, code }: Columns) {
  return {
    start: start.subarray(0, units),
    end: end.subarray(0, units),
    type: type.subarray(0, units),
    code: code.subarray(0, units),
  };
}

function readToday(text: string, from: number, end: number, into: Columns, province: number): void {
  let code = 0;
  for (let at = from; at < end;) {
    const stop = wordEnd(text, at, end);
    const space = text.indexOf(' ', at);
    code += Number.parseInt(text.slice(at + 1, space), 36);
    add(into, space + 1, stop, text.charCodeAt(at), code, province);
    at = stop + 1;
  }
}

type FormerRun = {
  readonly today: Columns;
  /** The first of today's communes in the province. */
  readonly first: number;
  readonly groups: (readonly number[])[];
  /** The district. */
  readonly of: number;
};

function readFormer(text: string, from: number, end: number, into: Columns, run: FormerRun): void {
  const { today, first, groups, of } = run;
  for (let at = from; at < end;) {
    const stop = wordEnd(text, at, end);
    const space = text.indexOf(' ', at);
    const colon = colonBefore(text, at, space);
    if (colon > at) {
      groups.push(placesOf(text.slice(at, colon), first));
      at = colon + 1;
    }
    const [target = 0] = groups.at(-1) ?? [];
    const coded = text[at + 1] !== '*';
    const distance = coded ? Number.parseInt(text.slice(at + 1, space), 36) : 0;
    const code = coded ? (today.code[target] ?? 0) + distance : 0;
    into.group[into.units] = groups.length - 1;
    add(into, space + 1, stop, text.charCodeAt(at), code, of);
    at = stop + 1;
  }
}

function colonBefore(text: string, at: number, end: number): number {
  for (let i = at; i < end; i += 1) if (text.charCodeAt(i) === COLON) return i;
  return -1;
}

function placesOf(places: string, first: number): readonly number[] {
  if (!places.includes('+')) return [first + Number.parseInt(places, 36)];
  return places.split('+').map((place) => first + Number.parseInt(place, 36));
}

function add(
  into: Columns,
  start: number,
  end: number,
  type: number,
  code: number,
  of: number,
): void {
  if (into.units >= into.start.length) throw new RangeError('unit list: more units than expected');
  into.start[into.units] = start;
  into.end[into.units] = end;
  into.type[into.units] = type;
  into.code[into.units] = code;
  into.of[into.units] = of;
  into.units += 1;
}

function provinceOf([code = '', name = '', kind]: readonly string[]): Province {
  return { code, name, city: kind === 'c' };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function wordEnd(text: string, at: number, end: number): number {
  const bar = text.indexOf(BAR, at);
  return bar < 0 || bar > end ? end : bar;
}

function nthBar(text: string, at: number, end: number, n: number): number {
  let bar = at;
  for (let i = 0; i < n; i += 1) bar = wordEnd(text, bar + 1, end);
  return bar;
}
