/** Outlines on a square from −1 to 1, y down. Inside is by the even-odd rule: a second ring is a hole. */
export type Shape = readonly Ring[];
type Ring = readonly Point[];
export type Point = readonly [number, number];

export function polygon(sides: number, radius: number, turn = 0): Ring {
  return Array.from({ length: sides }, (_, side) => {
    const angle = turn + (side * 2 * Math.PI) / sides;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
}

export function circle(radius: number, x = 0, y = 0): Ring {
  return polygon(24, radius).map(([dx, dy]) => [x + dx, y + dy] as const);
}

export function box(halfWidth: number, halfHeight: number, y = 0): Ring {
  return [
    [-halfWidth, y - halfHeight],
    [halfWidth, y - halfHeight],
    [halfWidth, y + halfHeight],
    [-halfWidth, y + halfHeight],
  ];
}

export function roundedBox(halfWidth: number, halfHeight: number, radius: number): Ring {
  const steps = 6;
  const corners = [
    [1, -1, 0],
    [1, 1, 1],
    [-1, 1, 2],
    [-1, -1, 3],
  ] as const;
  return corners.flatMap(([right, down, quarter]) =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const angle = (quarter + step / steps) * (Math.PI / 2);
      return [
        right * (halfWidth - radius) + radius * Math.sin(angle),
        down * (halfHeight - radius) - radius * Math.cos(angle),
      ];
    }),
  );
}

/** Distance from a point to the nearest outline, negative inside. */
export function signedDistance(shape: Shape, x: number, y: number): number {
  let nearest = Infinity;
  let inside = false;
  for (const ring of shape) {
    for (let end = 0, start = ring.length - 1; end < ring.length; start = end, end += 1) {
      const a = ring[start];
      const b = ring[end];
      if (!a || !b) continue;
      nearest = Math.min(nearest, squaredDistance(a, b, x, y));
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) {
        inside = !inside;
      }
    }
  }
  const distance = Math.sqrt(nearest);
  return inside ? -distance : distance;
}

function squaredDistance(a: Point, b: Point, x: number, y: number): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length2 = dx * dx + dy * dy;
  const share = length2 === 0 ? 0 : ((x - a[0]) * dx + (y - a[1]) * dy) / length2;
  const at = Math.min(1, Math.max(0, share));
  const offX = x - a[0] - at * dx;
  const offY = y - a[1] - at * dy;
  return offX * offX + offY * offY;
}
