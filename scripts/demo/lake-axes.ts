import type { LonLat } from './lon-lat.ts';

/** The province's named lakes and lagoons: an axis drawn by hand, and half their width. */
export const LAKES: readonly {
  readonly name: string;
  readonly axis: readonly LonLat[];
  readonly halfWidthM: number;
}[] = [
  {
    name: 'Biển Hồ',
    axis: [
      [107.99, 14.05],
      [108.003, 14.052],
      [108.012, 14.062],
    ],
    halfWidthM: 620,
  },
  {
    name: 'Hồ Ia Ly',
    axis: [
      [107.93, 14.25],
      [107.9, 14.232],
      [107.87, 14.215],
      [107.845, 14.205],
    ],
    halfWidthM: 850,
  },
  {
    name: 'Hồ Ayun Hạ',
    axis: [
      [108.235, 13.665],
      [108.245, 13.635],
      [108.27, 13.6],
    ],
    halfWidthM: 1250,
  },
  {
    name: 'Hồ Định Bình',
    axis: [
      [108.752, 14.26],
      [108.762, 14.2],
      [108.775, 14.15],
    ],
    halfWidthM: 620,
  },
  {
    name: 'Hồ Ka Nak',
    axis: [
      [108.5, 14.34],
      [108.52, 14.3],
      [108.545, 14.255],
    ],
    halfWidthM: 520,
  },
  {
    name: 'Hồ Núi Một',
    axis: [
      [108.98, 13.79],
      [108.995, 13.8],
      [109.012, 13.815],
    ],
    halfWidthM: 640,
  },
  {
    name: 'Hồ Ia Mơr',
    axis: [
      [107.79, 13.49],
      [107.8, 13.47],
      [107.82, 13.455],
    ],
    halfWidthM: 900,
  },
  {
    name: 'Hồ Hội Sơn',
    axis: [
      [108.94, 14.05],
      [108.955, 14.06],
      [108.97, 14.062],
    ],
    halfWidthM: 420,
  },
  {
    name: 'Đầm Thị Nại',
    axis: [
      [109.222, 13.8],
      [109.23, 13.84],
      [109.225, 13.88],
      [109.21, 13.915],
    ],
    halfWidthM: 1700,
  },
  {
    name: 'Đầm Đề Gi',
    axis: [
      [109.145, 14.1],
      [109.165, 14.125],
      [109.17, 14.155],
    ],
    halfWidthM: 1100,
  },
  {
    name: 'Đầm Trà Ổ',
    axis: [
      [109.1, 14.275],
      [109.118, 14.29],
      [109.128, 14.315],
    ],
    halfWidthM: 950,
  },
];
