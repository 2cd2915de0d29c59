const UNICODE_FORMATS = [12, 4];

/** Glyph by character from a font's `cmap`: segments (format 4) or groups (format 12). */
export function readCharacterMap(cmap: DataView): (codePoint: number) => number {
  const found = subtables(cmap);
  for (const format of UNICODE_FORMATS) {
    const at = found.get(format);
    if (at !== undefined) return format === 12 ? groups(cmap, at) : segments(cmap, at);
  }
  return () => 0;
}

/** Place of the first Unicode subtable of each format. */
function subtables(cmap: DataView): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let entry = 0; entry < cmap.getUint16(2); entry += 1) {
    const at = 4 + 8 * entry;
    const platform = cmap.getUint16(at);
    if (platform !== 0 && platform !== 3) continue;
    const start = cmap.getUint32(at + 4);
    const format = cmap.getUint16(start);
    if (!found.has(format)) found.set(format, start);
  }
  return found;
}

function segments(cmap: DataView, start: number): (codePoint: number) => number {
  const count = cmap.getUint16(start + 6) / 2;
  const [ends, starts] = [start + 14, start + 16 + 2 * count];
  const [deltas, ranges] = [starts + 2 * count, starts + 4 * count];
  return (codePoint) => {
    for (let segment = 0; segment < count; segment += 1) {
      if (codePoint > cmap.getUint16(ends + 2 * segment)) continue;
      const first = cmap.getUint16(starts + 2 * segment);
      if (codePoint < first) return 0;
      const delta = cmap.getUint16(deltas + 2 * segment);
      const range = cmap.getUint16(ranges + 2 * segment);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.getUint16(ranges + 2 * segment + range + 2 * (codePoint - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function groups(cmap: DataView, start: number): (codePoint: number) => number {
  const count = cmap.getUint32(start + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = start + 16 + 12 * middle;
      if (codePoint < cmap.getUint32(at)) high = middle - 1;
      else if (codePoint > cmap.getUint32(at + 4)) low = middle + 1;
      else return cmap.getUint32(at + 8) + codePoint - cmap.getUint32(at);
    }
    return 0;
  };
}
