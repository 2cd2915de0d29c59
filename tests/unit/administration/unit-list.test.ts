import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Administration } from '../../../src/core/administration/administration.ts';
import type { CommuneAnswer } from '../../../src/core/administration/commune-answer.ts';
import { nameKey } from '../../../src/core/administration/name-key.ts';
import { openAdministration } from '../../../src/core/administration/open-administration.ts';
import { resolveCommune } from '../../../src/core/administration/resolve-commune.ts';
import type { FormerCommune } from '../../../src/core/administration/unit.ts';

const SHARED = fileURLToPath(new URL('../../../../shared/data/', import.meta.url));
let units: Administration;
let former: readonly FormerCommune[];

beforeAll(async () => {
  units = await openAdministration();
  former = units.allFormer();
});

const ofProvince = (name: string) =>
  former.filter(({ district }) => district.province.name === name);

describe('the lists', () => {
  // Communes of the last day of June 2025 and since: domain facts §3.1.
  it.each([
    ['Kon Tum', '62', 10, 102],
    ['Gia Lai', '64', 17, 218],
    ['Quảng Ngãi', '51', 13, 170],
    ['Bình Định', '52', 11, 155],
    ['Khánh Hòa', '56', 9, 132],
    ['Ninh Thuận', '58', 7, 62],
  ])('old %s (%s) had %i districts and %i communes', (name, code, districts, communes) => {
    const own = ofProvince(name);
    expect(new Set(own.map(({ district }) => district)).size).toBe(districts);
    expect(own.filter((unit) => unit.code !== null)).toHaveLength(communes);
    expect(units.provinceNamed(code)?.former?.name).toBe(name);
  });

  it('hold 3,321 communes of 34 provinces, and 10,035 with a code before', () => {
    const today = units.allToday();
    expect(today).toHaveLength(3321);
    expect(new Set(today.map(({ province }) => province.code)).size).toBe(34);
    expect(new Set(today.map(({ code }) => code)).size).toBe(3321);
    expect(former.filter(({ code }) => code !== null)).toHaveLength(10_035);
    expect(today.filter(({ province }) => province.name === 'Gia Lai')).toHaveLength(135);
  });

  it('every old commune is part of one today, in the province its own is in; every one today has parts', () => {
    const ends = new Set<string>();
    for (const { today, district } of former) {
      expect(today.length).toBeGreaterThan(0);
      for (const { code, province } of today) {
        expect(province).toBe(district.province.today);
        ends.add(code);
      }
    }
    expect(ends.size).toBe(3321);
  });

  it('a commune keeps the code of one of its parts, or was a district alone', () => {
    for (const { code } of units.allToday()) {
      const before = units.formerCoded(code)?.today.map((own) => own.code);
      expect(before ?? ['11948', '19742', '20333', '21548', '26732']).toContain(code);
    }
  });

  it('no name of a commune is lost in another of its district', () => {
    expect(nameKey("Ia H' Drai")).toBe(nameKey('IA HDRAI'));
    expect(nameKey('Phường 01')).not.toBe('');
    for (const { name } of former) expect(nameKey(name)).not.toBe('');
  });
});

function codesOf(answer: CommuneAnswer): readonly string[] {
  if (answer.status === 'one') return [answer.code];
  return answer.status === 'several' ? answer.candidates.map(({ commune }) => commune.code) : [];
}

