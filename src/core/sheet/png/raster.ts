/** A picture being painted: one number 0xrrggbb a pixel, row by row. */
export type Raster = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
};

/** In pixels; a window is whole pixels. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type Ink = {
  /** 0xrrggbb. */
  readonly color: number;
  /** 0 … 1. */
  readonly opacity: number;
};

const WHITE = 0xffffff;

export function blankRaster(width: number, height: number): Raster {
  return { width, height, pixels: new Uint32Array(width * height).fill(WHITE) };
}

export function wholeOf({ width, height }: Pick<Raster, 'width' | 'height'>): Window {
  return { left: 0, top: 0, right: width, bottom: height };
}
