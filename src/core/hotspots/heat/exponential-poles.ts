/**
 * Rational approximation of eˣ on (−∞, 0]: Σ cₖ / (x − zₖ) over these poles and their conjugates. Greatest
 * error 2.3e-8. Computed with the Carathéodory–Fejér method of Trefethen, Weideman & Schmelzer, "Talbot
 * quadratures and rational approximations", BIT 46 (2006), figure 4.1, degree 8 (numpy, 1024 points).
 */
export type Pole = {
  readonly zRe: number;
  readonly zIm: number;
  readonly cRe: number;
  readonly cIm: number;
};

export const EXPONENTIAL_POLES: readonly Pole[] = [
  {
    zRe: 3.2209452451180125,
    zIm: 1.1936196054221206,
    cRe: -1.8317717107376783,
    cIm: -9.525608130572932,
  },
  {
    zRe: 2.292249147887982,
    zIm: 3.600771496085447,
    cRe: 2.4362407330690816,
    cIm: 3.716755641126924,
  },
  {
    zRe: 0.2694909874430078,
    zIm: 6.082032592715811,
    cRe: -0.6325880537745696,
    cIm: -0.44392310274040586,
  },
  {
    zRe: -3.4085395013620245,
    zIm: 8.77303456442925,
    cRe: 0.02812975716425184,
    cIm: 0.011577384570471243,
  },
];
