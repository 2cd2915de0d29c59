import { canonicalJson } from '../basics/canonical-json.ts';
import { sha256HexOfBytes } from '../basics/sha256.ts';
import type { StudyConfig } from './study-config.ts';
import type { StudyResult } from './study-result.ts';

/** Names the byte form below; a change of form gets a new number. */
const FORM = 'vonggac-result-1';

type NumberColumn = Float64Array | Uint32Array | Int32Array | Uint8Array;

/**
 * SHA-256 of what a study found. The bytes: a line of canonical JSON (form, config with its lists sorted,
 * counts, data hash, names and lengths of the columns), then the columns, little-endian: whole numbers as
 * 32-bit integers, all others rounded to 32-bit floats. So Node, worker and every browser agree even where
 * their exp() or log() differ in the last of 53 bits. What follows from the data alone (names, lines) is
 * covered by the data hash. ~60 bytes per target.
 */
export async function resultHash(result: Omit<StudyResult, 'hash'>): Promise<string> {
  const columns = hashedColumns(result);
  const head = new TextEncoder().encode(
    `${canonicalJson({
      form: FORM,
      config: sortedConfig(result.config),
      counts: { ...result.counts, networkKm: Math.fround(result.counts.networkKm) },
      dataHash: result.dataHash,
      families: result.families.map(({ kind, fallback }) => ({ kind, fallback })),
      columns: columns.map(([name, values]) => [name, values.length]),
    })}\n`,
  );
  const total = columns.reduce((sum, [, values]) => sum + values.length, 0);
  const bytes = new Uint8Array(head.length + 4 * total);
  bytes.set(head);
  const view = new DataView(bytes.buffer, head.length);
  let at = 0;
  for (const [, values] of columns) at = write(view, at, values);
  return sha256HexOfBytes(bytes);
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

function hashedColumns(
  result: Omit<StudyResult, 'hash'>,
): readonly (readonly [string, NumberColumn])[] {
  const { sections, targets, areas, families } = result;
  return [
    ['section.density', sections.density],
    ['section.lixelDensity', sections.lixelDensity],
    ['target.kind', targets.kind],
    ['target.row', targets.row],
    ['target.area', targets.area],
    ['target.count', targets.count],
    ['target.exposure', targets.exposure],
    ['target.rate', targets.rate],
    ['target.rateLow', targets.rateLow],
    ['target.rateHigh', targets.rateHigh],
    ['target.localRate', targets.localRate],
    ['target.contributions', targets.contributions],
    ['target.order', targets.order],
    ['area.count', areas.count],
    ['area.exposure', areas.exposure],
    ['area.rate', areas.rate],
    ['area.rateLow', areas.rateLow],
    ['area.rateHigh', areas.rateHigh],
    ['area.perYear', areas.perYear],
    ['area.score', areas.score],
    ['area.order', areas.order],
    ['family.alpha', Float64Array.from(families, (family) => family.alpha)],
    ['family.beta', Float64Array.from(families, (family) => family.beta)],
    ['hourOfWeek', result.hourOfWeek],
  ];
}

function write(view: DataView, start: number, values: NumberColumn): number {
  const end = start + 4 * values.length;
  if (values instanceof Float64Array) {
    // −0 + 0 is 0: both zeros are one number.
    for (let i = 0, at = start; at < end; i += 1, at += 4) {
      view.setFloat32(at, (values[i] ?? 0) + 0, true);
    }
  } else {
    for (let i = 0, at = start; at < end; i += 1, at += 4) view.setInt32(at, values[i] ?? 0, true);
  }
  return end;
}
