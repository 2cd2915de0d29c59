import { DAY_MS } from './vietnam-time.ts';

/** 2000-01-01 12:00 TT (JD 2451545) as UTC milliseconds, before ΔT. */
const J2000_MS = Date.UTC(2000, 0, 1, 12);
const NEW_MOON_MS = J2000_MS + (2_451_550.097_66 - 2_451_545) * DAY_MS;
const SYNODIC_DAYS = 29.530588861;
const CENTURY_DAYS = 36_525;

/**
 * The instant of new moon number `k` (0: 6 January 2000), UTC milliseconds. Meeus, Astronomical Algorithms
 * (2nd ed., 1998), chapter 49; within a minute for 1900–2100.
 */
export function newMoonMs(k: number): number {
  const t = k / 1236.85;
  const mean = SYNODIC_DAYS * k + 0.000_154_37 * t * t - 0.000_000_15 * t ** 3;
  return NEW_MOON_MS + (mean + correctionDays(k, t)) * DAY_MS - deltaTMs(2000 + 100 * t);
}

/** Number of the new moon nearest to an instant. */
export function nearestNewMoon(instantMs: number): number {
  return Math.round((instantMs - NEW_MOON_MS) / (SYNODIC_DAYS * DAY_MS));
}

/**
 * Apparent longitude of the sun, degrees 0…360. Meeus chapter 25, low accuracy: 0.01°, a quarter of an
 * hour of its way.
 */
export function sunLongitudeDeg(instantMs: number): number {
  const year = 2000 + (instantMs - J2000_MS) / (365.25 * DAY_MS);
  const t = (instantMs - J2000_MS + deltaTMs(year)) / (CENTURY_DAYS * DAY_MS);
  const anomaly = 357.52911 + 35_999.05029 * t - 0.0001537 * t * t;
  const centre =
    (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const mean = 280.46646 + 36_000.76983 * t + 0.0003032 * t * t;
  const longitude = mean + centre - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

/** The instant near `aboutMs` at which the sun stands at this longitude; Newton's method. */
export function sunAtMs(longitudeDeg: number, aboutMs: number): number {
  let at = aboutMs;
  for (let step = 0; step < 8; step += 1) {
    const away = ((longitudeDeg - sunLongitudeDeg(at) + 540) % 360) - 180;
    at += (away / 360) * 365.2422 * DAY_MS;
  }
  return at;
}

/** Periodic terms: [size in days, power of E, multiples of M (sun), M′ (moon), F, Ω]. */
const TERMS: readonly (readonly [number, number, number, number, number, number])[] = [
  [-0.4072, 0, 0, 1, 0, 0],
  [0.17241, 1, 1, 0, 0, 0],
  [0.01608, 0, 0, 2, 0, 0],
  [0.01039, 0, 0, 0, 2, 0],
  [0.00739, 1, -1, 1, 0, 0],
  [-0.00514, 1, 1, 1, 0, 0],
  [0.00208, 2, 2, 0, 0, 0],
  [-0.00111, 0, 0, 1, -2, 0],
  [-0.00057, 0, 0, 1, 2, 0],
  [0.00056, 1, 1, 2, 0, 0],
  [-0.00042, 0, 0, 3, 0, 0],
  [0.00042, 1, 1, 0, 2, 0],
  [0.00038, 1, 1, 0, -2, 0],
  [-0.00024, 1, -1, 2, 0, 0],
  [-0.00017, 0, 0, 0, 0, 1],
  [-0.00007, 0, 2, 1, 0, 0],
  [0.00004, 0, 0, 2, -2, 0],
  [0.00004, 0, 3, 0, 0, 0],
  [0.00003, 0, 1, 1, -2, 0],
  [0.00003, 0, 0, 2, 2, 0],
  [-0.00003, 0, 1, 1, 2, 0],
  [0.00003, 0, -1, 1, 2, 0],
  [-0.00002, 0, -1, 1, -2, 0],
  [-0.00002, 0, 1, 3, 0, 0],
  [0.00002, 0, 0, 4, 0, 0],
];

/** The five largest terms of the planets: [size in days, degrees at k = 0, degrees per new moon]. */
const PLANETS: readonly (readonly [number, number, number])[] = [
  [0.000325, 299.77, 0.107408],
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
];

function correctionDays(k: number, t: number): number {
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const sun = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  let days = 0;
  for (const [size, power, m, mm, f, o] of TERMS) {
    days += size * e ** power * sin(m * sun + mm * moon + f * latitude + o * node);
  }
  for (const [size, start, perMoon] of PLANETS) days += size * sin(start + perMoon * k);
  return days;
}

/** TT − UT; a parabola through 1900–2100 (29 s in 1950, 64 s in 2000, 69 s in 2020) is within half a minute. */
function deltaTMs(year: number): number {
  const t = year - 2000;
  return 1000 * (62.9 + 0.33 * t - 0.001 * t * t);
}

function sin(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}
