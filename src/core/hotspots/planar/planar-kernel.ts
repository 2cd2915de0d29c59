/**
 * Kernels of planar density, each of unit mass. `sigma` is always the standard deviation of the marginal,
 * as in spatstat, so that one bandwidth means as much smoothing with any of them; the compact ones end at
 * h = sigma √8 (quartic) and sigma √6 (Epanechnikov).
 */
export type PlanarKernel = {
  readonly id: PlanarKernelId;
  /** In sigmas: farther away the kernel is 0 in double precision. */
  readonly reach: number;
  /** Density per sigma² at a squared distance in sigma². */
  readonly density: (squared: number) => number;
};

export const PLANAR_KERNEL_IDS = ['gaussian', 'quartic', 'epanechnikov'] as const;
export type PlanarKernelId = (typeof PLANAR_KERNEL_IDS)[number];

/** Squared half-widths in sigma² (Silverman 1986 §4.2: the marginal variance is h²/8, h²/6). */
const QUARTIC = 8;
const EPANECHNIKOV = 6;

export const PLANAR_KERNELS: Readonly<Record<PlanarKernelId, PlanarKernel>> = {
  gaussian: {
    id: 'gaussian',
    reach: Math.sqrt(2 * 745.2),
    density: (squared) => Math.exp(-squared / 2) / (2 * Math.PI),
  },
  quartic: {
    id: 'quartic',
    reach: Math.sqrt(QUARTIC),
    density: (squared) => {
      const inside = 1 - squared / QUARTIC;
      return inside > 0 ? (3 / (Math.PI * QUARTIC)) * inside * inside : 0;
    },
  },
  epanechnikov: {
    id: 'epanechnikov',
    reach: Math.sqrt(EPANECHNIKOV),
    density: (squared) => {
      const inside = 1 - squared / EPANECHNIKOV;
      return inside > 0 ? (2 / (Math.PI * EPANECHNIKOV)) * inside : 0;
    },
  },
};
