import { HALF_AT_TIMES_MEAN } from '../../targets/components/likelihood.ts';

const HALF_SQUARE = HALF_AT_TIMES_MEAN ** 2;

/** likelihoodOf, of a rate that is so many times the mean of its family. */
export function likelihoodAt(times: number): number {
  const square = times * times;
  return square / (square + HALF_SQUARE);
}
