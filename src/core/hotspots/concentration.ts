import { sum } from '../basics/sum.ts';
/** One point of a concentration curve: the densest `length` of the network holds `incidents` of them. */
export type ConcentrationPoint = { readonly length: number; readonly incidents: number };

export type Concentration = {
  /** Incidents counted on the pieces, and the pieces that have any. */
  readonly count: number;
  readonly pieces: number;
  readonly struck: number;
  readonly km: number;
  /** Shares 0…1, from (0, 0) to (1, 1), densest pieces first: concave and non-decreasing. */
  readonly curve: readonly ConcentrationPoint[];
  /**
   * The same curve if as many incidents fell by chance, evenly along the network. With few incidents it
   * bends too: only what lies above it is concentration.
   */
  readonly byChance: readonly ConcentrationPoint[];
};

const CURVE_POINTS = 200;

/**
 * How few kilometres hold how many of the incidents (the "80/20 curve", a Lorenz curve of incidents over
 * length, densest first). `byChance` is the expected curve when n incidents fall independently and evenly
 * along the network: piece i holds k with Poisson(λᵢ = n × its share of the length) probability, and pieces
 * are again taken by k ÷ length, densest first. The correction answers Bernasco & Steenbeek 2017 (J Quant
 * Criminol 33:451): with fewer incidents than pieces some concentration is certain.
 *
 * `count` are incidents per piece (fractions allowed), `lengthKm` its length. O(t log t), t the pieces
 * times the counts that chance can give them. Nothing counted: both curves are the diagonal.
 */
export function concentrationOf(count: Float64Array, lengthKm: Float64Array): Concentration {
  const pieces = count.length;
  const total = sum(count);
  const km = sum(lengthKm);
  const base = { count: total, pieces, struck: count.filter((n) => n > 0).length, km };
  if (total <= 0 || km <= 0) return { ...base, curve: DIAGONAL, byChance: DIAGONAL };
  return {
    ...base,
    curve: observedCurve(count, lengthKm, total, km),
    byChance: chanceCurve(lengthKm, total, km),
  };
}

/** Share of the length that holds at least `share` of the incidents: the curve read backwards. */
export function lengthHolding(curve: readonly ConcentrationPoint[], share: number): number {
  let before: ConcentrationPoint = { length: 0, incidents: 0 };
  for (const point of curve) {
    if (point.incidents >= share) {
      const step = point.incidents - before.incidents;
      const part = step > 0 ? (share - before.incidents) / step : 0;
      return before.length + part * (point.length - before.length);
    }
    before = point;
  }
  return 1;
}

/** Share of the incidents on the densest `length` of the network. */
export function incidentsWithin(curve: readonly ConcentrationPoint[], length: number): number {
  let before: ConcentrationPoint = { length: 0, incidents: 0 };
  for (const point of curve) {
    if (point.length >= length) {
      const step = point.length - before.length;
      const part = step > 0 ? (length - before.length) / step : 1;
      return before.incidents + part * (point.incidents - before.incidents);
    }
    before = point;
  }
  return 1;
}

/** Incidents as even as the length. */
export const DIAGONAL: readonly ConcentrationPoint[] = [
  { length: 0, incidents: 0 },
  { length: 1, incidents: 1 },
];

/** Share of the incidents on each share of the length, pieces with most per kilometre first. */
export function observedCurve(
  count: Float64Array,
  lengthKm: Float64Array,
  total: number,
  km: number,
): ConcentrationPoint[] {
  const density = Float32Array.from(count, (n, piece) =>
    n > 0 ? n / Math.max(lengthKm[piece] ?? 0, Number.MIN_VALUE) : 0,
  );
  const densest = Uint32Array.from(count.keys()).toSorted(
    (a, b) => (density[b] ?? 0) - (density[a] ?? 0) || a - b,
  );
  const points: ConcentrationPoint[] = [{ length: 0, incidents: 0 }];
  let length = 0;
  let incidents = 0;
  for (const piece of densest) {
    if ((count[piece] ?? 0) <= 0) break;
    length += lengthKm[piece] ?? 0;
    incidents += count[piece] ?? 0;
    points.push({ length: length / km, incidents: Math.min(1, incidents / total) });
  }
  return [...thin(points), { length: 1, incidents: 1 }];
}

/** Probabilities below this add nothing to a line. */
const LEAST_PROBABILITY = 1e-12;

/** Beyond this many incidents per piece chance is even to the width of a line. */
const EVEN_MEAN = 200;

type Term = {
  /** As a 32-bit float: pieces that are alike make one step of the curve, in every engine. */
  readonly density: number;
  readonly length: number;
  readonly incidents: number;
};

function chanceCurve(
  lengthKm: Float64Array,
  total: number,
  km: number,
): readonly ConcentrationPoint[] {
  if (total / lengthKm.length > EVEN_MEAN) return DIAGONAL;
  const terms = Array.from(lengthKm, (pieceKm) => termsOf(pieceKm, total, km)).flat();
  const points: ConcentrationPoint[] = [{ length: 0, incidents: 0 }];
  let [length, incidents, density] = [0, 0, Infinity];
  for (const term of terms.toSorted((a, b) => b.density - a.density)) {
    if (term.density < density && length > 0) {
      points.push({ length: clamp(length), incidents: clamp(incidents) });
    }
    density = term.density;
    length += term.length;
    incidents += term.incidents;
  }
  points.push({ length: clamp(length), incidents: 1 });
  return [...thin(points), { length: 1, incidents: 1 }];
}

/** What a piece adds to the curve for each count it can hold: shares of all length and incidents. */
function termsOf(pieceKm: number, total: number, km: number): Term[] {
  const mean = (total * pieceKm) / km;
  const terms: Term[] = [];
  let probability = Math.exp(-mean);
  for (let k = 1; k < mean + 12 * Math.sqrt(mean) + 12; k += 1) {
    probability *= mean / k;
    if (probability < LEAST_PROBABILITY) continue;
    const [length, incidents] = [(probability * pieceKm) / km, (probability * k) / total];
    terms.push({ density: Math.fround(k / pieceKm), length, incidents });
  }
  return terms;
}

/** At most CURVE_POINTS of them, first and last kept: enough for any screen. */
function thin(points: readonly ConcentrationPoint[]): ConcentrationPoint[] {
  if (points.length <= CURVE_POINTS) return [...points];
  const step = (points.length - 1) / (CURVE_POINTS - 1);
  return Array.from(
    { length: CURVE_POINTS },
    (_, index) => points[Math.round(index * step)],
  ).filter((point) => point !== undefined);
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
