import type { Random } from '../../basics/random.ts';
import { f64 } from '../../geo/typed.ts';

/** Puts the values into an order drawn at random, every order as likely (Fisher & Yates). */
export function shuffle(values: Float64Array, random: Random): void {
  for (let last = values.length - 1; last > 0; last -= 1) {
    const drawn = Math.floor(random() * (last + 1));
    const held = f64(values, last);
    values[last] = f64(values, drawn);
    values[drawn] = held;
  }
}
