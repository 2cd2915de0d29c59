import { COMMUNE } from '../../model/kinds/commune.ts';
import { KINDS } from '../../model/registry.ts';
import type { Kind } from '../../model/kind.ts';
import type { KindId } from '../../model/registry.ts';
import { RAW_GEOMETRY_TYPES } from '../format.ts';
import type { RawTable } from '../format.ts';
import { foldedHeader, plainHeader } from './header-key.ts';

const NAME_POINTS = 4;
const SURE_ENOUGH = 2;
const CODES_LOOKED_AT = 50;
const COMMUNE_CODES = COMMUNE.fields.find(({ name }) => name === 'id')?.aliases ?? [];

/**
 * The kind a file most likely holds, from the words of its name and the headers it shares with each
 * kind; a kind of another geometry is out. Null when nothing speaks for any kind clearly.
 */
export function proposeKind(raw: RawTable, fileName: string): KindId | null {
  const name = ` ${foldedHeader(fileName.replace(/\.[^.]*$/, ''))} `;
  const headers = new Set(raw.columns.map((column) => plainHeader(column.name)));
  const geometry = geometryTypeOf(raw);
  let best: KindId | null = null;
  let bestScore = 0;
  for (const kind of KINDS) {
    if (geometry && kind.geometry !== geometry) continue;
    const codes = kind.id === 'commune' && geometry && hasCommuneCodes(raw) ? SURE_ENOUGH : 0;
    const score = nameScore(kind, name) + headerScore(kind, headers) + codes;
    if (score > bestScore) {
      best = kind.id;
      bestScore = score;
    }
  }
  return bestScore >= SURE_ENOUGH ? best : null;
}

/** The longest hint found counts, so that "bưu cục" beats "cục". */
function nameScore(kind: Kind, name: string): number {
  const hints = [kind.id.replaceAll('_', ' '), ...kind.nameHints.map(foldedHeader)];
  const found = hints.filter((hint) => name.includes(` ${hint} `) || name.includes(` ${hint}s `));
  return Math.max(0, ...found.map((hint) => NAME_POINTS + hint.length / 100));
}

/** Fields that only this kind of file would have count; id and name, which all have, hardly do. */
function headerScore(kind: Kind, headers: ReadonlySet<string>): number {
  let score = 0;
  for (const field of kind.fields) {
    const known = [field.name, ...field.aliases].some((alias) => headers.has(plainHeader(alias)));
    if (known) score += field.name === 'id' || field.name === 'name' ? 0.1 : 1;
  }
  return score;
}

/** Communes are numbered in five digits all over the country; areas of nothing else are. */
function hasCommuneCodes(raw: RawTable): boolean {
  const headers = new Set(['id', ...COMMUNE_CODES].map(plainHeader));
  const column = raw.columns.find(({ name }) => headers.has(plainHeader(name)));
  if (!column || column.type === 'boolean') return false;
  const codes = Array.from({ length: Math.min(raw.rows, CODES_LOOKED_AT) }, (_, row) =>
    column.type === 'number'
      ? String(column.values[row])
      : (column.dictionary[column.codes[row] ?? 0] ?? ''),
  );
  return codes.length > 0 && codes.every((code) => /^\d{5}$/.test(code));
}

/** The geometry type of the first record that has one. */
function geometryTypeOf(raw: RawTable): string | null {
  const type = raw.geometry?.types.find((code) => code !== 0);
  const name = type === undefined ? undefined : RAW_GEOMETRY_TYPES[type];
  return name === undefined || name === 'other' ? null : name;
}
