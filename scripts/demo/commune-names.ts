/**
 * Names for the illustrative communes. The placed ones are names of real places near where they are; the
 * shapes, and which commune carries which name, are illustrative.
 */
type PlacedName = readonly [name: string, lon: number, lat: number];

const placed = (list: string): readonly PlacedName[] =>
  list
    .trim()
    .split(/[,\n]+/)
    .map((entry) => entry.trim().normalize('NFC'))
    .filter((entry) => entry !== '')
    .map((entry): PlacedName => {
      const parts = entry.split(' ');
      return [parts.slice(0, -2).join(' '), Number(parts.at(-2)), Number(parts.at(-1))];
    });

const names = (list: string): readonly string[] =>
  list.split(',').map((name) => name.trim().normalize('NFC'));

export const PLACED_NAMES: readonly PlacedName[] = placed(`
  Biển Hồ 108.0 14.05, Gào 107.95 13.9, Ia Ly 107.84 14.19, Ia Khươl 108.05 14.2, Ia Phí 107.9 14.12
  Ia Hrung 107.87 13.93, Ia Krái 107.74 14.02, Ia O 107.62 14.03, Ia Chía 107.6 13.92, Ia Dom 107.53 13.74
  Ia Dơk 107.62 13.83, Ia Krêl 107.77 13.78, Ia Pnôn 107.58 13.7, Ia Nan 107.62 13.64, Ia Púch 107.7 13.66
  Ia Mơr 107.74 13.45, Ia Pia 107.84 13.67, Ia Lâu 107.88 13.56, Ia Boòng 107.92 13.71, Bàu Cạn 107.9 13.86
  Ia Tôr 107.98 13.77, Ia Băng 108.06 13.9, Al Bá 108.14 13.61, Bờ Ngoong 108.14 13.78, Ia Hrú 108.08 13.5
  Ia Le 108.17 13.37, Chư Pưh 108.13 13.53, Ia Ko 108.02 13.63, Phú Thiện 108.3 13.53, Chư A Thai 108.22 13.6
  Ia Hiao 108.36 13.48, Pờ Tó 108.42 13.68, Ia Tul 108.52 13.46, Ia Rbol 108.45 13.33, Ia Sao 108.37 13.39
  Uar 108.63 13.28, Ia Rsai 108.58 13.34, Ia Dreh 108.77 13.22, Ia Rsươm 108.55 13.2, Đất Bằng 108.52 13.1
  Kông Bơ La 108.56 14.07, Tơ Tung 108.48 14.07, Sơn Lang 108.57 14.28, Đak Rong 108.47 14.47, Krong 108.42 14.3
  Hra 108.28 14.1, Ayun 108.3 13.95, Lơ Pang 108.33 13.86, Kon Chiêng 108.32 13.75, Kon Gang 108.16 14.06
  Đak Sơmei 108.2 14.2, Kdang 108.18 13.98, Cửu An 108.7 14.0, Đak Pơ 108.55 13.98, Ya Hội 108.55 13.89
  Ya Ma 108.6 13.75, Chư Krey 108.43 13.87, Sró 108.6 13.62, Đak Song 108.72 13.62, Chơ Long 108.44 13.76
  Vĩnh Sơn 108.7 14.33, Vĩnh Thịnh 108.8 14.16, Vĩnh Quang 108.82 14.03, Canh Liên 108.88 13.68, Canh Vinh 109.06 13.68
  Bình Phú 108.83 13.86, Bình Khê 108.8 13.95, Bình Hiệp 108.95 13.95, Bình An 108.98 13.99, An Toàn 108.74 14.55
  An Vinh 108.83 14.66, An Hòa 108.92 14.56, Ân Hảo 108.92 14.45, Ân Tường 108.94 14.28, Vạn Đức 108.87 14.38
  Kim Sơn 108.86 14.27, Tam Quan 109.04 14.58, Hoài Nhơn 109.03 14.5, Hoài Hương 109.07 14.53, Hoài Mỹ 109.08 14.43
  Phù Mỹ Đông 109.15 14.21, Phù Mỹ Tây 108.98 14.17, Bình Dương 109.07 14.27, An Lương 109.13 14.26, Mỹ Đức 109.09 14.37
  Đề Gi 109.18 14.12, Cát Tiến 109.23 13.97, Ngô Mây 109.09 13.96, Hòa Hội 109.01 13.96, Hội Sơn 108.93 14.06
  Xuân An 109.08 14.06, Cát Minh 109.13 14.12, Cát Hưng 109.15 14.0, Nhơn Hội 109.25 13.85, Nhơn Lý 109.28 13.89
  Phước Hòa 109.19 13.9, Phước Sơn 109.18 13.86, Diêu Trì 109.14 13.79, Phước Thành 109.1 13.77, Nhơn Tân 109.02 13.85
  Ghềnh Ráng 109.2 13.72, Vân Hòa 108.98 13.55, Phú Hưng 108.72 13.12, Lệ Chí 108.12 13.9, Nhơn Hòa 109.09 13.83
`);

/** For communes no placed name is near: plateau, the range, the coast. */
export const HIGHLAND_NAMES = names(
  'Ia Drông, Ia Kly, Chư Mố, Đak Tơ Ver, Ia Piơr, Đê Ar, Chư Gu, Ia Yeng, Ia Kdăm, Ia Broăi, Ia Peng, Chư Ngọc, Đak Trôi, Ia Bang, Chư Don, Ia Hla, Ia Dreng, Ia Phang, Ia Blứ, Ia Rong',
);
export const RANGE_NAMES = names(
  'Lơ Ku, Sơ Pai, Kon Pne, Yang Nam, Đak Pling, Kông Yang, Đak Tpang, An Thành, Hà Tam, Tú An, Yang Bắc, Chư Long, Đak Kơ Ning, Đak Pơ Pho, Vĩnh Kim, Vĩnh Hòa, Bók Tới, Đak Mang, Tây Thuận, Nghĩa An',
);
export const COASTAL_NAMES = names(
  'Mỹ Châu, Mỹ Thắng, Mỹ Lộc, Mỹ Trinh, Cát Lâm, Cát Tường, Cát Trinh, Cát Hải, Phước Lộc, Phước Thuận, Nhơn Hậu, Nhơn Khánh, Nhơn Lộc, Hoài Thanh, Hoài Châu, Hoài Sơn, Ân Thạnh, Ân Đức, Bình Hòa, Bình Tân',
);
