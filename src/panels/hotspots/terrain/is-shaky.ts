/** Chosen again less often than this: the factor hangs on a part of the network. */
const STEADY = 0.7;

export function isShaky(keptIn: number, reruns: number): boolean {
  return keptIn < STEADY * reruns;
}
