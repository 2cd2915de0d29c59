/**
 * Names for the illustrative communes, in the manner of the region. Some are names of real places of the
 * province; their shape and position here are not. Mountains and plateau, the range, the coast.
 */
const names = (list: string): readonly string[] =>
  list.split(',').map((name) => name.trim().normalize('NFC'));

export const HIGHLAND_NAMES = names(
  `Ia Hrung, Ia Sao, Chư Păh, Ia Grai, Đak Sơmei, Ia Băng, Ia Krái, Chư A Thai, Ia O, Ia Dơk, Gào, Biển Hồ, Ia Ly, Ia Phí, Chư Pưh,
  Ia Le, Ia Hrú, Bờ Ngoong, Ia Ko, Al Bá, Hra, Ayun, Lơ Pang, Kon Gang, Kon Chiêng, Đê Ar, Ia Tôr, Ia Boòng, Ia Lâu, Ia Pia, Ia Púch,
  Ia Mơr, Ia Dom, Ia Pnôn, Ia Nan, Ia Chía, Ia Khươl, Ia Nhin, Ia Tul, Pờ Tó, Ia Rbol, Ia Hiao, Chư Gu, Ia Rsai, Ia Rsươm, Uar, Ia Dreh,
  Đất Bằng, Chư Krey, Ya Ma, Ia Glai, Ia Ga, Ia Vê, Ia Lang, Ia Kriêng, Ia Tiêm, Đak Pling, Đak Krong, Hà Bầu, Trang, Glar, Kdang, Ia Kênh, Ia Yok, Ia Pếch`,
);

export const RANGE_NAMES = names(
  `Kông Bơ La, Tơ Tung, Sơn Lang, Đak Rong, Krong, Kon Pne, Cửu An, Đak Pơ, Ya Hội, Chơ Long, Đak Song, Sró, Chư Long, Yang Nam,
  Nghĩa An, Lơ Ku, Sơ Pai, Vĩnh Sơn, Vĩnh Kim, Vĩnh Quang, Vĩnh Hòa, Canh Liên, Canh Vinh, Canh Hiệp, Tây Thuận, Bình Khê, Bình Phú, An Toàn, An Vinh, An Hòa,
  Bók Tới, Đak Mang, Ân Nghĩa, Ân Tường, Kim Sơn, Vạn Đức, Ân Hảo, Vĩnh Thuận, Đak Tpang, Kông Yang, An Thành, Hà Tam, Phú An, Tú An`,
);

export const COASTAL_NAMES = names(
  `Tam Quan, Hoài Nhơn, Hoài Hương, Hoài Thanh, Hoài Mỹ, Mỹ Đức, Mỹ Châu, Mỹ Thắng, Mỹ An, Mỹ Chánh, Mỹ Hiệp, Mỹ Lộc, Bình Dương, Phù Mỹ Đông, Phù Mỹ Tây, Cát Khánh, Cát Minh, Cát Hải,
  Đề Gi, Cát Tiến, Cát Hưng, Cát Trinh, Hòa Hội, Ngô Mây, Xuân An, Hội Sơn, Bình An, Bình Hiệp, Tây Sơn, Bình Hòa, Nhơn Hậu, Nhơn Khánh, Nhơn Lộc, Nhơn Thọ, Phước Hòa, Phước Sơn, Phước Lộc, Phước Thành,
  Phước Thuận, Diêu Trì, Nhơn Hội, Nhơn Lý, Bùi Thị Xuân, Phước Mỹ, Ghềnh Ráng, Cát Tường, Cát Lâm, Mỹ Trinh, Mỹ Phong, Hoài Châu, Hoài Phú, Hoài Sơn, Ân Thạnh, Ân Đức`,
);
