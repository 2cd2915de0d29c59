/** Uniform numbers in [0, 1) from a seed: the same seed gives the same sequence on every machine. */
export type Random = () => number;

/**
 * sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, passes BigCrush.
 * `seed` is hashed into the state, so neighbouring seeds are unrelated.
 */
export function seededRandom(seed: number | string): Random {
  let hash = 0x811c9dc5;
  for (const character of String(seed)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  let a = hash | 0;
  let b = Math.imul(hash, 0x9e3779b1) | 0;
  let c = Math.imul(hash ^ 0x5bf03635, 0x85ebca6b) | 0;
  let counter = 1;
  const next: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next();
  return next;
}
