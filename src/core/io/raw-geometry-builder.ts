import { GrowingFloat64, GrowingUint32, GrowingUint8 } from '../basics/growing-arrays.ts';
import type { RawGeometry, RawGeometryType } from './format.ts';

/** Indices into RAW_GEOMETRY_TYPES. */
const CODES = { none: 0, point: 1, line: 2, polygon: 3, other: 4 } as const satisfies Record<
  RawGeometryType,
  number
>;

/** Fills a RawGeometry record by record; an unfinished record can be dropped. */
export class RawGeometryBuilder {
  readonly coordinates: GrowingFloat64;
  readonly #types: GrowingUint8;
  readonly #partStart: GrowingUint32;
  readonly #featureStart: GrowingUint32;
  readonly #holes: GrowingUint8;

  /** Room to begin with; it grows where that is not enough. */
  constructor(records = 256, coordinates = records) {
    this.coordinates = new GrowingFloat64(2 * coordinates);
    this.#types = new GrowingUint8(records);
    this.#partStart = new GrowingUint32(records + 1);
    this.#featureStart = new GrowingUint32(records + 1);
    this.#holes = new GrowingUint8(records);
    this.#partStart.push(0);
    this.#featureStart.push(0);
  }

  get partCount(): number {
    return this.#holes.length;
  }

  addCoordinate(lon: number, lat: number): void {
    this.coordinates.push(lon);
    this.coordinates.push(lat);
  }

  endPart(hole: 0 | 1 = 0): void {
    this.#partStart.push(this.coordinates.length / 2);
    this.#holes.push(hole);
  }

  endFeature(type: RawGeometryType): void {
    this.#types.push(CODES[type]);
    this.#featureStart.push(this.#holes.length);
  }

  /** Forgets the coordinates and parts added since the last `endFeature`. */
  dropFeature(): void {
    const parts = this.#featureStart.values[this.#featureStart.length - 1] ?? 0;
    this.#holes.length = parts;
    this.#partStart.length = parts + 1;
    this.coordinates.length = 2 * (this.#partStart.values[parts] ?? 0);
  }

  finish(): RawGeometry {
    return {
      types: this.#types.finish(),
      coordinates: this.coordinates.finish(),
      partStart: this.#partStart.finish(),
      featureStart: this.#featureStart.finish(),
      holes: this.#holes.finish(),
    };
  }
}
