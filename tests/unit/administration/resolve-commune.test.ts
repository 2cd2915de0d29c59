import { beforeAll, describe, expect, it } from 'vitest';
import type { AddressParts } from '../../../src/core/administration/address-names.ts';
import type { Administration } from '../../../src/core/administration/administration.ts';
import { openAdministration } from '../../../src/core/administration/open-administration.ts';
import { resolveCommune } from '../../../src/core/administration/resolve-commune.ts';
import type { ResolveOptions } from '../../../src/core/administration/resolve-commune.ts';

const GIA_LAI = new Set(['52']);
let units: Administration;

beforeAll(async () => {
  units = await openAdministration();
});

function asked(parts: AddressParts | string, options: ResolveOptions = {}) {
  const address = typeof parts === 'string' ? { whole: parts } : parts;
  return resolveCommune(units, address, options);
}

/** "23767 Ia Hrung", or the codes it may be, or null. */
function found(parts: AddressParts | string, options: ResolveOptions = {}) {
  const answer = asked(parts, options);
  if (answer.status === 'one') return `${answer.code} ${answer.name}`;
  if (answer.status === 'none') return null;
  return answer.candidates.map(({ commune }) => commune.code);
}

const on = (day: string): ResolveOptions => ({ atMs: Date.parse(`${day}T12:00+07:00`) });

describe('the nine false friends: old communes whose name is another commune today', () => {
  // Domain facts §3.3.
  it.each([
    ['Ia Sao', 'Ia Grai', 'Gia Lai', 'Ia Hrung'],
    ['Ia Băng', 'Chư Prông', 'Gia Lai', 'Ia Tôr'],
    ['Ia O', 'Chư Prông', 'Gia Lai', 'Ia Boòng'],
    ['An Phú', 'An Khê', 'Gia Lai', 'An Khê'],
    ['Xuân An', 'An Khê', 'Gia Lai', 'Cửu An'],
    ['Đăk Long', 'Đắk Hà', 'Kon Tum', 'Đăk Pxi'],
    ['Trà Giang', 'Trà Bồng', 'Quảng Ngãi', 'Đông Trà Bồng'],
    ['Ninh Phước', 'Ninh Hòa', 'Khánh Hòa', 'Đông Ninh Hòa'],
    ['Ninh Sơn', 'Ninh Hòa', 'Khánh Hòa', 'Bắc Ninh Hòa'],
  ])('%s of %s (%s) is %s, whatever the date', (commune, district, province, today) => {
    for (const options of [{}, on('2023-12-05'), on('2026-02-05')]) {
      expect(asked({ commune, district, province }, options)).toMatchObject({
        status: 'one',
        name: today,
        by: 'former-name',
        former: { name: commune, district: { name: district } },
      });
      expect(asked({ commune, district }, options)).toMatchObject({ name: today });
    }
    expect(asked({ commune, province })).toMatchObject({ status: 'several' });
  });
});

describe('acceptance tests of the domain facts', () => {
  it('3: the real case of 2023, its namesake, and the name alone', () => {
    expect(found('xã Ia Sao, huyện Ia Grai', on('2023-12-05'))).toBe('23767 Ia Hrung');
    expect(found('xã Ia Sao, TX Ayun Pa')).toBe('24073 Ia Sao');
    expect(found('Xã Ia Sao')).toEqual(['23767', '24073']);
    expect(found('Xã Ia Sao', { provinces: GIA_LAI })).toEqual(['23767', '24073']);
    expect(found('Xã Ia Sao', on('2023-12-05'))).toEqual(['23767', '24073']);
    expect(found('Xã Ia Sao', on('2026-02-05'))).toBe('24073 Ia Sao');
  });

  it('4: province 52 was Bình Định and is Gia Lai', () => {
    const phuocSon = { commune: 'Phước Sơn', province: '52' };
    expect(asked(phuocSon, on('2023-02-05'))).toMatchObject({
      code: '21970',
      former: { district: { province: { name: 'Bình Định' } } },
    });
    const iaSao = { commune: 'Ia Sao', province: '52' };
    expect(found(iaSao, on('2026-02-05'))).toBe('24073 Ia Sao');
    expect(asked(iaSao, on('2023-02-05'))).toMatchObject({ status: 'none' });
    expect(found({ commune: 'Ia Sao', province: '64', district: 'Ia Grai' })).toBe(
      '23767 Ia Hrung',
    );
  });

  it('5: NFD and NFC copies, letters of other alphabets, capitals and none', () => {
    for (const text of [
      'xã Đăk Pơ',
      'XÃ ĐĂK PƠ',
      'xã Ðăk Pơ',
      'xa dak po',
      'xã Ɖắc Pơ',
      'X.Đak-Pơ',
    ]) {
      for (const form of ['NFC', 'NFD']) {
        expect(found({ commune: text.normalize(form), province: 'Gia Lai' })).toBe('23995 Đak Pơ');
      }
    }
  });
});

