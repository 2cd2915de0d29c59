import type { Pole } from './exponential-poles.ts';

/**
 * As EXPONENTIAL_POLES, of degree 14: greatest error 8.1e-14, and 2e-12 of a density at an event. For values
 * at places; the lixel means of the density keep to the eight.
 */
export const FINE_POLES: readonly Pole[] = [
  {
    zRe: 5.623158544960684,
    zIm: 1.1940650089450893,
    cRe: -27.875883888575082,
    cIm: -102.14852925423567,
  },
  {
    zRe: 5.089360791674981,
    zIm: 3.588811802922035,
    cRe: 46.93437269716732,
    cIm: 45.64371009939153,
  },
  {
    zRe: 3.99338484086075,
    zIm: 6.00481087106402,
    cRe: -23.49863709240672,
    cIm: -5.807987039362784,
  },
  {
    zRe: 2.269797611406378,
    zIm: 8.461707990927524,
    cRe: 4.807132826299541,
    cIm: -1.3211277783433177,
  },
  {
    zRe: -0.20874807842864476,
    zIm: 10.991220724945983,
    cRe: -0.37635127962839887,
    cIm: 0.3352007410088586,
  },
  {
    zRe: -3.703271155952258,
    zIm: 13.65632362095924,
    cRe: 0.009438272779782424,
    cIm: -0.017185308708013526,
  },
  {
    zRe: -8.89777661886301,
    zIm: 16.630933425563992,
    cRe: -7.153555321737821e-5,
    cIm: 0.00014361358453387734,
  },
];
