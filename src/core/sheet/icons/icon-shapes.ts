import { box, circle, polygon, roundedBox } from './shape.ts';
import type { Shape } from './shape.ts';

const DIAMOND = polygon(4, 1);
const SQUARE = box(0.8, 0.8);

/** One silhouette per noun, told apart without colour; a kind of incident is told by its family's. */
export const ICON_SHAPES = {
  /** A mast: a tall triangle with a window. */
  bts_site: [
    [
      [0, -1],
      [0.92, 0.8],
      [-0.92, 0.8],
    ],
    [
      [0, -0.02],
      [0.3, 0.52],
      [-0.3, 0.52],
    ],
  ],
  /** An envelope: a wide box with its flap cut out. */
  post_office: [
    box(0.98, 0.72),
    [
      [-0.86, -0.56],
      [0, 0.2],
      [0.86, -0.56],
      [0.86, -0.3],
      [0, 0.46],
      [-0.86, -0.3],
    ],
  ],
  /** A node of the network: a diamond with an eye. */
  exchange: [DIAMOND, circle(0.34)],
  /** Any other place: a cross. */
  site: [
    [
      [-0.34, -0.92],
      [0.34, -0.92],
      [0.34, -0.34],
      [0.92, -0.34],
      [0.92, 0.34],
      [0.34, 0.34],
      [0.34, 0.92],
      [-0.34, 0.92],
      [-0.34, 0.34],
      [-0.92, 0.34],
      [-0.92, -0.34],
      [-0.34, -0.34],
    ],
  ],
  /** A shield. */
  patrol_base: [
    [
      [0, -1],
      [0.82, -0.72],
      [0.82, 0.05],
      [0.62, 0.5],
      [0.32, 0.8],
      [0, 1],
      [-0.32, 0.8],
      [-0.62, 0.5],
      [-0.82, 0.05],
      [-0.82, -0.72],
    ],
  ],
  /** Something to look at, not a suspicion: an open hexagon. */
  risk_factor: [polygon(6, 1, Math.PI / 6), polygon(6, 0.58, Math.PI / 6)],
  security: [circle(0.96)],
  technical: [SQUARE],
  fraud: [DIAMOND],
  postal: [polygon(5, 1)],
  placeless: [polygon(3, 1)],
  shield: [roundedBox(0.9, 0.62, 0.24)],
  town: [circle(0.5), circle(0.2)],
  capital: [box(0.56, 0.56), box(0.2, 0.2)],
  badge: [circle(0.98)],
  /** A cross, for what is cut. */
  cut: [
    [
      [0, -0.42],
      [0.5, -0.92],
      [0.92, -0.5],
      [0.42, 0],
      [0.92, 0.5],
      [0.5, 0.92],
      [0, 0.42],
      [-0.5, 0.92],
      [-0.92, 0.5],
      [-0.42, 0],
      [-0.92, -0.5],
      [-0.5, -0.92],
    ],
  ],
  /** A lamp that is out: a disc struck through. */
  dark: [
    circle(0.96),
    [
      [-0.62, -0.42],
      [-0.42, -0.62],
      [0.62, 0.42],
      [0.42, 0.62],
    ],
  ],
  /** A lamp that is on again: a ring. */
  lit: [circle(0.96), circle(0.5)],
  worst: [DIAMOND],
} satisfies Readonly<Record<string, Shape>>;

export type IconName = keyof typeof ICON_SHAPES;
