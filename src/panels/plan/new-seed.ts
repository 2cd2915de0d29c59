/** A number nobody could foresee, short enough to be read out and written down: 482-913. */
export function newSeed(): string {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1));
  const digits = String(value % 1_000_000).padStart(6, '0');
  return `${digits.slice(0, 3)}-${digits.slice(3)}`;
}
