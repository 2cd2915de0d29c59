/** Degrees to 7 decimals, 1 cm on the ground: what text formats write. */
export function degrees(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}

/** Metres of a zone to the millimetre. */
function metres(value: number): number {
  return Math.round(value * 1e3) / 1e3;
}

/** How coordinates in a unit are written as text. */
export function rounding(unit: 'degree' | 'metre'): (value: number) => number {
  return unit === 'degree' ? degrees : metres;
}

/** Degrees as XML schemas want decimals: never with an exponent. */
export function degreeText(value: number): string {
  return value.toFixed(7).replace(/\.?0+$/, '');
}
