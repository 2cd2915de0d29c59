import encodeQr from 'qrcode-generator';
import type { DrawItem } from '../../sheet/drawing.ts';

/** Modules of white around a code that readers need. */
const QUIET = 4;
const INK = '#000000';
const PAPER = '#ffffff';

/**
 * A place as phones open it without a network: RFC 5870 `geo:lat,lon`, five decimals (1 m). Android and iOS
 * cameras hand it to the map app that is there; an address of a map site would need the network.
 */
export function geoUri(lon: number, lat: number): string {
  return `geo:${lat.toFixed(5)},${lon.toFixed(5)}`;
}

/** A text as a QR code (ISO/IEC 18004, level M) in a square, quiet zone included. */
export function qrItems(
  text: string,
  at: { readonly x: number; readonly y: number; readonly sideMm: number },
): readonly DrawItem[] {
  const dark = qrModules(text);
  const step = at.sideMm / (dark.length + 2 * QUIET);
  const runs: Float64Array[] = [];
  dark.forEach((cells, row) => {
    const y = at.y + (row + QUIET) * step;
    for (let from = 0; from < cells.length; from += 1) {
      if (!cells[from]) continue;
      let to = from;
      while (cells[to + 1]) to += 1;
      runs.push(box(at.x + (from + QUIET) * step, y, (to - from + 1) * step, step));
      from = to;
    }
  });
  const white = box(at.x, at.y, at.sideMm, at.sideMm);
  return [
    { type: 'shape', lines: [white], closed: true, fill: { color: PAPER } },
    { type: 'shape', lines: runs, closed: true, fill: { color: INK } },
  ];
}

/** Rows of modules, dark ones true. */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = encodeQr(0, 'M');
  code.addData(text, 'Byte');
  code.make();
  const size = code.getModuleCount();
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (__, column) => code.isDark(row, column)),
  );
}

function box(x: number, y: number, widthMm: number, heightMm: number): Float64Array {
  return Float64Array.of(x, y, x + widthMm, y, x + widthMm, y + heightMm, x, y + heightMm);
}
