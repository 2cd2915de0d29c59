import type { IconName } from './icon-names.ts';
import { ICON_SHAPES } from '../../core/sheet/icons/icon-shapes.ts';
import { signedDistance } from '../../core/sheet/icons/shape.ts';

/** Half of a shape's square, in CSS pixels, and the room around it for halos. */
const HALF_PX = 10;
const MARGIN_PX = 5;
/** Distance that spans the alpha range, and the alpha of the outline, as maplibre's SDF icons read them. */
const RANGE_PX = 8;
const EDGE = 0.75;

export type IconImage = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

/**
 * A distance-field image: maplibre paints it in any colour and draws a halo around it, so one image
 * serves every class and theme. Pure; no canvas, hence the same pixels in every browser and in tests.
 */
export function drawIcon(name: IconName, pixelRatio = 2): IconImage {
  const side = 2 * (HALF_PX + MARGIN_PX) * pixelRatio;
  const data = new Uint8ClampedArray(side * side * 4);
  const shape = ICON_SHAPES[name];
  const unit = HALF_PX * pixelRatio;
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = (column + 0.5 - side / 2) / unit;
      const y = (row + 0.5 - side / 2) / unit;
      const distancePx = signedDistance(shape, x, y) * HALF_PX;
      data[(row * side + column) * 4 + 3] = 255 * (EDGE - distancePx / RANGE_PX);
    }
  }
  return { width: side, height: side, data };
}