describe('any old commune, however it is written', () => {
  const SPELT = { commune: 'xã', ward: 'phường', township: 'thị trấn', special_zone: 'đặc khu' };
  const SHORT = { commune: 'X.', ward: 'P.', township: 'TT.', special_zone: 'ĐK ' };
  const DISTRICTS = { rural: 'huyện', urban: 'quận', town: 'thị xã', city: 'thành phố' };
  const DISTRICTS_SHORT = { rural: 'H.', urban: 'Q.', town: 'TX.', city: 'TP.' };
  const plainD = (text: string) => text.replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const LETTERS: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.normalize('NFD'),
    (text) => text.toUpperCase(),
    (text) => text.replaceAll('Đ', '\u00d0').replaceAll('đ', '\u0111'),
    (text) => text.replaceAll(' ', '\u00a0'),
    (text) => text.replace(/Đ[ăắa]k/g, 'Đắc'),
    (text) => plainD(text.normalize('NFD').replace(/\p{M}/gu, '')),
  ];

  it('is the one it became, or among those that are asked', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat({ max: LETTERS.length - 1 }),
        fc.boolean(),
        fc.boolean(),
        (seed, letters, short, columns) => {
          const unit = former[seed % former.length];
          if (!unit || unit.type === 'district') return;
          const { name, type, district, today } = unit;
          const write = LETTERS[letters] ?? String;
          const commune = write(`${(short ? SHORT : SPELT)[type]}${short ? '' : ' '}${name}`);
          const word = (short ? DISTRICTS_SHORT : DISTRICTS)[district.type];
          const place = write(`${word}${short ? '' : ' '}${district.name}`);
          const province = write(district.province.name);
          const answer = resolveCommune(
            units,
            columns
              ? { commune, district: place, province }
              : { whole: `Thôn 2, ${commune}, ${place}, ${province}` },
          );
          expect({ written: commune, place, province, codes: codesOf(answer) }).toEqual({
            written: commune,
            place,
            province,
            codes: expect.arrayContaining(today.map(({ code }) => code)),
          });
        },
      ),
      { numRuns: 3000, seed: 20_250_701 },
    );
  });

  it('with all its names and accents it is one, but for those that were split', () => {
    const open = former.filter((unit) => {
      const { name, type, district } = unit;
      if (type === 'district') return false;
      const whole = `${SPELT[type]} ${name}, ${DISTRICTS[district.type]} ${district.name}, ${district.province.name}`;
      return resolveCommune(units, { whole }, { epoch: 'before-2025-07' }).status !== 'one';
    });
    expect(open.filter(({ today }) => today.length === 1).map(({ name }) => name)).toEqual([]);
    expect(open).toHaveLength(former.filter(({ today }) => today.length > 1).length);
  });
});

describe('against lists of other makers', () => {
  type Named = { readonly properties: Readonly<Record<string, string>> };
  const featuresOf = (file: string): readonly Named[] => {
    const read = JSON.parse(readFileSync(`${SHARED}${file}`, 'utf8')) as { features: Named[] };
    return read.features;
  };

  it.skipIf(!existsSync(`${SHARED}vn-communes`)).each([
    ['gia-lai', 135],
    ['quang-ngai', 96],
    ['khanh-hoa', 65],
  ])('the commune boundaries of %s have the same %i codes and names', (province, count) => {
    const communes = featuresOf(`vn-communes/${province}-2025.geojson`);
    expect(communes).toHaveLength(count);
    for (const { properties } of communes) {
      const { code = '', name = '', provinceCode } = properties;
      const own = units.todayCoded(code);
      expect(own?.province.code, code).toBe(provinceCode);
      expect(nameKey(own?.name ?? ''), code).toBe(nameKey(name));
    }
  });

  it.skipIf(!existsSync(`${SHARED}vn-old-districts`)).each([
    ['51_quang_ngai', 'Quảng Ngãi'],
    ['52_binh_dinh', 'Bình Định'],
    ['56_khanh_hoa', 'Khánh Hòa'],
    ['58_ninh_thuan', 'Ninh Thuận'],
    ['62_kon_tum', 'Kon Tum'],
    ['64_gia_lai', 'Gia Lai'],
  ])('the old districts of %s are the same', (file, province) => {
    const bare = (name: string) => nameKey(name.replace(/^(Huyện|Thị xã|Thành phố) /, ''));
    const names = featuresOf(`vn-old-districts/${file}_districts.geojson`).map(({ properties }) =>
      bare(properties['name'] ?? ''),
    );
    const own = units.districts.filter((district) => district.province.name === province);
    expect(own.map(({ name }) => nameKey(name)).toSorted()).toEqual(names.toSorted());
  });
});
