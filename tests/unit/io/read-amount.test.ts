import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerFactor } from '../../../src/core/io/validate/header-factor.ts';
import { doubtfulAmounts, readAmounts } from '../../../src/core/io/validate/read-amounts.ts';
import { kindOf } from '../../../src/core/model/registry.ts';
import type { KindId } from '../../../src/core/model/registry.ts';
import type { Field } from '../../../src/core/model/field.ts';

function fieldOf(kind: KindId, name: string): Field {
  const field = kindOf(kind).fields.find((each) => each.name === name);
  if (!field) throw new Error(name);
  return field;
}

const LOSS = fieldOf('incident', 'loss_vnd');
const OUTAGE = fieldOf('incident', 'outage_hours');
const FIBRES = fieldOf('cable_route', 'fibre_count');
const SUBSCRIBERS = fieldOf('bts_site', 'subscribers');
const PARCELS = fieldOf('post_office', 'parcels_per_day');

const amount = (field: Field, text: string, factor = 1) =>
  readAmounts([text], field, { header: '' }, factor).amounts[0];

describe('an amount with its unit', () => {
  it.each([
    [LOSS, '12,5 triệu', 12_500_000],
    [LOSS, '1,2 tỷ', 1_200_000_000],
    [LOSS, '300 triệu đồng', 300_000_000],
    [LOSS, '1 tỷ 200 triệu đồng', 1_200_000_000],
    [LOSS, '18.500.000 VNĐ', 18_500_000],
    [LOSS, '500.000đ', 500_000],
    [LOSS, '20tr', 20_000_000],
    [LOSS, 'khoảng 300 triệu', 300_000_000],
    [LOSS, '1\u00a0255\u2009172', 1_255_172],
    [LOSS, "'1255172", 1_255_172],
    [OUTAGE, '2h30', 2.5],
    [OUTAGE, '90 phút', 1.5],
    [OUTAGE, '1 ngày 2 giờ', 26],
    [OUTAGE, '6,5', 6.5],
    [FIBRES, '24FO', 24],
    [FIBRES, '48 sợi', 48],
    [SUBSCRIBERS, '1,2 nghìn', 1200],
    [SUBSCRIBERS, '1.850 thuê bao', 1850],
  ])('of %# is read: %s', (field, text, value) => {
    expect(amount(field, text)).toBe(value);
  });

  it.each([
    '50%',
    '200-300 triệu',
    'hơn 20 triệu',
    '10 USD',
    'triệu',
    '1 triệu 2 tỷ',
    '10 triệu 5',
  ])('%s is not guessed at', (text) => {
    expect(amount(LOSS, text)).toBeNaN();
  });

  it('takes the unit of the cell before that of the header', () => {
    expect(amount(LOSS, '12,5', 1e6)).toBe(12_500_000);
    expect(amount(LOSS, '12,5 tỷ', 1e6)).toBe(12_500_000_000);
    expect(amount(LOSS, '500.000 đồng', 1e6)).toBe(500_000);
  });
});

describe('the unit in a header', () => {
  it.each([
    [LOSS, 'Thiệt hại (triệu đồng)', 1e6],
    [LOSS, 'Thiệt hại, ĐVT: triệu đồng', 1e6],
    [LOSS, 'Giá trị thiệt hại (tr.đ)', 1e6],
    [LOSS, 'THIET_HAI_TRIEU_DONG', 1e6],
    [LOSS, 'Thiệt hại (tỷ)', 1e9],
    [LOSS, 'Thiệt hại (1.000 đồng)', 1e3],
    [LOSS, 'Thiệt hại (đồng)', 1],
    [LOSS, 'Tỷ lệ thiệt hại', 1],
    [LOSS, 'Thiệt hại (USD)', Number.NaN],
    [OUTAGE, 'Gián đoạn (phút)', 1 / 60],
    [OUTAGE, 'Thời gian gián đoạn (giờ)', 1],
    [SUBSCRIBERS, 'Số thuê bao (nghìn)', 1e3],
    [SUBSCRIBERS, 'Số thuê bao (tháng 3)', 1],
    [PARCELS, 'Sản lượng (bưu gửi/tháng)', 12 / 365],
  ])('%# "%s" changes the factor as it says', (field, header, factor) => {
    expect(headerFactor(header, field)).toBe(factor);
  });
});

describe('a column that cannot be told', () => {
  it('is asked about where both readings fit', () => {
    expect(doubtfulAmounts(['1.255', '2,300'], LOSS, 1e6)).toEqual(['1.255', '2,300']);
    expect(doubtfulAmounts(['1.255', '12,5'], LOSS, 1e6)).toEqual([]);
    expect(doubtfulAmounts(['1.255'], LOSS, 1)).toEqual([]);
    expect(doubtfulAmounts(['1.255'], OUTAGE, 1)).toEqual(['1.255']);
    expect(doubtfulAmounts(['9.255'], OUTAGE, 1)).toEqual([]);
  });

  it('reads as a person decides', () => {
    const as = (decimals: '.' | ',') =>
      readAmounts(['1.255'], OUTAGE, { header: '', decimals }, 1).amounts[0];
    expect([as('.'), as(',')]).toEqual([1.255, 1255]);
  });
});

describe('any number', () => {
  const SPACES = [' ', '\u00a0', '\u2009', '\u202f'];
  const grouped = (whole: string, sign: string) => whole.replace(/\B(?=(\d{3})+$)/g, sign);
  const shapes: readonly ((whole: string, cents: string) => string)[] = [
    (whole, cents) => `${grouped(whole, '.')},${cents}`,
    (whole, cents) => `${grouped(whole, ',')}.${cents}`,
    ...SPACES.map((space) => (whole: string, cents: string) => `${grouped(whole, space)},${cents}`),
    (whole, cents) => `${whole}.${cents}`,
    (whole, cents) => `${whole},${cents}`,
    (whole, cents) => `'${grouped(whole, '.')},${cents}`,
    (whole, cents) => `${grouped(whole, '.')},${cents} đồng`,
  ];

  it('parses to the same value in any local shape', () => {
    const cents = fc.integer({ min: 10, max: 99 }).map(String);
    const wholes = fc.integer({ min: 0, max: 9_999_999_999 }).map(String);
    fc.assert(
      fc.property(wholes, cents, fc.constantFrom(...shapes), (whole, part, shape) => {
        expect(amount(LOSS, shape(whole, part))).toBe(Number(`${whole}.${part}`));
      }),
    );
  });

  it('of millions is as many millions, written in the cell or in the header', () => {
    const tenths = fc.integer({ min: 1, max: 99_999 }).map((value) => value / 10);
    fc.assert(
      fc.property(tenths, (value) => {
        const written = String(value).replace('.', ',');
        const expected = Math.round(value * 1e6);
        expect(amount(LOSS, `${written} triệu`)).toBe(expected);
        expect(amount(LOSS, written, 1e6)).toBe(expected);
      }),
    );
  });
});
