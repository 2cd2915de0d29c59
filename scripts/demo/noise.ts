import { seededRandom } from '../../src/core/basics/random.ts';

/** Smooth noise over the plane: −1 … 1, the same for a seed, with detail of about one wavelength. */
export type Noise = (x: number, y: number) => number;

const SIZE = 256;

export function valueNoise(seed: string, wavelengthM: number): Noise {
  const random = seededRandom(seed);
  const values = Float64Array.from({ length: SIZE * SIZE }, () => random() * 2 - 1);
  const at = (column: number, row: number): number =>
    values[(row & (SIZE - 1)) * SIZE + (column & (SIZE - 1))] ?? 0;
  return (x, y) => {
    const u = x / wavelengthM;
    const v = y / wavelengthM;
    const column = Math.floor(u);
    const row = Math.floor(v);
    const s = ease(u - column);
    const t = ease(v - row);
    const low = at(column, row) * (1 - s) + at(column + 1, row) * s;
    const high = at(column, row + 1) * (1 - s) + at(column + 1, row + 1) * s;
    return low * (1 - t) + high * t;
  };
}

/** Octaves of noise, each half the wavelength and `gain` of the one before. */
export function fractalNoise(
  seed: string,
  wavelengthM: number,
  octaves: number,
  gain: number,
): Noise {
  const layers = Array.from({ length: octaves }, (_, octave) => ({
    noise: valueNoise(`${seed}/${octave}`, wavelengthM / 2 ** octave),
    weight: gain ** octave,
  }));
  return (x, y) => layers.reduce((sum, layer) => sum + layer.noise(x, y) * layer.weight, 0);
}

/** A shift of the plane that folds nothing over: two smooth noises, one per axis. */
export function warpField(seed: string, wavelengthM: number, octaves: number, amplitudeM: number) {
  const east = fractalNoise(`${seed}/east`, wavelengthM, octaves, 0.45);
  const north = fractalNoise(`${seed}/north`, wavelengthM, octaves, 0.45);
  return ([x, y]: readonly [number, number], strength = 1): [number, number] => [
    x + east(x, y) * amplitudeM * strength,
    y + north(x, y) * amplitudeM * strength,
  ];
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}