describe('addresses as people write them', () => {
  it.each([
    ['Thôn 3, xã Ia Sao, huyện Ia Grai, tỉnh Gia Lai'],
    ['thôn 3 xã Ia Sao huyện Ia Grai tỉnh Gia Lai'],
    ['X.Ia Sao, H.Ia Grai, T.Gia Lai'],
    ['Ia Sao - Ia Grai - Gia Lai'],
    ['Ia Sao/Ia Grai/Gia Lai'],
    ['xa Ia Sao, huyen Ia Grai, tinh Gia Lai'],
    ['Km 12, tỉnh lộ 664, xã Ia Sao (huyện Ia Grai cũ), Gia Lai'],
    ['xã Ia Sao (nay là xã Ia Hrung), Gia Lai'],
    ['XÃ IA SAO, HUYỆN IA GRAI'],
  ])('%s', (text) => {
    expect(found(text)).toBe('23767 Ia Hrung');
  });

  it('wards with numbers, provinces with hyphens, districts without communes', () => {
    expect(found('P.1, Q.3, TP.HCM')).toBe(found('Phường 01, Quận 3, Thành phố Hồ Chí Minh'));
    expect(found('P.1, Q.3, TP.HCM')).toMatch(/^\d{5} /);
    expect(found('phường 7, TP Vũng Tàu, tỉnh Bà Rịa - Vũng Tàu')).toMatch(/^26\d{3} /);
    expect(found('huyện Lý Sơn, tỉnh Quảng Ngãi')).toBe('21548 Lý Sơn');
    expect(found('đặc khu Trường Sa')).toMatch(/Trường Sa$/);
  });

  it('columns and one text say the same', () => {
    expect(found({ commune: 'Ia Dom', district: "Ia H'Drai", province: 'Kon Tum' })).toBe(
      '23538 Ia Tơi',
    );
    expect(found({ commune: 'xã Ia Dom, huyện Ia HDrai', province: 'Kon Tum' })).toBe(
      '23538 Ia Tơi',
    );
  });

  it('words that belong to a name are no units', () => {
    expect(found({ commune: 'Tịnh Khê', province: 'Quảng Ngãi' })).toBe('21211 Tịnh Khê');
    expect(found({ commune: 'Tinh Khe', province: 'Quang Ngai' })).toBe('21211 Tịnh Khê');
  });

  it('accents tell names of one key apart; without them both are asked', () => {
    expect(found('xã Bình Thạnh, huyện Bình Sơn')).toBe('21040 Bình Sơn');
    expect(found('xã Bình Thanh, huyện Bình Sơn')).toBe('21109 Đông Sơn');
    expect(found('xa binh thanh, huyen binh son')).toEqual(['21040', '21109']);
    expect(found('xã Hoà Thắng, Khánh Hòa')).toBe(found('phường Hòa Thắng, Khánh Hoà'));
  });

  it('corrected spellings of 2025 are found in old addresses, and old ones in new', () => {
    expect(found('xã Măng Bút, huyện Kon Plông', on('2023-05-01'))).toMatch(/Măng Bút$/);
    expect(found('xã Măng Buk, huyện Kon Plông', on('2026-05-01'))).toMatch(/Măng Bút$/);
    for (const name of ['Đăk Đoa', 'Đak Đoa', 'Đắk Đoa', 'dak doa']) {
      expect(found({ commune: name, province: 'Gia Lai' })).toBe('23677 Đak Đoa');
    }
    expect(found({ commune: "K'Dang", district: 'Đăk Đoa' })).toBe('23714 KDang');
    expect(found({ commune: 'Ia HDreh', district: 'Krông Pa' })).toMatch(/Ia Dreh$/);
  });
});

describe('nobody guesses', () => {
  it('a commune that was split is asked', () => {
    expect(found('Phường 13, Quận Gò Vấp, TP HCM')).toEqual(['26878', '26882']);
  });

  it('a slip of the pen is only suggested', () => {
    const answer = asked({ commune: 'Ia Saoo', district: 'Ia Grai' });
    expect(answer).toMatchObject({ status: 'none', nearest: [{ commune: { name: 'Ia Hrung' } }] });
    expect(asked({ commune: 'Ia Sao', district: 'Ia Grrai' })).toMatchObject({
      status: 'several',
    });
    expect(asked('xã Qqqqqqqq')).toEqual({ status: 'none', nearest: [] });
  });

  it('a name that may be a hamlet or a district is asked, however few have it', () => {
    expect(asked('Biển Hồ')).toMatchObject({ status: 'several' });
    expect(asked('Ia Grai, Gia Lai')).toMatchObject({ status: 'several' });
    expect(found({ commune: 'Biển Hồ' }, { provinces: GIA_LAI })).toBe('23590 Biển Hồ');
  });

  it('the loaded province limits names alone, and does not hide that a commune is elsewhere', () => {
    expect(found({ commune: 'Tân Hội' }, { provinces: new Set(['56']) })).not.toBeNull();
    expect(asked({ commune: 'Sơn Kim 1' }, { provinces: GIA_LAI })).toMatchObject({
      status: 'several',
    });
    const named = { commune: 'Sơn Kim 1', district: 'Hương Sơn' };
    expect(asked(named, { provinces: GIA_LAI })).toMatchObject({ status: 'one', elsewhere: true });
  });
});

describe('codes', () => {
  it('of the old list are those of what the commune became', () => {
    expect(asked({ code: '23770' })).toMatchObject({ code: '23767', by: 'former-code' });
    expect(asked({ code: '23293' }, on('2023-05-01'))).toMatchObject({
      code: '23293',
      former: { name: 'Thắng Lợi' },
    });
    expect(asked({ code: '23293' }, on('2026-05-01'))).toMatchObject({ name: 'Kon Tum' });
  });

  it('agree with a name, or are asked', () => {
    const iaSao = { commune: 'Ia Sao', district: 'Ia Grai' };
    expect(found({ ...iaSao, code: '23767' })).toBe('23767 Ia Hrung');
    expect(asked({ ...iaSao, code: '24073' })).toMatchObject({
      status: 'several',
      why: 'code-conflict',
    });
    expect(found({ commune: 'Ia Sao', code: '24073' })).toBe('24073 Ia Sao');
  });

  it('lose their zeros in workbooks; what is no code is no commune', () => {
    expect(found({ code: '4' })).toBe('00004 Ba Đình');
    for (const code of ['', '0', '99999', 'WEST', '1e3']) expect(found({ code })).toBeNull();
  });
});
