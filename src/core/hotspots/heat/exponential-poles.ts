/**
 * Rational approximation of eˣ on (−∞, 0]: Σ cₖ / (x − zₖ) over these poles and their conjugates. Greatest
 * error 2.7e-10. Computed with the Carathéodory–Fejér method of Trefethen, Weideman & Schmelzer, "Talbot
 * quadratures and rational approximations", BIT 46 (2006), figure 4.1, degree 10 (numpy, 1024 points).
 */
export type Pole = {
  readonly zRe: number;
  readonly zIm: number;
  readonly cRe: number;
  readonly cIm: number;
};

export const EXPONENTIAL_POLES: readonly Pole[] = [
  {
    zRe: 4.027732484349744,
    zIm: 1.1938560670544074,
    cRe: -4.818382066052579,
    cIm: -21.05459760415716,
  },
  {
    zRe: 3.2837529007165824,
    zIm: 3.5943867739448168,
    cRe: 7.117165219144486,
    cIm: 8.819533321302155,
  },
  {
    zRe: 1.7154060343371103,
    zIm: 6.038934927519807,
    cRe: -2.565584999831319,
    cIm: -1.2163857328859051,
  },
  {
    zRe: -0.8944046818852149,
    zIm: 8.582756900330239,
    cRe: 0.2725869855660254,
    cIm: 0.014211727772665576,
  },
  {
    zRe: -5.161191251727027,
    zIm: 11.375156252406379,
    cRe: -0.005784903975338346,
    cIm: 0.0006858507185396359,
  },
];
