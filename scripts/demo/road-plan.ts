/** Main roads between real towns; the course between the given points is illustrative. */
type LonLat = readonly [number, number];
export type RoadClass = 'national' | 'provincial' | 'commune' | 'street' | 'track';
export type PlannedRoad = {
  readonly ref: string;
  readonly name: string;
  readonly roadClass: RoadClass;
  /** Town ids or places. */
  readonly via: readonly (string | LonLat)[];
};

export const ROAD_PLAN: readonly PlannedRoad[] = [
  national('QL.1', [
    [109.07, 14.672],
    [109.035, 14.56],
    'bong-son',
    [109.05, 14.3],
    'phu-my',
    'phu-cat',
    'an-nhon',
    'tuy-phuoc',
    [109.155, 13.72],
    [109.165, 13.62],
  ]),
  national('QL.1D', ['quy-nhon', [109.2, 13.7], [109.175, 13.63]]),
  national('QL.19', [
    'quy-nhon',
    'tuy-phuoc',
    'an-nhon',
    'phu-phong',
    [108.78, 13.94],
    'an-khe',
    [108.5, 13.99],
    [108.36, 14.02],
    'kon-dong',
    'dak-doa',
    'pleiku',
    [107.88, 13.88],
    'chu-ty',
    [107.5, 13.75],
  ]),
  national('QL.14', [
    [108.0, 14.23],
    'phu-hoa',
    'pleiku',
    [108.03, 13.83],
    'chu-se',
    [108.13, 13.5],
    [108.18, 13.33],
  ]),
  national('QL.25', [
    'chu-se',
    [108.25, 13.58],
    [108.35, 13.48],
    'ayun-pa',
    [108.55, 13.29],
    'phu-tuc',
    [108.84, 13.08],
  ]),
  national('QL.19B', ['quy-nhon', [109.26, 13.92], [109.1, 13.96], [109.0, 13.95], 'phu-phong']),
  national('QL.19C', ['tuy-phuoc', [109.1, 13.76], 'van-canh', [108.99, 13.5]]),
  national('QL.14C', [
    [107.62, 14.05],
    [107.55, 13.9],
    [107.53, 13.76],
    [107.62, 13.57],
    [107.68, 13.42],
  ]),
  national('Trường Sơn Đông', [
    [108.42, 14.58],
    [108.52, 14.38],
    'kbang',
    [108.66, 14.05],
    'an-khe',
    'kong-chro',
    'ia-pa',
    [108.55, 13.42],
    'phu-tuc',
  ]),
  provincial('ĐT.629', ['bong-son', [108.95, 14.49], 'an-lao', [108.84, 14.66]]),
  provincial('ĐT.630', ['bong-son', 'hoai-an', [108.88, 14.28], [108.8, 14.22]]),
  provincial('ĐT.631', ['hoai-an', [109.0, 14.25], 'phu-my']),
  provincial('ĐT.632', ['phu-my', [109.14, 14.2], [109.17, 14.17]]),
  provincial('ĐT.633', ['phu-cat', [109.12, 14.05], [109.18, 14.08]]),
  provincial('ĐT.634', ['phu-cat', [108.98, 14.05], [108.93, 14.08]]),
  provincial('ĐT.636', ['an-nhon', [109.17, 13.94], [109.24, 13.96]]),
  provincial('ĐT.637', ['phu-phong', [108.84, 13.99], 'vinh-thanh', [108.72, 14.2], 'kbang']),
  provincial('ĐT.638', ['van-canh', [109.0, 13.75], [108.97, 13.85], 'phu-phong']),
  provincial('ĐT.639', [
    'quy-nhon',
    [109.27, 13.95],
    [109.2, 14.08],
    [109.14, 14.3],
    [109.1, 14.48],
    [109.07, 14.64],
  ]),
  provincial('ĐT.640', ['tuy-phuoc', [109.18, 13.9], [109.16, 13.98]]),
  provincial('ĐT.661', ['pleiku', [107.9, 14.13], [107.83, 14.2]]),
  provincial('ĐT.664', ['pleiku', 'ia-kha', [107.7, 13.98], [107.6, 14.03]]),
  provincial('ĐT.663', ['chu-ty', [107.76, 13.86], 'ia-kha']),
  provincial('ĐT.665', [[108.03, 13.83], 'chu-prong', [107.79, 13.62], [107.7, 13.5]]),
  provincial('ĐT.665B', ['chu-prong', [107.78, 13.79], 'chu-ty']),
  provincial('ĐT.666', ['kon-dong', [108.3, 13.85], [108.38, 13.7], 'ia-pa']),
  provincial('ĐT.662', ['ayun-pa', 'ia-pa', [108.4, 13.65], [108.25, 13.72], 'chu-se']),
  provincial('ĐT.667', ['an-khe', [108.6, 13.86], 'kong-chro', [108.4, 13.83], [108.3, 13.85]]),
  provincial('ĐT.669', ['an-khe', 'kbang', [108.56, 14.3], [108.5, 14.45]]),
  provincial('ĐT.669B', ['dak-doa', [108.15, 14.12], [108.25, 14.2], [108.38, 14.25], 'kbang']),
  provincial('ĐT.668', ['ayun-pa', [108.38, 13.28], [108.45, 13.15], [108.6, 13.08]]),
  provincial('ĐT.670', ['pleiku', [108.08, 14.09], [108.12, 14.2]]),
  provincial('ĐT.670B', ['dak-doa', [108.12, 13.88], [108.13, 13.78], 'chu-se']),
  provincial('ĐT.675', ['phu-hoa', [107.9, 14.08], 'ia-kha']),
  provincial('ĐT.671', [
    [108.13, 13.5],
    [107.98, 13.52],
    [107.86, 13.45],
  ]),
  provincial('ĐT.674', ['an-khe', [108.62, 13.7], [108.7, 13.55], [108.68, 13.35], 'phu-tuc']),
];

function national(ref: string, via: PlannedRoad['via']): PlannedRoad {
  const name = ref.startsWith('QL.') ? `Quốc lộ ${ref.slice(3)}` : `Đường ${ref}`;
  return { ref: ref.startsWith('QL.') ? ref : 'ĐTSĐ', name, roadClass: 'national', via };
}

function provincial(ref: string, via: PlannedRoad['via']): PlannedRoad {
  return { ref, name: `Đường tỉnh ${ref.slice(3)}`, roadClass: 'provincial', via };
}
