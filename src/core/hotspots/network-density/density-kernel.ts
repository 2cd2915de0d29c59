export const KERNEL_IDS = ['quartic', 'epanechnikov', 'gaussian', 'triangle'] as const;

export type KernelId = (typeof KERNEL_IDS)[number];

/**
 * A kernel on a line, of mass 1 over both sides. With u = distance / bandwidth it is t (once + twice·t) /
 * bandwidth, t = (1 − u)(1 + bend·u), for u < 1: quartic 15/16 (1 − u²)², Epanechnikov 3/4 (1 − u²),
 * triangle 1 − u. The Gaussian's bandwidth is its standard deviation; it is cut at 7 of them, where 2.6e-12
 * of its mass lies beyond.
 */
export type DensityKernel = {
  readonly id: KernelId;
  /** Beyond this many bandwidths it is 0. */
  readonly cutoff: number;
  /** Standard deviation, in bandwidths: what makes kernels of different shape smooth alike. */
  readonly deviation: number;
  readonly shape: KernelShape | null;
};

/** The integral from 0 to u is u (i₀ + u (i₁ + u (i₂ + u (i₃ + u i₄)))). */
export type KernelShape = {
  readonly bend: number;
  readonly once: number;
  readonly twice: number;
  readonly integral: readonly [number, number, number, number, number];
};

const KERNELS: Readonly<Record<KernelId, DensityKernel>> = {
  quartic: {
    id: 'quartic',
    cutoff: 1,
    deviation: Math.sqrt(1 / 7),
    shape: { bend: 1, once: 0, twice: 15 / 16, integral: [15 / 16, 0, -5 / 8, 0, 3 / 16] },
  },
  epanechnikov: {
    id: 'epanechnikov',
    cutoff: 1,
    deviation: Math.sqrt(1 / 5),
    shape: { bend: 1, once: 3 / 4, twice: 0, integral: [3 / 4, 0, -1 / 4, 0, 0] },
  },
  gaussian: { id: 'gaussian', cutoff: 7, deviation: 1, shape: null },
  triangle: {
    id: 'triangle',
    cutoff: 1,
    deviation: Math.sqrt(1 / 6),
    shape: { bend: 0, once: 1, twice: 0, integral: [1, -1 / 2, 0, 0, 0] },
  },
};

export function densityKernel(id: KernelId): DensityKernel {
  return KERNELS[id];
}

export function isKernelId(id: string): id is KernelId {
  return Object.hasOwn(KERNELS, id);
}

/** The kernel at a distance of u bandwidths, times the bandwidth. */
export function kernelAt({ shape, cutoff }: DensityKernel, u: number): number {
  if (!(u < cutoff)) return 0;
  if (!shape) return Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);
  const t = (1 - u) * (1 + shape.bend * u);
  return t * (shape.once + shape.twice * t);
}
