/**
 * What the source has wrong or leaves out, each found by a check of `unit-lists.ts` or against the published
 * commune boundaries of 2025.
 */

/** Codes of today's communes: Ia Mơ carries that of old Ia Mơ Nông (Chư Păh). */
export const CODES_OF_TODAY: Readonly<Record<string, string>> = { '23737': '23938' };

/** Names it shortens. */
export const SPELT_OUT: Readonly<Record<string, string>> = {
  'N.T Phong Hải': 'Nông trường Phong Hải',
};

/** Old communes nobody redrew and the mapping forgets. */
export const FORGOTTEN = [
  {
    name: 'Xã Ia Mơ',
    code: '23938',
    district: 'Huyện Chư Prông',
    province: 'Tỉnh Gia Lai',
    today: ['23938'],
  },
] as const;

/** Districts that had no communes: rows without an old name. `name` is the district itself. */
export const DISTRICTS_ALONE = [
  { district: 'Huyện Bạch Long Vĩ', province: 'Thành phố Hải Phòng', today: '11948' },
  { district: 'Huyện Côn Đảo', province: 'Tỉnh Bà Rịa - Vũng Tàu', today: '26732' },
  { district: 'Huyện Cồn Cỏ', province: 'Tỉnh Quảng Trị', today: '19742' },
  { district: 'Huyện Hoàng Sa', province: 'Thành phố Đà Nẵng', today: '20333' },
  { district: 'Huyện Lý Sơn', province: 'Tỉnh Quảng Ngãi', today: '21548' },
] as const;

/** Provinces that became centrally run cities after the list was made (30/2026/QH16, from 30/04/2026). */
export const CITIES_SINCE: readonly string[] = ['75'];
