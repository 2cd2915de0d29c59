/** Links between exchanges by operator: rings first, then branches; a pair of degrees is a border crossing. */
type Stop = string | readonly [number, number];
export type CableLink = {
  readonly owner: string;
  readonly tier: 'backbone' | 'metro';
  readonly via: readonly Stop[];
};

const NORTH: Stop = [109.07, 14.672];
const SOUTH: Stop = [109.165, 13.62];
const KON_TUM: Stop = [108.0, 14.23];
const DAK_LAK: Stop = [108.18, 13.33];
const PHU_YEN: Stop = [108.84, 13.08];
const LE_THANH: Stop = [107.5, 13.75];

export const CABLE_LINKS: readonly CableLink[] = [
  backbone('VNPT', ['quy-nhon', 'an-nhon', 'phu-phong', 'an-khe', 'kon-dong', 'pleiku']),
  backbone('VNPT', ['pleiku', 'chu-se', 'ayun-pa', 'kong-chro', 'an-khe']),
  backbone('VNPT', ['an-nhon', 'phu-my', 'bong-son', NORTH]),
  backbone('VNPT', ['quy-nhon', SOUTH]),
  backbone('VNPT', ['pleiku', KON_TUM]),
  backbone('VNPT', ['chu-se', DAK_LAK]),
  backbone('VNPT', ['pleiku', 'chu-ty', LE_THANH]),
  backbone('VNPT', ['ayun-pa', 'phu-tuc', PHU_YEN]),
  metro('VNPT', ['an-khe', 'kbang', 'kon-dong']),
  metro('VNPT', ['pleiku', 'chu-prong', 'chu-ty']),
  metro('VNPT', ['bong-son', 'an-lao']),
  metro('VNPT', ['an-nhon', 'van-canh', 'quy-nhon']),
  metro('VNPT', ['kbang', 'phu-phong']),
  metro('VNPT', ['kong-chro', 'phu-tuc']),
  backbone('Viettel', ['quy-nhon', 'phu-phong', 'an-khe', 'dak-doa', 'pleiku']),
  backbone('Viettel', ['pleiku', 'chu-se', 'ayun-pa', 'an-khe']),
  backbone('Viettel', ['quy-nhon', 'phu-cat', 'bong-son', NORTH]),
  backbone('Viettel', ['quy-nhon', SOUTH]),
  backbone('Viettel', ['pleiku', KON_TUM]),
  backbone('Viettel', ['chu-se', DAK_LAK]),
  backbone('Viettel', ['ayun-pa', 'phu-tuc', PHU_YEN]),
  metro('Viettel', ['pleiku', 'ia-kha', 'chu-ty', 'pleiku']),
  metro('Viettel', ['phu-phong', 'vinh-thanh', 'an-khe']),
  metro('Viettel', ['vinh-thanh', 'bong-son']),
  metro('Viettel', ['phu-cat', 'phu-phong']),
  backbone('MobiFone', ['quy-nhon', 'an-khe', 'pleiku', 'chu-se', 'ayun-pa']),
  backbone('MobiFone', ['quy-nhon', 'bong-son', NORTH]),
  backbone('MobiFone', ['pleiku', KON_TUM]),
  metro('MobiFone', ['ayun-pa', 'an-khe']),
  backbone('FPT Telecom', ['quy-nhon', 'an-nhon', 'pleiku']),
  backbone('FPT Telecom', ['an-nhon', NORTH]),
];

function backbone(owner: string, via: readonly Stop[]): CableLink {
  return { owner, tier: 'backbone', via };
}

function metro(owner: string, via: readonly Stop[]): CableLink {
  return { owner, tier: 'metro', via };
}
