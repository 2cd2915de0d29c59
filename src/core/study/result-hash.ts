import { canonicalJson } from '../basics/canonical-json.ts';
import { sha256HexOfBytes } from '../basics/sha256.ts';
import type { StudyConfig } from './study-config.ts';
import type { StudyResult } from './study-result.ts';

/** Names the byte form below; a change of form gets a new number. */
const FORM = 'vonggac-result-4';

type NumberColumn = Float64Array | Uint32Array | Int32Array | Uint8Array;

/**
 * SHA-256 of what a study found. The bytes: a line of canonical JSON (form, config with its lists sorted,
 * counts, data hash, hashes of the way of the service, of what was counted and of what is expected to be
 * lost), then the columns the weights change. What follows from the data alone (names, lines) is covered by
 * the data hash.
 */
export function resultHash(
  result: Omit<StudyResult, 'hash'>,
  stages: {
    readonly serviceHash: string;
    readonly countedHash: string;
    readonly riskHash: string;
  },
): Promise<string> {
  const { counts, config, dataHash, targets, areas } = result;
  const head = {
    form: FORM,
    config: sortedConfig(config),
    counts: { ...counts, networkKm: Math.round(counts.networkKm) },
    dataHash,
    ...stages,
  };
  return columnsHash(head, [
    ['target.contributions', targets.contributions],
    ['target.order', targets.order],
    ['area.score', areas.score],
    ['area.order', areas.order],
  ]);
}

export type HashedColumn = readonly [name: string, values: NumberColumn];

/**
 * SHA-256 of a line of canonical JSON (head, names and lengths of the columns) and the columns,
 * little-endian: whole numbers as 32-bit integers, all others as 32-bit floats of 16 significant bits (nearly
 * five digits), 0 below a millionth of the column's largest. So Node, worker and every browser agree even
 * where their sin() or exp() differ in the last of 53 bits and a density far from all incidents in the last
 * nine digits. (Typed arrays are little-endian on all of them.)
 */
export function columnsHash(head: object, columns: readonly HashedColumn[]): Promise<string> {
  const shape = columns.map(([name, values]) => [name, values.length]);
  const text = new TextEncoder().encode(`${canonicalJson({ ...head, columns: shape })}\n`);
  const total = columns.reduce((sum, [, values]) => sum + values.length, 0);
  // In front of the text, for the columns to begin at a multiple of four bytes; not hashed.
  const padding = -text.length & 3;
  const start = padding + text.length;
  const bytes = new Uint8Array(start + 4 * total);
  bytes.set(text, padding);
  const floats = new Float32Array(bytes.buffer, start);
  const wholes = new Int32Array(bytes.buffer, start);
  let at = 0;
  for (const [, values] of columns) {
    if (values instanceof Float64Array) putFloats(values, floats, at);
    else wholes.set(values, at);
    at += values.length;
  }
  return sha256HexOfBytes(bytes.subarray(padding));
}

const SMALLEST_SHARE = 2 ** -20;
/** Of the 24 bits of a 32-bit float. */
const BITS_LEFT_OUT = 8;

function putFloats(values: Float64Array, floats: Float32Array, start: number): void {
  const bits = new Uint32Array(floats.buffer, floats.byteOffset, floats.length);
  const half = 2 ** (BITS_LEFT_OUT - 1);
  const least = largestOf(values) * SMALLEST_SHARE;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    // both zeros are one number
    floats[start + i] = Math.abs(value) < least ? 0 : Math.fround(value) + 0;
    const rounded = (bits[start + i] as number) + half;
    bits[start + i] = (rounded >>> BITS_LEFT_OUT) << BITS_LEFT_OUT;
  }
}

function largestOf(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i += 1) {
    largest = Math.max(largest, Math.abs(values[i] as number));
  }
  return largest;
}

/** Lists are sets: their order asks nothing. */
export function sortedConfig(config: StudyConfig): StudyConfig {
  return {
    ...config,
    incidentKinds: [...new Set(config.incidentKinds)].toSorted(byCodeUnit),
    severities: [...new Set(config.severities)].toSorted(byCodeUnit),
    owners: [...new Set(config.owners)].toSorted(byCodeUnit),
    communes: [...new Set(config.communes)].toSorted(byCodeUnit),
  };
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
