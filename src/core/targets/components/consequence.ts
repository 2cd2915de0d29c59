import type { Table } from '../../model/table.ts';
import { choiceCodes, choiceReader, choicesOf, numberReader } from '../read-column.ts';

/** Why an asset matters: the fact that gave the value. */
export type ConsequenceCause =
  | { readonly code: 'serves_subscribers'; readonly subscribers: number }
  | { readonly code: 'serves_sites'; readonly sites: number }
  | { readonly code: 'tier' | 'grade' | 'exchange_type' | 'site_kind'; readonly choice: string }
  | { readonly code: 'service_unknown' };

export type Consequence = { readonly value: number; readonly cause: ConsequenceCause };

/** What is not known counts as the middle of the scale, and the reason says that it is not known. */
export const UNKNOWN_CONSEQUENCE = 0.5;

/** One level per choice of the field that says how much hangs on an asset of this kind. */
export const CONSEQUENCE_LEVELS = {
  tier: { backbone: 1, metro: 0.6, access: 0.25 },
  grade: { level_1: 1, level_2: 0.75, level_3: 0.5, culture_point: 0.3, agent: 0.2, other: 0.2 },
  exchange_type: { core: 1, data_centre: 1, aggregation: 0.7 },
  site_kind: { broadcast_relay: 0.7, border_post: 0.6, courier_point: 0.3, agent: 0.2, other: 0.2 },
} as const;

const CHOICES = ['tier', 'grade', 'exchange_type', 'site_kind'] as const;

const LEVELS: Readonly<Record<string, Readonly<Record<string, number>>>> = CONSEQUENCE_LEVELS;

/**
 * What goes dark with each asset of a table, 0…1: the largest of what its fields say.
 * Subscribers: (log₁₀ n − 2) ÷ 3, so 100 → 0, 100,000 → 1. Sites served: log(1 + n) ÷ log 101.
 * Cable tier, post grade, exchange type, kind of site: CONSEQUENCE_LEVELS. Nothing known: ½.
 * Where the network says what hangs on a target, the cut analysis comes first (cutConsequence).
 */
export function consequenceReader(table: Table): (row: number) => Consequence {
  const subscribers = numberReader(table, 'subscribers');
  const sites = numberReader(table, 'sites_served');
  const choices = CHOICES.map((code) => ({ code, read: choiceReader(table, code) }));
  return (row) => {
    const known: Consequence[] = [];
    const people = subscribers(row);
    if (!Number.isNaN(people)) {
      const cause = { code: 'serves_subscribers', subscribers: people } as const;
      known.push({ value: subscribersValue(people), cause });
    }
    const count = sites(row);
    if (!Number.isNaN(count)) {
      known.push({ value: sitesValue(count), cause: { code: 'serves_sites', sites: count } });
    }
    for (const { code, read } of choices) {
      const choice = read(row);
      const value = LEVELS[code]?.[choice];
      if (value !== undefined) known.push({ value, cause: { code, choice } });
    }
    return largest(known);
  };
}

/** The values of consequenceReader, by row; NaN where nothing is known. */
export function consequenceValues(table: Table): Float64Array {
  const values = new Float64Array(table.rows).fill(Number.NaN);
  const raise = (row: number, value: number): void => {
    if (!((values[row] as number) >= value)) values[row] = value;
  };
  const subscribers = numberReader(table, 'subscribers');
  const sites = numberReader(table, 'sites_served');
  for (let row = 0; row < table.rows; row += 1) {
    const people = subscribers(row);
    if (!Number.isNaN(people)) raise(row, subscribersValue(people));
    const count = sites(row);
    if (!Number.isNaN(count)) raise(row, sitesValue(count));
  }
  for (const field of CHOICES) {
    const codes = choiceCodes(table, field);
    if (!codes) continue;
    const levels = [Number.NaN];
    for (const choice of choicesOf(table, field))
      levels.push(LEVELS[field]?.[choice] ?? Number.NaN);
    for (let row = 0; row < table.rows; row += 1) {
      const level = levels[codes[row] as number] ?? Number.NaN;
      if (!Number.isNaN(level)) raise(row, level);
    }
  }
  return values;
}

export function subscribersValue(subscribers: number): number {
  if (subscribers <= 100) return 0;
  return clamp((Math.log10(subscribers) - 2) / 3);
}

export function sitesValue(sites: number): number {
  if (sites <= 0) return 0;
  return clamp(Math.log(1 + sites) / Math.log(101));
}

function largest(known: readonly Consequence[]): Consequence {
  let best: Consequence | undefined;
  for (const one of known) if (!best || one.value > best.value) best = one;
  return best ?? { value: UNKNOWN_CONSEQUENCE, cause: { code: 'service_unknown' } };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
