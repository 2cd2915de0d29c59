/** A rectangle turned about its middle; `cos`, `sin` of the angle its length is turned by, y down. */
export type LabelBox = {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly cos: number;
  readonly sin: number;
};

export function uprightBox(left: number, top: number, right: number, bottom: number): LabelBox {
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    halfWidth: (right - left) / 2,
    halfHeight: (bottom - top) / 2,
    cos: 1,
    sin: 0,
  };
}

/** Half of the upright rectangle around it. */
export function reachOf({ halfWidth, halfHeight, cos, sin }: LabelBox): readonly [number, number] {
  return [
    halfWidth * Math.abs(cos) + halfHeight * Math.abs(sin),
    halfWidth * Math.abs(sin) + halfHeight * Math.abs(cos),
  ];
}

/** Do two rectangles overlap? By the four axes that could part them. */
export function boxesOverlap(a: LabelBox, b: LabelBox): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  return (
    !isParted(a, b, dx, dy, a.cos, a.sin) &&
    !isParted(a, b, dx, dy, -a.sin, a.cos) &&
    !isParted(a, b, dx, dy, b.cos, b.sin) &&
    !isParted(a, b, dx, dy, -b.sin, b.cos)
  );
}

function isParted(
  a: LabelBox,
  b: LabelBox,
  dx: number,
  dy: number,
  ux: number,
  uy: number,
): boolean {
  return Math.abs(dx * ux + dy * uy) >= extent(a, ux, uy) + extent(b, ux, uy);
}

function extent({ halfWidth, halfHeight, cos, sin }: LabelBox, ux: number, uy: number): number {
  return halfWidth * Math.abs(cos * ux + sin * uy) + halfHeight * Math.abs(cos * uy - sin * ux);
}
